import type { SegmentInfo } from '../../server/src/protocol/protocol';

type Range = Pick<SegmentInfo, 'start' | 'end'>;

export interface TimeHit {
  /** Index of the segment in the list that was searched. */
  readonly index: number;
  /** False where no segment holds the time and this is the nearest one. */
  readonly inside: boolean;
}

/**
 * The segment that holds a time (milliseconds), both its ends included. Where several do, the
 * one that starts last: at a shared border that is the segment that begins there. Where none
 * does, the nearest one, the earlier of two that are equally near. Segments of which no time
 * could be read are passed over; null where that leaves none.
 */
export function segmentAtTime(segments: readonly Range[], time: number): TimeHit | null {
  let best: { index: number; distance: number; from: number } | undefined;
  for (const [index, segment] of segments.entries()) {
    const first = segment.start ?? segment.end;
    const last = segment.end ?? segment.start;
    if (first === null || last === null) continue;
    const from = Math.min(first, last);
    const distance = Math.max(from - time, time - Math.max(first, last), 0);
    const better =
      best === undefined ||
      distance < best.distance ||
      (distance === 0 && best.distance === 0 && from >= best.from);
    if (better) best = { index, distance, from };
  }
  return best === undefined ? null : { index: best.index, inside: best.distance === 0 };
}
