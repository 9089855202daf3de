import type { TextEdit } from 'vscode-languageserver';
import { moveBorder } from '../../editing/times/moveBorder';
import type { Note } from '../../note/note';
import { segmentOfBlock } from '../../note/sequence/sequence';
import type { MoveBorderParams } from '../../protocol/timelineProtocol';
import { textEdits } from '../textEdits';
import { blockOfItem, type ToldTimeline } from './timeline';

const second = 1000;

/**
 * The edits that move a border to the whole second nearest to a time. Undefined where it is no
 * border of this note any more, or a segment would become empty.
 */
export function movedBorder(
  note: Note,
  told: ToldTimeline,
  { earlier, later, time }: MoveBorderParams,
): TextEdit[] | undefined {
  const segmentOf = (item: number | null) => {
    const block = item === null ? undefined : blockOfItem(note, told, item);
    return block === undefined ? undefined : segmentOfBlock(note.sequence, block);
  };
  const border = { earlier: segmentOf(earlier), later: segmentOf(later) };
  const isGone =
    (earlier !== null && border.earlier === undefined) ||
    (later !== null && border.later === undefined);
  if (isGone) return undefined;
  const edits = moveBorder(note, border, Math.round(time / second) * second);
  return edits && textEdits(note, edits);
}
