interface Interval {
  readonly start: number;
  readonly end: number;
}

/** More would be too thin to read. */
const maxLanes = 4;

/**
 * Assigns intervals of time to lanes: each to the uppermost one that is free where it starts or, if
 * none is, to the one that is free first.
 *
 * @returns the lane of each, and how many there are: at least one
 */
export function lanesOf(intervals: readonly Interval[]): { lanes: Uint8Array; count: number } {
  const lanes = new Uint8Array(intervals.length);
  const ends = [Number.NEGATIVE_INFINITY];
  for (const index of indexesInTime(intervals)) {
    const { start, end } = intervals[index] as Interval;
    let lane = ends.findIndex((taken) => taken <= start);
    if (lane === -1) {
      lane = ends.length < maxLanes ? ends.length : ends.indexOf(Math.min(...ends));
    }
    lanes[index] = lane;
    ends[lane] = Math.max(end, ends[lane] ?? end);
  }
  return { lanes, count: ends.length };
}

function indexesInTime(intervals: readonly Interval[]): number[] {
  const order = intervals.map((_, index) => index);
  const start = (index: number) => (intervals[index] as Interval).start;
  const isSorted = order.every((index) => index === 0 || start(index - 1) <= start(index));
  return isSorted ? order : order.sort((left, right) => start(left) - start(right));
}
