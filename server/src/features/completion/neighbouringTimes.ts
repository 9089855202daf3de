import { formatTimeInStyle } from '../../base/formatTime';
import { leadStart } from '../../editing/leadingComments';
import { startBelow } from '../../editing/segments/newSegmentBelow';
import type { Note } from '../../note/note';
import { borderStyle, endBefore } from '../../note/sequence/borderStyle';
import { type NumberPlace, placeBehind, segmentBelow } from '../../note/sequence/numbering';
import { timeStyle } from '../../note/sequence/timeStyle';

/** The segments around a line, and the limits of times on it, in milliseconds. */
export interface Surroundings {
  /** The index of the block above the line; -1 for the first line. */
  readonly block: number;
  /** The part and the segment above the line. */
  readonly place: NumberPlace;
  /** The expected start of a segment on this line, in the note's border style; 0 for the first. */
  readonly start: number;
  /** The earliest start that keeps the order of the segments. */
  readonly earliest: number;
  /** The latest end before the segment below, in the note's border style; NaN where unknown. */
  readonly endLimit: number;
  /** Whether the times of the segment above have fractions of a second. */
  readonly isExact: boolean;
  /** Formats a time in the style of the note's times. */
  write(ms: number): string;
}

/** The surroundings of a 0-based line; a segment that starts on the line itself is ignored. */
export function surroundings(note: Note, line: number): Surroundings {
  const { sequence } = note;
  const block = line === 0 ? -1 : note.blockAtLine(line - 1);
  const place = placeBehind(sequence, block);
  const { above } = place;
  const below = segmentBelow(sequence, place);
  const isOnLine = below !== undefined && note.lines[below.blockIndex] === line;
  const next = isOnLine ? below.below : below;
  const startOfNext = next?.start ?? Number.NaN;
  const earliest = above?.start ?? 0;
  const behindAbove = startBelow(note, block);
  const style = timeStyle(note, note.blockAtLine(line));
  return {
    block,
    place,
    // Without a readable end of the segment above, its start is the only known limit.
    start: Number.isNaN(behindAbove) ? earliest : behindAbove,
    earliest,
    endLimit: endBefore(startOfNext, borderStyle(sequence, above)),
    isExact: (earliest % 1000) + ((above?.end ?? 0) % 1000) > 0,
    write: (ms) => formatTimeInStyle(ms, style),
  };
}

/** Whether text follows a 0-based line in its block, as the body of a header on that line. */
export function hasTextBelow(note: Note, line: number): boolean {
  const block = note.blockAtLine(line);
  const end = note.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const text = note.blocks[block]?.text.slice(0, leadStart(note, block)) ?? '';
  return /\S/.test(text.slice(end - (note.offsets[block] ?? 0)));
}
