import type { Sequence } from './sequence';

/**
 * How each segment stands to those above it. The values are indexes into the sequence, -1 for
 * none; arrays are parallel to those of the sequence.
 */
export interface Timeline {
  /** The nearest segment above with a known start, where it starts later than this one. */
  readonly startsBefore: Int32Array;
  /** The segment before it in time that has not ended when this one starts. */
  readonly overlaps: Int32Array;
  /** The segment that ends last before this one starts, where neither is out of order. */
  readonly follows: Int32Array;
  /** No segment is out of order. */
  readonly isInOrder: boolean;
}

/**
 * Compares each segment with those above it (rules.md, "One cause, one finding"), so that one
 * time that is far off is blamed once. One that starts no earlier than all above it is compared
 * with the one of them that starts last: an end that is too late overlaps the next segment, not
 * all of them. Behind a segment that is out of order, those that stay below the latest start are
 * compared with the one above them alone: a clock that begins anew is one fault.
 */
export function readTimeline(sequence: Sequence): Timeline {
  const { count, starts, ends } = sequence;
  const startsBefore = new Int32Array(count).fill(-1);
  const overlaps = new Int32Array(count).fill(-1);
  const follows = new Int32Array(count).fill(-1);
  let isInOrder = true;
  let above = -1;
  let startsLast = -1;
  let endsLast = -1;
  for (let segment = 0; segment < count; segment++) {
    const start = starts[segment] as number;
    if (Number.isNaN(start)) continue;
    const latest = startsLast === -1 ? -1 : (starts[startsLast] as number);
    const isLatest = start > latest || (start === latest && startsLast === above);
    if (above !== -1 && start < (starts[above] as number)) {
      startsBefore[segment] = above;
      isInOrder = false;
    } else {
      const before = isLatest ? startsLast : above;
      const end = before === -1 ? Number.NaN : (ends[before] as number);
      if (start < end) overlaps[segment] = before;
      const isNeighbourKnown = segment === 0 || !Number.isNaN(starts[segment - 1] as number);
      if (end > (starts[before] as number) && isNeighbourKnown) {
        follows[segment] = isLatest ? endsLast : above;
      }
    }
    if (start >= latest) startsLast = segment;
    if (endsLast === -1 || !((ends[segment] as number) <= (ends[endsLast] as number))) {
      if (!Number.isNaN(ends[segment] as number)) endsLast = segment;
    }
    above = segment;
  }
  return { startsBefore, overlaps, follows, isInOrder };
}
