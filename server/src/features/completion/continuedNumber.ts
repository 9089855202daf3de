import type { Note } from '../../note/note';
import { type NumberPlace, numberAt, placeBehind } from '../../note/numbering';

/**
 * The number of a segment on a 0-based line: one more than the segment above it in its part, and
 * the first of the part below a part heading. A number on the line itself does not count.
 */
export function continuedNumber(note: Note, line: number): string {
  return numberAt(note.sequence, placeAbove(note, line));
}

/** The number of a part heading on a 0-based line: one more than the heading above it. */
export function continuedPart(note: Note, line: number): number {
  const { part } = placeAbove(note, line);
  return (note.sequence.headingNumbers[part] ?? 0) + 1;
}

function placeAbove(note: Note, line: number): NumberPlace {
  return placeBehind(note.sequence, line === 0 ? -1 : note.blockAtLine(line - 1));
}
