import { borderStyle, endBefore, furthestContiguous, startAfter } from '../../note/borderStyle';
import type { Note } from '../../note/note';
import { segmentBlock } from '../../note/sequence';
import { formatTime } from '../../note/time';
import { timeStyle } from '../../note/timeStyle';

/** The times between which a line stands. Milliseconds; NaN where there is none. */
export interface Surroundings {
  /** The last segment above the line, as an index into the sequence; -1 for none. */
  readonly above: number;
  /** Where a segment on this line starts, in the note's border style; 0 for the first. */
  readonly start: number;
  /** The latest end before the segment below starts, in the note's border style. */
  readonly endLimit: number;
  /** Whether the segments above and below leave time between them. */
  readonly hasHole: boolean;
  /** Whether the segment above tells parts of seconds. */
  readonly isExact: boolean;
  /** Writes a time as the note writes its times. */
  write(ms: number): string;
}

/** Looks at the segments above and below a 0-based line; one on the line itself does not count. */
export function surroundings(note: Note, line: number): Surroundings {
  const { sequence } = note;
  let above = -1;
  let below = -1;
  for (let segment = 0; segment < sequence.count; segment++) {
    const block = sequence.blocks[segment] as number;
    const first = note.lines[block] as number;
    const last = first + segmentBlock(note.blocks, sequence, segment).header.lines - 1;
    if (last < line) above = segment;
    else if (first > line && below === -1) below = segment;
  }
  const borders = borderStyle(sequence, above);
  const endAbove = above === -1 ? 0 : (sequence.ends[above] as number);
  const startBelow = sequence.starts[below] ?? Number.NaN;
  const afterAbove = startAfter(endAbove, borders);
  // Of a segment without a readable end it is only known that nothing below starts before it.
  const start = Number.isNaN(afterAbove) ? (sequence.starts[above] as number) : afterAbove;
  const endLimit = endBefore(startBelow, borders);
  const style = timeStyle(note, note.blockAtLine(line));
  return {
    above,
    start: above === -1 ? 0 : start,
    endLimit,
    isExact: ((sequence.starts[above] ?? 0) % 1000) + ((sequence.ends[above] ?? 0) % 1000) > 0,
    hasHole: startBelow - endAbove > furthestContiguous,
    write: (ms) => formatTime(ms, style),
  };
}
