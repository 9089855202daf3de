import type { Note } from '../../note/note';
import { type SequenceSegment, segmentsOf } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setNumber } from '../edits';

/**
 * Gives a segment a number, and the segments below it in its part the numbers that count on from
 * there, whatever they had. What stands above, and a segment without a number, stays as it is.
 *
 * @param half the number's first half, that of the part
 */
export function countOnFrom(
  note: Note,
  segment: SequenceSegment,
  half: number,
  index: number,
): Edit[] {
  return segmentsOf(note.sequence, segment.part)
    .filter(({ ordinal }) => ordinal >= segment.ordinal)
    .flatMap((own) => setNumber(note, own, `${half}.${index + own.place - segment.place}`));
}
