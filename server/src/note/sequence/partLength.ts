import { firstNotBelow } from '../../base/lines';
import type { Note } from '../note';

/** From where to where the segments of a part reach, in milliseconds, and how many there are. */
export interface PartLength {
  readonly start: number;
  readonly end: number;
  readonly segments: number;
}

/**
 * From the earliest start to the latest end in a part; holes in between are part of it. Where no
 * time can be read, `start` is above `end`.
 *
 * @param part an index into the note's sequence
 */
export function partLength({ sequence }: Note, part: number): PartLength {
  const { parts, starts, ends } = sequence;
  const first = firstOfPart(parts, part);
  const next = firstOfPart(parts, part + 1);
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (let segment = first; segment < next; segment++) {
    if ((starts[segment] as number) < start) start = starts[segment] as number;
    if ((ends[segment] as number) > end) end = ends[segment] as number;
  }
  return { start, end, segments: next - first };
}

/** The first segment that stands in a part or below it; the indexes of parts rise. */
export function firstOfPart(parts: Int32Array, part: number): number {
  return firstNotBelow(parts, part, parts.length);
}
