interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** More would be too thin to read. */
const mostLanes = 4;

/**
 * Assigns intervals of time to lanes: each to the uppermost one that is free where it starts or, if
 * none is, to the one that is free first.
 *
 * @returns the lane of each, and how many there are: at least one
 */
export function lanesOf(stretches: readonly Stretch[]): { lanes: Uint8Array; count: number } {
  const lanes = new Uint8Array(stretches.length);
  const ends = [Number.NEGATIVE_INFINITY];
  for (const index of inTime(stretches)) {
    const { start, end } = stretches[index] as Stretch;
    let lane = ends.findIndex((taken) => taken <= start);
    if (lane === -1) {
      lane = ends.length < mostLanes ? ends.length : ends.indexOf(Math.min(...ends));
    }
    lanes[index] = lane;
    ends[lane] = Math.max(end, ends[lane] ?? end);
  }
  return { lanes, count: ends.length };
}

function inTime(stretches: readonly Stretch[]): number[] {
  const order = stretches.map((_, index) => index);
  const start = (index: number) => (stretches[index] as Stretch).start;
  const isSorted = order.every((index) => index === 0 || start(index - 1) <= start(index));
  return isSorted ? order : order.sort((left, right) => start(left) - start(right));
}
