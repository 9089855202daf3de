import { Range, TextEdit, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import {
  type MoveBorderParams,
  type MoveBorderResult,
  moveBorderRequest,
} from '../../../server/src/protocol/timelineProtocol';
import type { NoteServer } from '../noteServer';
import { readOnlyRefusal } from '../readOnly';
import { reportTextChanged, tell } from '../segments';
import type { FromPage } from './messages';

/**
 * Changes the times on both sides of a border as one undo step. Returns the sentence that is shown
 * where nothing is done: the note is read-only, its text has changed since the picture, or the border
 * cannot be moved there.
 */
export async function applyBorderMove(
  server: NoteServer,
  editor: TextEditor,
  { version, earlier, later, time }: Extract<FromPage, { kind: 'moveBorder' }>,
): Promise<string | undefined> {
  const { document } = editor;
  const readOnly = await readOnlyRefusal(document);
  if (readOnly !== undefined) return tell(readOnly);
  const params: MoveBorderParams = {
    textDocument: textDocumentOf(editor),
    version,
    earlier,
    later,
    time,
  };
  const edits = await server.request<MoveBorderResult | null>(moveBorderRequest, params);
  if (edits && document.version === version) {
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits.map(asEdit));
    if (await workspace.applyEdit(edit)) return undefined;
  }
  return reportTextChanged();
}

function textDocumentOf({ document }: TextEditor): { uri: string } {
  return { uri: document.uri.toString() };
}

function asEdit({ range: { start, end }, newText }: MoveBorderResult[number]): TextEdit {
  return new TextEdit(new Range(start.line, start.character, end.line, end.character), newText);
}
