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

/** Converts an edit of a note to an LSP edit. */
export function textEdit(note: Note, edit: Edit): TextEdit {
  return { range: rangeIn(note, edit.block, edit), newText: edit.newText };
}

/** Converts edits of a note to LSP edits, in the given order. */
export function textEdits(note: Note, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => textEdit(note, edit));
}

/**
 * Converts an edit with placeholders to an LSP edit. Where the client supports snippet edits (LSP
 * 3.18, "SnippetTextEdit"), the placeholders are tab stops; else they are plain text.
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

/** Converts edits by `openTextEdit`, sorted from top to bottom. */
export function openTextEdits(
  note: Note,
  edits: readonly OpenEdit[],
  takesSnippets: boolean,
): (TextEdit | SnippetTextEdit)[] {
  return edits
    .toSorted((left, right) => left.block - right.block || left.start - right.start)
    .map((edit) => openTextEdit(note, edit, takesSnippets));
}

/** A workspace edit of one document; its version makes a client reject it for newer text. */
export function documentEdit(
  { uri, version }: TextDocumentEdit['textDocument'],
  edits: TextDocumentEdit['edits'],
): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** A workspace edit without versions, for a client without `documentChanges`. */
export function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change) changes[change.textDocument.uri] = change.edits as TextEdit[];
  }
  return { changes };
}
