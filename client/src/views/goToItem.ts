import { Position, type TextEditor } from 'vscode';
import {
  type TimelinePlaceParams,
  type TimelinePlaceResult,
  timelinePlaceRequest,
} from '../../../server/src/protocol/timelineProtocol';
import { moveCursor } from '../editorView';
import type { NoteServer } from '../noteServer';
import { reportTextChanged } from '../segments';
import { focusEditor } from './editorFocus';

/** An item of the picture of a version of the text; `focus` moves the focus there as well. */
export interface ChosenItem {
  readonly version: number;
  readonly item: number;
  readonly focus: boolean;
}

/**
 * Moves the cursor to an item of the picture and, with `focus`, the focus to its editor. Does
 * nothing, with a message, if the text has changed since the picture.
 */
export async function goToItem(
  server: NoteServer,
  editor: TextEditor,
  { version, item, focus }: ChosenItem,
): Promise<void> {
  const textDocument = { uri: editor.document.uri.toString() };
  const params: TimelinePlaceParams = { textDocument, version, item };
  const place = await server.request<TimelinePlaceResult>(timelinePlaceRequest, params);
  if (place === null) reportTextChanged();
  if (!place) return;
  const shown = focus ? await focusEditor(editor) : editor;
  moveCursor(shown, new Position(place.line, place.character));
}
