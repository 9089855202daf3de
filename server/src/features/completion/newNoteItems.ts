import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import { titleFrom } from '../../frontMatter/titleFromFileName';
import { localised } from '../../l10n/localised';
import { newNote } from '../../note/templates/noteTemplate';
import { open, openText, snippetOf, templateText } from '../../note/templates/template';
import type { NoteSettings } from '../../settings/noteSettings';
import { unfilledMessage, unreadableMessage } from '../newNote/archetypeMessages';
import { archetypeNote, type NamedArchetype } from '../newNote/archetypeNote';

/**
 * A whole note in a file that holds nothing yet, as the command *New Note* writes it: from its
 * archetype where it has one. A Markdown file that is empty is no note, so that this comes only when
 * an author asks for it.
 *
 * @param archetype without a text where it cannot be read
 */
export function newNoteItems(
  { line }: Position,
  lineLength: number,
  settings: NoteSettings,
  snippets: boolean,
  archetype?: NamedArchetype,
): CompletionItem[] {
  const { template, detail, documentation } = newNoteFor(settings, archetype);
  return [
    {
      label: localised('new note'),
      kind: CompletionItemKind.Snippet,
      detail,
      ...(documentation !== undefined && { documentation }),
      // Before the editor's own snippets, in whatever language it is called.
      sortText: '0',
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: {
        range: { start: { line, character: 0 }, end: { line, character: lineLength } },
        newText: snippets ? snippetOf(openText(template)) : templateText(template),
      },
    },
  ];
}

function newNoteFor(settings: NoteSettings, archetype: NamedArchetype | undefined) {
  const { frontMatter, fileName, today } = settings;
  const title = localised('title');
  const point = localised('what is said');
  const words = { title: open(titleFrom(fileName)), part: title, segment: title, point };
  if (archetype?.text !== undefined) {
    const { name, text } = archetype;
    const { template, unfilled } = archetypeNote({ ...archetype, text }, words, false, settings);
    return { template, detail: name, documentation: unfilledMessage(name, unfilled) };
  }
  return {
    template: newNote(words, frontMatter.required, today()),
    detail: localised('front matter, part, segment'),
    documentation: archetype && unreadableMessage(archetype.name),
  };
}
