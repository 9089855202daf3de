import type { Note } from '../../note/note';
import type { Edit } from '../edit';
import { firstSegmentOf } from '../numbers/expectedNumbers';
import { hasNumberDoubts } from '../numbers/numberConfidence';
import { renumberOrphans, renumberPart } from '../numbers/renumber';
import { areNumbersRight } from '../numbers/shiftedNumbers';
import { sortedOrder, sortSegments } from './sortSegments';

/**
 * Sorts the segments of each part by their start and gives them the numbers of their places. The
 * numbers of a part that is in order stay where a line in it may be a header that could not be
 * read: that line may be what they leave room for. Empty where all is in order.
 */
export function organizeSegments(note: Note): Edit[] {
  const edits = [...sortSegments(note)];
  const order = sortedOrder(note);
  for (let part = -1; part < note.sequence.partCount; part++) {
    if (isReordered(note, order, part) || areNumbersRight(note, part)) continue;
    if (hasNumberDoubts(note, part)) continue;
    edits.push(...(part === -1 ? renumberOrphans(note) : renumberPart(note, part)));
  }
  return edits;
}

function isReordered({ sequence }: Note, order: readonly number[], part: number): boolean {
  const first = part === -1 ? 0 : firstSegmentOf(sequence, part);
  for (let at = first; sequence.parts[at] === part; at++) if (order[at] !== at) return true;
  return false;
}
