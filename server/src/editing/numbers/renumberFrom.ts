import type { Note } from '../../note/note';
import type { Edit } from '../edit';
import { setNumber } from '../edits';

/**
 * Gives a segment a number, and the segments below it in its part the numbers that count on from
 * there, whatever they had. What stands above, and a segment without a number, stays as it is.
 *
 * @param segment an index into the note's sequence
 * @param half the number's first half, that of the part
 */
export function countOnFrom(note: Note, segment: number, half: number, index: number): Edit[] {
  const { parts, places } = note.sequence;
  const edits: Edit[] = [];
  for (let at = segment; parts[at] === parts[segment]; at++) {
    const further = (places[at] as number) - (places[segment] as number);
    edits.push(...setNumber(note, at, `${half}.${index + further}`));
  }
  return edits;
}
