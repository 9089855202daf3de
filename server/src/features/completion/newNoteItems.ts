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
 * The completion that inserts the template of the command *New Note* into a blank Markdown file. To
 * be offered only on a manual request, since a blank file need not become a note.
 *
 * @param lineLength length of the cursor's line in UTF-16 code units; the line is replaced
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
      // Sorts before the editor's own snippets, whatever the language of the label.
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
