import type { Note } from '../../note/note';
import {
  type SequencePart,
  type SequenceSegment,
  segmentsOfPart,
} from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setNumber } from '../edits';
import { expectedSegmentNumber } from './expectedNumbers';

/**
 * Whether all numbers of a part's segments are right. Only then may a changed count shift the
 * numbers below: continuing from wrong ones would hide the fault.
 *
 * @param part undefined for the segments before the first part
 */
export function areNumbersRight({ sequence }: Note, part: SequencePart | undefined): boolean {
  return segmentsOfPart(sequence, part).every(
    (segment) => expectedSegmentNumber(sequence, segment) === undefined,
  );
}

/**
 * Shifts consecutive numbers of a part with one first half up or down: `2.3`, `2.4` become `2.4`,
 * `2.5`.
 *
 * @param from the first segment that may change; nothing changes where it is of another part
 * @param by the amount to add to the second half
 */
export function shiftNumbers(
  note: Note,
  { part, half }: { readonly part: SequencePart | undefined; readonly half: number },
  from: SequenceSegment | undefined,
  by: number,
): Edit[] {
  const edits: Edit[] = [];
  for (let at = from; at !== undefined && at.part === part; at = at.below) {
    if (Number.isNaN(at.partNumber)) continue;
    if (at.partNumber !== half) break;
    edits.push(...setNumber(note, at, `${half}.${at.index + by}`));
  }
  return edits;
}
