import { l10n, Position, Range, TextEdit, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import {
  type MoveBorderParams,
  type MoveBorderResult,
  moveBorderRequest,
  type TimelinePlaceParams,
  type TimelinePlaceResult,
  timelinePlaceRequest,
} from '../../../server/src/protocol/timelineProtocol';
import { moveCursor } from '../editorView';
import type { NoteServer } from '../noteServer';
import { showStatusMessage } from '../segments';
import { focusEditor } from '../views/editorFocus';
import type { FromPage } from './messages';

/**
 * Moves the cursor to an item of the picture and, with `focus`, the focus to its editor. Does
 * nothing, with a message, if the text has changed since the picture.
 */
export async function goToItem(
  server: NoteServer,
  editor: TextEditor,
  { version, item, focus }: Extract<FromPage, { kind: 'goTo' }>,
): Promise<void> {
  const params: TimelinePlaceParams = { textDocument: textDocumentOf(editor), version, item };
  const place = await server.request<TimelinePlaceResult>(timelinePlaceRequest, params);
  if (place === null) reportTextChanged();
  if (!place) return;
  const shown = focus ? await focusEditor(editor) : editor;
  moveCursor(shown, new Position(place.line, place.character));
}

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

function reportTextChanged(): void {
  showStatusMessage(l10n.t('The text has changed meanwhile, so nothing was done.'));
}

function textDocumentOf({ document }: TextEditor): { uri: string } {
  return { uri: document.uri.toString() };
}

function asEdit({ range: { start, end }, newText }: MoveBorderResult[number]): TextEdit {
  return new TextEdit(new Range(start.line, start.character, end.line, end.character), newText);
}
