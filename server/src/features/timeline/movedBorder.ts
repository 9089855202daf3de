import type { TextEdit } from 'vscode-languageserver';
import { moveSegmentBorder } from '../../editing/times/moveSegmentBorder';
import type { Note } from '../../note/note';
import { segmentOfBlock } from '../../note/sequence/sequence';
import type { MoveBorderParams } from '../../protocol/timelineProtocol';
import { textEdits } from '../textEdits';
import { blockOfItem } from './timeline';

const second = 1000;

/**
 * The edits that move the border between two segments to the nearest whole second. Undefined where
 * an item is no segment, or a segment would become empty.
 *
 * @param params the indices of the items on both sides of the border, null for none, and the new
 *   time in milliseconds
 */
export function movedBorder(
  note: Note,
  { earlier, later, time }: MoveBorderParams,
): TextEdit[] | undefined {
  const segmentOf = (item: number | null) =>
    item === null ? undefined : segmentOfBlock(note.sequence, blockOfItem(note, item));
  const border = { earlier: segmentOf(earlier), later: segmentOf(later) };
  const isMissing =
    (earlier !== null && border.earlier === undefined) ||
    (later !== null && border.later === undefined);
  if (isMissing) return undefined;
  const edits = moveSegmentBorder(note, border, Math.round(time / second) * second);
  return edits && textEdits(note, edits);
}
