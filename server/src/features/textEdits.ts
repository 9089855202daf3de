import type {
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit } from '../editing/edit';
import type { OpenEdit } from '../editing/segments/refactoringResult';
import type { Note } from '../note/note';
import { snippetOf } from '../note/templates/template';
import { rangeIn } from './ranges';

/** An edit of a note as the protocol has it. */
export function textEdit(note: Note, edit: Edit): TextEdit {
  return { range: rangeIn(note, edit.block, edit), newText: edit.newText };
}

/** Edits of a note as the protocol has them, in their order. */
export function textEdits(note: Note, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => textEdit(note, edit));
}

/**
 * An edit for a client that takes snippets in edits (LSP 3.18, "SnippetTextEdit"): what is still to
 * be filled in is a tab stop.
 */
export function openTextEdit(
  note: Note,
  edit: OpenEdit,
  takesSnippets: boolean,
): TextEdit | SnippetTextEdit {
  const plain = textEdit(note, edit);
  const { newText, stops = [] } = edit;
  if (!takesSnippets || stops.length === 0) return plain;
  return { range: plain.range, snippet: { kind: 'snippet', value: snippetOf({ newText, stops }) } };
}

/** Edits as `openTextEdit` gives them, top to bottom. */
export function openTextEdits(
  note: Note,
  edits: readonly OpenEdit[],
  takesSnippets: boolean,
): (TextEdit | SnippetTextEdit)[] {
  return edits
    .toSorted((left, right) => left.block - right.block || left.start - right.start)
    .map((edit) => openTextEdit(note, edit, takesSnippets));
}

/** The version goes along, so that a client never applies an edit to newer text. */
export function documentEdit(
  { uri, version }: TextDocumentEdit['textDocument'],
  edits: TextDocumentEdit['edits'],
): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** For a client that knows no versions in edits. */
export function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change) changes[change.textDocument.uri] = change.edits as TextEdit[];
  }
  return { changes };
}
