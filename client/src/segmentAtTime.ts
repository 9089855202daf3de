import type { SegmentInfo } from '../../server/src/protocol/protocol';

type Range = Pick<SegmentInfo, 'start' | 'end'>;

export interface TimeHit {
  /** Index of the segment in the list that was searched. */
  readonly index: number;
  /** False if no segment contains the time and this is the nearest one. */
  readonly isInside: boolean;
}

/**
 * The segment that contains a time (milliseconds), both ends included. Of several, the one that
 * starts last: at a shared border, the segment that begins there. If none does, the nearest one,
 * and the first of two that are equally near. Skips segments without a readable time; null if there
 * is no other.
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
  return best === undefined ? null : { index: best.index, isInside: best.distance === 0 };
}
