import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import type { Note } from '../note/note';
import type { OpenEdit, TabStop } from '../rules/refactoring';
import { rangeIn } from './places';
import { snippetText } from './snippetText';

/**
 * Edits as the protocol has them, top to bottom. For a client that takes snippets in edits
 * (LSP 3.18, "SnippetTextEdit") with what is still to be filled in as tab stops, else without.
 */
export function openTextEdits(
  note: Note,
  edits: readonly OpenEdit[],
  takesSnippets: boolean,
): (TextEdit | SnippetTextEdit)[] {
  return edits
    .toSorted((left, right) => left.block - right.block || left.start - right.start)
    .map((edit) => openTextEdit(note, edit, takesSnippets));
}

/** One of them. */
export function openTextEdit(
  note: Note,
  edit: OpenEdit,
  takesSnippets: boolean,
): TextEdit | SnippetTextEdit {
  const range = rangeIn(note, edit.block, edit);
  const { newText, stops = [] } = edit;
  if (!takesSnippets || stops.length === 0) return { range, newText };
  return { range, snippet: { kind: 'snippet', value: snippetOf(newText, stops) } };
}

function snippetOf(text: string, stops: readonly TabStop[]): string {
  let value = '';
  let done = 0;
  for (const { start, end, turn } of stops) {
    value += `${snippetText(text.slice(done, start))}\${${turn}:${snippetText(text.slice(start, end))}}`;
    done = end;
  }
  return value + snippetText(text.slice(done));
}
