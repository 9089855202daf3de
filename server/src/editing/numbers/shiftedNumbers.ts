import type { Note } from '../../note/note';
import type { Edit } from '../edit';
import { setNumber } from '../edits';
import { expectedSegmentNumber, firstSegmentOf } from './expectedNumbers';

/**
 * Whether no segment of a part has a wrong number. Only then does a change of their count carry
 * over to the numbers below: counting on from wrong ones would hide where the fault is.
 *
 * @param part an index into the sequence's parts; -1 for what stands before the first part
 */
export function areNumbersRight({ sequence }: Note, part: number): boolean {
  const first = part === -1 ? 0 : firstSegmentOf(sequence, part);
  for (let at = first; sequence.parts[at] === part; at++) {
    if (expectedSegmentNumber(sequence, at) !== undefined) return false;
  }
  return true;
}

/**
 * Counts numbers of a part up or down, as far as they go on with the same first half: `2.3`, `2.4`
 * become `2.4`, `2.5`.
 *
 * @param from the first segment that may change, as an index into the sequence
 * @param by how much is added to the second half
 */
export function countOn(
  note: Note,
  { part, half }: { readonly part: number; readonly half: number },
  from: number,
  by: number,
): Edit[] {
  const { parts, partNumbers, indexes } = note.sequence;
  const edits: Edit[] = [];
  for (let at = from; parts[at] === part; at++) {
    const own = partNumbers[at] as number;
    if (Number.isNaN(own)) continue;
    if (own !== half) break;
    edits.push(...setNumber(note, at, `${half}.${(indexes[at] as number) + by}`));
  }
  return edits;
}
