import type { Note } from '../note';
import { nextPart, type SequencePart } from './sequence';

/** Milliseconds. */
export interface PartTimes {
  readonly start: number;
  readonly end: number;
}

/**
 * From the earliest start to the latest end in a part, gaps included. Where no time can be read,
 * `start` is above `end`.
 */
export function partTimes({ segments }: SequencePart): PartTimes {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const segment of segments) {
    if (segment.start < start) start = segment.start;
    if (segment.end > end) end = segment.end;
  }
  return { start, end };
}

/** The index after the last block of a part, or of the blocks before the first part. */
export function blockBehindPart(
  { blocks, sequence }: Note,
  part: SequencePart | undefined,
): number {
  return nextPart(sequence, part)?.blockIndex ?? blocks.length;
}
