import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import type { OpenEdit } from '../../editing/segments/refactoringResult';
import type { Note } from '../../note/note';
import { snippetOf } from '../../note/templates/template';
import { rangeIn } from '../ranges';

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
  return { range, snippet: { kind: 'snippet', value: snippetOf({ newText, stops }) } };
}
