import type { Sequence, SequenceSegment } from '../../note/sequence/sequence';

/** A move of one segment next to another, the anchor. */
export interface SegmentMove {
  readonly segment: SequenceSegment;
  readonly anchor: SequenceSegment;
  readonly side: 'above' | 'below';
}

/** All segments in their order after a move. */
export function orderAfter(
  { segments }: Sequence,
  { segment, anchor, side }: SegmentMove,
): SequenceSegment[] {
  const others = segments.filter((other) => other !== segment);
  return others.toSpliced(others.indexOf(anchor) + (side === 'above' ? 0 : 1), 0, segment);
}

/**
 * Whether another order of all segments fixes one that starts before the one above it, and puts no
 * segment out of order that was in order before.
 *
 * @param order all segments, each once
 */
export function fixesOrder(
  sequence: Sequence,
  order: readonly SequenceSegment[],
  segment: SequenceSegment,
): boolean {
  const before = outOfOrder(sequence.segments);
  const after = outOfOrder(order);
  return !after.has(segment) && [...after].every((other) => before.has(other));
}

function outOfOrder(order: readonly SequenceSegment[]): Set<SequenceSegment> {
  const found = new Set<SequenceSegment>();
  let above = Number.NaN;
  for (const segment of order) {
    if (segment.start < above) found.add(segment);
    if (!Number.isNaN(segment.start)) above = segment.start;
  }
  return found;
}
