import type { TextEdit } from 'vscode-languageserver';
import { type Border, moveBorder } from '../../editing/times/moveBorder';
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
  const border: { -readonly [Side in keyof Border]: Border[Side] } = {};
  for (const [side, item] of Object.entries({ earlier, later })) {
    if (item === null) continue;
    const block = blockOfItem(note, told, item);
    const segment = block === undefined ? -1 : segmentOfBlock(note.sequence, block);
    if (segment === -1) return undefined;
    border[side as keyof Border] = segment;
  }
  const edits = moveBorder(note, border, Math.round(time / second) * second);
  return edits && textEdits(note, edits);
}
