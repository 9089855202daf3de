import { type CancellationToken, l10n, Position, Range, type TextEditor, window } from 'vscode';
import { literalLabel } from '../../server/src/base/literalLabel';
import {
  type NeighbourParams,
  type NeighbourResult,
  neighbourRequest,
  type PositionParams,
  type SegmentAtResult,
  type SegmentInfo,
  type SegmentsParams,
  type SegmentsResult,
  segmentAtRequest,
  segmentsRequest,
} from '../../server/src/protocol/protocol';
import type { NoteServer } from './noteServer';
import { canBeNote } from './servedDocuments';
import { formatInUsualStyle } from './timeText';

/**
 * All segments of the editor's note; empty for other files and where the server does not answer.
 */
export async function requestSegments(
  server: NoteServer,
  editor: TextEditor,
): Promise<SegmentsResult> {
  const { textDocument } = cursorOf(editor);
  const params: SegmentsParams = { textDocument };
  return (await server.request<SegmentsResult>(segmentsRequest, params)) ?? [];
}

/** The segment at the editor's cursor; null if there is none. */
export async function segmentAtCursor(
  server: NoteServer,
  editor: TextEditor,
  token?: CancellationToken,
): Promise<SegmentAtResult | null> {
  const params = cursorOf(editor);
  return (await server.request<SegmentAtResult | null>(segmentAtRequest, params, token)) ?? null;
}

/** Where the segment after or before the cursor begins; null if there is none. */
export async function neighbourOfCursor(
  server: NoteServer,
  editor: TextEditor,
  direction: NeighbourParams['direction'],
): Promise<Position | null> {
  const params: NeighbourParams = { ...cursorOf(editor), direction };
  const place = await server.request<NeighbourResult>(neighbourRequest, params);
  return place ? new Position(place.line, place.character) : null;
}

/** The active editor; undefined, with a message, if its document cannot be a note. */
export function activeNoteEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor !== undefined && canBeNote(editor.document)) return editor;
  showStatusMessage(noSegments());
  return undefined;
}

/** Shows that a file has no segments, or that the server is stopped; returns what is shown. */
export function reportNoSegments(server: NoteServer): string {
  return tell(server.isStopped ? l10n.t('Episode Notes is not running.') : noSegments());
}

/**
 * Shows that nothing was done, as the text is another than that of the request; returns what is
 * shown.
 */
export function reportTextChanged(): string {
  return tell(l10n.t('The text has changed meanwhile, so nothing was done.'));
}

/** Shows a sentence in the status bar for five seconds. */
export function showStatusMessage(sentence: string): void {
  window.setStatusBarMessage(sentence, 5000);
}

/** Shows a sentence in the status bar, and returns it for where it is told as well. */
export function tell(sentence: string): string {
  showStatusMessage(sentence);
  return sentence;
}

/** The times with an en dash, `02:31–02:39`; the range as written if one of them cannot be read. */
export function rangeText({ start, end, range }: SegmentInfo): string {
  return start === null || end === null
    ? literalLabel(range)
    : `${formatInUsualStyle(start)}–${formatInUsualStyle(end)}`;
}

/**
 * `3.6 Title`, or the title alone if the number cannot be read; escaped for labels and messages.
 */
export function segmentLabel({ number, title }: SegmentInfo): string {
  return literalLabel(number === null ? title : `${number} ${title}`);
}

export function positionOf({ position }: SegmentInfo): Position {
  return new Position(position.line, position.character);
}

/** From the start of the header's line to the start of the segment's last line. */
export function linesOf({ position, lastLine }: SegmentInfo): Range {
  return new Range(position.line, 0, lastLine, 0);
}

function noSegments(): string {
  return l10n.t('This file has no segments of an episode.');
}

function cursorOf({ document, selection }: TextEditor): PositionParams {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}
