import type { Note } from '../../note/note';

/**
 * The number of a segment on a 0-based line: one more than the segment above it in its part, and
 * the first of the part below a part heading. A number on the line itself does not count.
 */
export function continuedNumber(note: Note, line: number): string {
  let part = 1;
  let index = 1;
  for (let at = 0; at < note.blocks.length && (note.lines[at] as number) < line; at++) {
    const block = note.blocks[at];
    if (block?.kind === 'part') {
      part = block.heading.number;
      index = 1;
    } else if (block?.kind === 'segment') {
      const { number } = block.header;
      part = note.sequence.partCount === 0 ? (number?.part ?? part) : part;
      index = (number?.index ?? index) + 1;
    }
  }
  return `${part}.${index}`;
}

/** The number of a part heading on a 0-based line: one more than the heading above it. */
export function continuedPart(note: Note, line: number): number {
  let part = 1;
  for (let at = 0; at < note.blocks.length && (note.lines[at] as number) < line; at++) {
    const block = note.blocks[at];
    if (block?.kind === 'part') part = block.heading.number + 1;
  }
  return part;
}
