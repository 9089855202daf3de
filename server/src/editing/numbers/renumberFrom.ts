import type { Note } from '../../note/note';
import { type SequenceSegment, segmentsOf } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setNumber } from '../edits';

/**
 * Numbers a segment, and continues from there in the segments below it in its part, whatever their
 * numbers. Segments above, and those without a number, stay as they are.
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
