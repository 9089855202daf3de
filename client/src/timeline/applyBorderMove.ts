import { Range, TextEdit, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import {
  type MoveBorderParams,
  type MoveBorderResult,
  moveBorderRequest,
} from '../../../server/src/protocol/timelineProtocol';
import type { NoteServer } from '../noteServer';
import { reportTextChanged } from '../segments';
import type { FromPage } from './messages';

/**
 * Changes the times on both sides of a border as one undo step. Returns false, with a message and
 * without a change, if the text has changed since the picture or the border cannot be moved there.
 */
export async function applyBorderMove(
  server: NoteServer,
  editor: TextEditor,
  { version, earlier, later, time }: Extract<FromPage, { kind: 'moveBorder' }>,
): Promise<boolean> {
  const { document } = editor;
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
    if (await workspace.applyEdit(edit)) return true;
  }
  reportTextChanged();
  return false;
}

function textDocumentOf({ document }: TextEditor): { uri: string } {
  return { uri: document.uri.toString() };
}

function asEdit({ range: { start, end }, newText }: MoveBorderResult[number]): TextEdit {
  return new TextEdit(new Range(start.line, start.character, end.line, end.character), newText);
}
