import { partitionPoint } from '../../base/partitionPoint';
import type { Sequence, SequenceSegment } from './sequence';

/** A segment, and another one with which its times are compared. */
export interface SegmentPair {
  readonly segment: SequenceSegment;
  readonly other: SequenceSegment;
}

/** How each segment stands in time to those above it. What is wrong is in document order. */
export interface Chronology {
  /** Those that start before the nearest segment above with a known start. */
  readonly startsBefore: readonly SegmentPair[];
  /** Those that start when the segment before them in time has not ended. */
  readonly overlaps: readonly SegmentPair[];
  /**
   * For each segment, by its ordinal, the one that ends last before it starts; undefined where
   * one of the two is out of order.
   */
  readonly follows: readonly (SequenceSegment | undefined)[];
  /** The segment that ends last; undefined where no end is known. */
  readonly endsLast: SequenceSegment | undefined;
}

/** The segment with which one is paired; undefined where it is in no pair. */
export function otherOf(
  pairs: readonly SegmentPair[],
  { ordinal }: SequenceSegment,
): SequenceSegment | undefined {
  const pair = pairs[partitionPoint(pairs, ({ segment }) => segment.ordinal < ordinal)];
  return pair?.segment.ordinal === ordinal ? pair.other : undefined;
}

/**
 * Compares each segment with those above it (one cause is one finding), so that one
 * time that is far off is blamed once. One that starts no earlier than all above it is compared
 * with the one of them that starts last: an end that is too late overlaps the next segment, not
 * all of them. Behind a segment that is out of order, those that stay below the latest start are
 * compared with the one above them alone: a clock that begins anew is one fault.
 */
export function readChronology({ segments }: Sequence): Chronology {
  const startsBefore: SegmentPair[] = [];
  const overlaps: SegmentPair[] = [];
  const follows: (SequenceSegment | undefined)[] = segments.map(() => undefined);
  let above: SequenceSegment | undefined;
  let startsLast: SequenceSegment | undefined;
  let endsLast: SequenceSegment | undefined;
  for (const segment of segments) {
    const { start, end } = segment;
    if (Number.isNaN(start)) continue;
    const latestStart = startsLast?.start ?? -1;
    const isLatest = start > latestStart || (start === latestStart && startsLast === above);
    const other = isLatest ? startsLast : above;
    if (above !== undefined && start < above.start) {
      startsBefore.push({ segment, other: above });
    } else if (other !== undefined) {
      if (start < other.end) overlaps.push({ segment, other });
      const isNeighbourKnown = !Number.isNaN(segment.above?.start);
      if (other.end > other.start && isNeighbourKnown) {
        follows[segment.ordinal] = isLatest ? endsLast : above;
      }
    }
    if (start >= latestStart) startsLast = segment;
    if (end > (endsLast?.end ?? -1)) endsLast = segment;
    above = segment;
  }
  return { startsBefore, overlaps, follows, endsLast };
}
