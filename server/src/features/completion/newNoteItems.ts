import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import { titleFrom } from '../../frontMatter/titleFromFileName';
import { localised } from '../../l10n/localised';
import { newNoteTemplate } from '../../note/templates/noteTemplate';
import { open, openText, snippetOf } from '../../note/templates/template';
import type { NoteSettings } from '../../settings/noteSettings';
import { unfilledMessage, unreadableMessage } from '../newNote/archetypeMessages';
import { archetypeNote, type NamedArchetype } from '../newNote/archetypeNote';

/**
 * The completion that inserts the template of the command *New Note* into a blank Markdown file,
 * from the archetype where there is one. To be offered only on a manual request, since a blank file
 * need not become a note, and only to a client that supports snippets; see `CompletionCapabilities`.
 *
 * @param lineLength length of the cursor's line in UTF-16 code units; the line is replaced
 * @param archetype its `text` is undefined if it cannot be read
 */
export function newNoteItems(
  { line }: Position,
  lineLength: number,
  settings: NoteSettings,
  archetype?: NamedArchetype,
): CompletionItem[] {
  const { template, detail, documentation } = newNoteFor(settings, archetype);
  return [
    {
      label: localised('new note'),
      kind: CompletionItemKind.Snippet,
      detail,
      ...(documentation !== undefined && { documentation }),
      // Sorts before the editor's own snippets, whatever the language of the label.
      sortText: '0',
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.asIs,
      textEdit: {
        range: { start: { line, character: 0 }, end: { line, character: lineLength } },
        newText: snippetOf(openText(template)),
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
    template: newNoteTemplate(words, frontMatter.required, today()),
    detail: localised('front matter, part, segment'),
    documentation: archetype && unreadableMessage(archetype.name),
  };
}
