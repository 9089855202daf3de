import type { Note } from '../../note/note';
import { borderStyle, endBefore } from '../../note/sequence/borderStyle';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setEnd, setStart } from '../edits';

/** The end of a segment, the start of one, or both. */
export interface SegmentBorder {
  readonly earlier: SequenceSegment | undefined;
  readonly later: SequenceSegment | undefined;
}

/**
 * Moves a border: the later segment starts at a time, and the earlier one ends there in the note's
 * border style. Undefined where one of them would become empty or one of its times is unknown.
 *
 * @param time milliseconds, 0 or more
 */
export function moveSegmentBorder(
  note: Note,
  { earlier, later }: SegmentBorder,
  time: number,
): Edit[] | undefined {
  const edits: Edit[] = [];
  if (earlier !== undefined) {
    const end = later === undefined ? time : endBefore(time, borderStyle(note.sequence, later));
    if (!(earlier.start < end) || Number.isNaN(earlier.end)) return undefined;
    edits.push(...setEnd(note, earlier, end));
  }
  if (later !== undefined) {
    if (!(time >= 0 && time < later.end) || Number.isNaN(later.start)) return undefined;
    edits.push(...setStart(note, later, time));
  }
  return edits;
}
