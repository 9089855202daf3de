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
}

/**
 * Compares each segment with those above it that start no later (rules.md, "One cause, one
 * finding"). So one time that is far off is blamed once: the segments after a start that is too
 * late are compared with their true neighbours, and an end that is too late overlaps the next
 * segment, not all of them.
 */
export function readTimeline(sequence: Sequence): Timeline {
  const { count, starts, ends } = sequence;
  const timeline: Timeline = {
    startsBefore: new Int32Array(count).fill(-1),
    overlaps: new Int32Array(count).fill(-1),
    follows: new Int32Array(count).fill(-1),
  };
  const inTime = new SegmentsInTime(sequence);
  let above = -1;
  for (let segment = 0; segment < count; segment++) {
    const start = starts[segment] as number;
    if (Number.isNaN(start)) continue;
    const place = inTime.placeOf(start);
    if (above !== -1 && start < (starts[above] as number)) {
      timeline.startsBefore[segment] = above;
    } else {
      const before = inTime.at(place - 1);
      const isKnown = before !== -1 && !Number.isNaN(ends[before] as number);
      if (isKnown && start < (ends[before] as number)) timeline.overlaps[segment] = before;
      const isNeighbourKnown = segment === 0 || !Number.isNaN(starts[segment - 1] as number);
      if (isKnown && isNeighbourKnown) timeline.follows[segment] = inTime.latestEndBefore(place);
    }
    inTime.insert(place, segment);
    above = segment;
  }
  return timeline;
}

/** The segments read so far, sorted by their starts; equal starts stay in document order. */
class SegmentsInTime {
  readonly #sorted: Int32Array;
  /** For each place, the segment that ends last among those up to it. */
  readonly #latest: Int32Array;
  #count = 0;

  constructor(private readonly sequence: Sequence) {
    this.#sorted = new Int32Array(sequence.count);
    this.#latest = new Int32Array(sequence.count);
  }

  /** How many segments start at or before a time. */
  placeOf(start: number): number {
    const { starts } = this.sequence;
    let low = 0;
    let high = this.#count;
    if (high > 0 && (starts[this.at(high - 1)] as number) <= start) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[this.at(middle)] as number) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(place: number): number {
    return place < 0 ? -1 : (this.#sorted[place] as number);
  }

  latestEndBefore(place: number): number {
    return this.#latest[place - 1] as number;
  }

  insert(place: number, segment: number): void {
    if (place < this.#count) {
      this.#sorted.copyWithin(place + 1, place, this.#count);
      this.#latest.copyWithin(place + 1, place, this.#count);
    }
    this.#sorted[place] = segment;
    this.#latest[place] = this.#later(
      place === 0 ? -1 : (this.#latest[place - 1] as number),
      segment,
    );
    this.#count++;
    for (let after = place + 1; after < this.#count; after++) {
      const known = this.#latest[after] as number;
      if (this.#later(known, segment) === known) break;
      this.#latest[after] = segment;
    }
  }

  /** The one of two segments that ends later; the first where that is not known. */
  #later(first: number, second: number): number {
    if (first === -1) return second;
    const { ends } = this.sequence;
    const [firstEnd, secondEnd] = [ends[first] as number, ends[second] as number];
    return secondEnd > firstEnd || Number.isNaN(firstEnd) ? second : first;
  }
}
