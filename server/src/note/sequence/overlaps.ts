import type { Sequence } from './sequence';

/** A segment that stands wrong to another one above it, both as indexes into the sequence. */
export interface Misplaced {
  readonly at: number;
  readonly other: number;
}

/**
 * How each segment stands to those above it. The values are indexes into the sequence, -1 for
 * none; arrays of numbers are parallel to those of the sequence. What is wrong is listed in
 * document order, as it is rare.
 */
export interface Timeline {
  /** Those that start before the nearest segment above with a known start. */
  readonly startsBefore: readonly Misplaced[];
  /** Those that start when the segment before them in time has not ended. */
  readonly overlaps: readonly Misplaced[];
  /** The segment that ends last before each one starts, where neither is out of order. */
  readonly follows: Int32Array;
  /** The segment that ends last, -1 where no end is known. */
  readonly endsLast: number;
}

/** The segment to which one stands wrong, by an index into the sequence; -1 where it does not. */
export function otherOf(misplaced: readonly Misplaced[], segment: number): number {
  const found = misplaced[firstFrom(misplaced, segment)];
  return found?.at === segment ? found.other : -1;
}

/**
 * Compares each segment with those above it (rules.md, "One cause, one finding"), so that one
 * time that is far off is blamed once. One that starts no earlier than all above it is compared
 * with the one of them that starts last: an end that is too late overlaps the next segment, not
 * all of them. Behind a segment that is out of order, those that stay below the latest start are
 * compared with the one above them alone: a clock that begins anew is one fault.
 */
export function readTimeline({ count, starts, ends }: Sequence): Timeline {
  const startsBefore: Misplaced[] = [];
  const overlaps: Misplaced[] = [];
  const follows = new Int32Array(count).fill(-1);
  let above = -1;
  let last = -1;
  let end = -1;
  for (let segment = 0; segment < count; segment++) {
    const start = starts[segment] as number;
    if (Number.isNaN(start)) continue;
    const latest = last === -1 ? -1 : (starts[last] as number);
    const isLatest = start > latest || (start === latest && last === above);
    if (above !== -1 && start < (starts[above] as number)) {
      startsBefore.push({ at: segment, other: above });
    } else {
      const other = isLatest ? last : above;
      const otherEnd = other === -1 ? Number.NaN : (ends[other] as number);
      if (start < otherEnd) overlaps.push({ at: segment, other });
      const isNeighbourKnown = segment === 0 || !Number.isNaN(starts[segment - 1] as number);
      if (otherEnd > (starts[other] as number) && isNeighbourKnown) {
        follows[segment] = isLatest ? end : above;
      }
    }
    if (start >= latest) last = segment;
    const ownEnd = ends[segment] as number;
    if (!Number.isNaN(ownEnd) && (end === -1 || ownEnd > (ends[end] as number))) end = segment;
    above = segment;
  }
  return { startsBefore, overlaps, follows, endsLast: end };
}

/** Where in a list those begin that stand at a segment or below it. */
function firstFrom(misplaced: readonly Misplaced[], segment: number): number {
  let from = 0;
  let to = misplaced.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((misplaced[middle] as Misplaced).at < segment) from = middle + 1;
    else to = middle;
  }
  return from;
}
