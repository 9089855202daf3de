import type { Note } from '../../note/note';
import { type SequencePart, type SequenceSegment, segmentsOf } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setNumber } from '../edits';
import { expectedSegmentNumber } from './expectedNumbers';

/**
 * Whether no segment of a part has a wrong number. Only then does a change of their count carry
 * over to the numbers below: counting on from wrong ones would hide where the fault is.
 *
 * @param part undefined for what stands before the first part
 */
export function areNumbersRight({ sequence }: Note, part: SequencePart | undefined): boolean {
  return segmentsOf(sequence, part).every(
    (segment) => expectedSegmentNumber(sequence, segment) === undefined,
  );
}

/**
 * Counts numbers of a part up or down, as far as they go on with the same first half: `2.3`, `2.4`
 * become `2.4`, `2.5`.
 *
 * @param from the first segment that may change; none does where it is of another part
 * @param by how much is added to the second half
 */
export function countOn(
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
