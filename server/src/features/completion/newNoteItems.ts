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
import { open, openText, snippetOf, templateText } from '../../note/templates/template';
import type { NoteSettings } from '../../settings/noteSettings';

/**
 * A whole note in a file that holds nothing yet, as the command *New Note* writes it. A Markdown
 * file that is empty is no note, so that this comes only when an author asks for it.
 */
export function newNoteItems(
  { line }: Position,
  lineLength: number,
  { frontMatter, fileName, today }: NoteSettings,
  snippets: boolean,
): CompletionItem[] {
  const title = localised('title');
  const point = localised('what is said');
  const words = { title: open(titleFrom(fileName)), part: title, segment: title, point };
  const template = newNoteTemplate(words, frontMatter.required, today());
  return [
    {
      label: localised('new note'),
      kind: CompletionItemKind.Snippet,
      detail: localised('front matter, part, segment'),
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
