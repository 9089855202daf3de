import type { Note } from '../../note/note';
import { segmentsOfPart } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { hasNumberDoubts } from '../numbers/numberConfidence';
import { renumberSegments } from '../numbers/renumber';
import { areNumbersRight } from '../numbers/shiftNumbers';
import { sortedOrder, sortSegments } from './sortSegments';

/**
 * Sorts the segments of each part by their start and numbers them by position. The numbers of a
 * part in order stay where one of its lines may be an unread header, for which they may leave room.
 * Empty where all is in order.
 */
export function organizeSegments(note: Note): Edit[] {
  const edits = [...sortSegments(note)];
  const order = sortedOrder(note);
  for (const part of [undefined, ...note.sequence.parts]) {
    const segments = segmentsOfPart(note.sequence, part);
    const isReordered = segments.some((segment) => order[segment.ordinal] !== segment);
    if (isReordered || areNumbersRight(note, part) || hasNumberDoubts(note, part)) continue;
    edits.push(...renumberSegments(note, part));
  }
  return edits;
}
