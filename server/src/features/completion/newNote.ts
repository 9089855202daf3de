import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import { type NewNotePiece, newNote } from '../../note/newNote';
import { titleFrom } from '../../note/titleFrom';
import { localised } from '../localised';
import type { NoteSettings } from '../settings';
import { snippetText } from '../snippetText';

/**
 * A whole note in a file that holds nothing yet, as the command *New Note* writes it. A Markdown
 * file that is empty is no note, so that this comes only when an author asks for it.
 */
export function newNoteItems(
  { line }: Position,
  lineLength: number,
  { requiredKeys, fileName, today }: NoteSettings,
  snippets: boolean,
): CompletionItem[] {
  const title = localised('title');
  const point = localised('what is said');
  const words = { title: titleFrom(fileName), part: title, segment: title, point };
  const pieces = newNote(words, requiredKeys, today());
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
        newText: snippets ? snippetOf(pieces) : pieces.map(({ text }) => text).join(''),
      },
    },
  ];
}

/** The last place to fill in is where the snippet ends. */
function snippetOf(pieces: readonly NewNotePiece[]): string {
  const last = pieces.findLast(({ isOpen }) => isOpen);
  let stop = 1;
  return pieces
    .map((piece) => {
      const text = snippetText(piece.text);
      if (!piece.isOpen) return text;
      return `\${${piece === last ? 0 : stop++}${text === '' ? '' : `:${text}`}}`;
    })
    .join('');
}
