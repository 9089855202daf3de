import { formatTimeInStyle } from '../../base/formatTime';
import { leadStart } from '../../editing/leadingComments';
import { startBelow } from '../../editing/segments/newSegmentBelow';
import type { Note } from '../../note/note';
import { borderStyle, endBefore } from '../../note/sequence/borderStyle';
import { type NumberPlace, placeBehind, segmentBelow } from '../../note/sequence/numbering';
import { timeStyle } from '../../note/sequence/timeStyle';

/** What stands around a line, and the times between which it stands in milliseconds. */
export interface Surroundings {
  /** The block above the line, by its index; -1 for the first line. */
  readonly block: number;
  /** The part and the segment above the line. */
  readonly place: NumberPlace;
  /** Where a segment on this line starts, in the note's border style; 0 for the first. */
  readonly start: number;
  /** The earliest start that does not leave the order of the segments. */
  readonly earliest: number;
  /** The latest end before the segment below starts, in the note's border style; NaN for none. */
  readonly endLimit: number;
  /** Whether the segment above tells parts of seconds. */
  readonly isExact: boolean;
  /** Writes a time as the note writes its times. */
  write(ms: number): string;
}

/** Looks at the segments above and below a 0-based line; one on the line itself does not count. */
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
    // Of a segment without a readable end it is only known that nothing below starts before it.
    start: Number.isNaN(behindAbove) ? earliest : behindAbove,
    earliest,
    endLimit: endBefore(startOfNext, borderStyle(sequence, above)),
    isExact: (earliest % 1000) + ((above?.end ?? 0) % 1000) > 0,
    write: (ms) => formatTimeInStyle(ms, style),
  };
}

/** Whether text below a line would belong to a segment whose header stood there. */
export function hasTextBelow(note: Note, line: number): boolean {
  const block = note.blockAtLine(line);
  const end = note.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const text = note.blocks[block]?.text.slice(0, leadStart(note, block)) ?? '';
  return /\S/.test(text.slice(end - (note.offsets[block] ?? 0)));
}
