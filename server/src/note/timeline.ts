import type { Sequence } from './sequence';
import type { Splice } from './splice';

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
  /** How many segments are out of order. */
  readonly disorders: number;
  /** The segments above each one, and at last above the end, that start and that end last. */
  readonly startsLast: Int32Array;
  readonly endsLast: Int32Array;
}

const emptyTimeline: Timeline = {
  startsBefore: new Int32Array(),
  overlaps: new Int32Array(),
  follows: new Int32Array(),
  disorders: 0,
  startsLast: Int32Array.of(-1),
  endsLast: Int32Array.of(-1),
};

/** Compares all segments of a sequence; see `changedTimeline`. */
export function readTimeline(sequence: Sequence): Timeline {
  return changedTimeline(emptyTimeline, sequence, { first: 0, gone: 0, come: sequence.count });
}

/**
 * Compares each segment with those above it (rules.md, "One cause, one finding"), so that one
 * time that is far off is blamed once. One that starts no earlier than all above it is compared
 * with the one of them that starts last: an end that is too late overlaps the next segment, not
 * all of them. Behind a segment that is out of order, those that stay below the latest start are
 * compared with the one above them alone: a clock that begins anew is one fault.
 *
 * @param before the timeline of the sequence from which this one came by a splice: it is taken
 *   over up to the splice, and again from where all that matters above is the same
 */
export function changedTimeline(before: Timeline, sequence: Sequence, splice: Splice): Timeline {
  const { count, starts, ends } = sequence;
  const { first, gone, come } = splice;
  const shift = come - gone;
  const startsBefore = beginningOf(before.startsBefore, first, count);
  const overlaps = beginningOf(before.overlaps, first, count);
  const follows = beginningOf(before.follows, first, count);
  const startsLast = beginningOf(before.startsLast, first, count + 1);
  const endsLast = beginningOf(before.endsLast, first, count + 1);
  let above = knownStartAbove(starts, first);
  let last = before.startsLast[first] as number;
  let end = before.endsLast[first] as number;
  let segment = first;
  for (; segment < count; segment++) {
    if (
      segment > first + come &&
      above === segment - 1 &&
      isAsBefore(last, before.startsLast[segment - shift] as number, splice) &&
      isAsBefore(end, before.endsLast[segment - shift] as number, splice)
    ) {
      break;
    }
    startsBefore[segment] = -1;
    overlaps[segment] = -1;
    follows[segment] = -1;
    startsLast[segment] = last;
    endsLast[segment] = end;
    const start = starts[segment] as number;
    if (Number.isNaN(start)) continue;
    const latest = last === -1 ? -1 : (starts[last] as number);
    const isLatest = start > latest || (start === latest && last === above);
    if (above !== -1 && start < (starts[above] as number)) {
      startsBefore[segment] = above;
    } else {
      const other = isLatest ? last : above;
      const otherEnd = other === -1 ? Number.NaN : (ends[other] as number);
      if (start < otherEnd) overlaps[segment] = other;
      const isNeighbourKnown = segment === 0 || !Number.isNaN(starts[segment - 1] as number);
      if (otherEnd > (starts[other] as number) && isNeighbourKnown) {
        follows[segment] = isLatest ? end : above;
      }
    }
    if (start >= latest) last = segment;
    if (end === -1 || !((ends[segment] as number) <= (ends[end] as number))) {
      if (!Number.isNaN(ends[segment] as number)) end = segment;
    }
    above = segment;
  }
  if (segment === count) {
    startsLast[count] = last;
    endsLast[count] = end;
  } else {
    takeRest(before.startsBefore, startsBefore, segment, splice);
    takeRest(before.overlaps, overlaps, segment, splice);
    takeRest(before.follows, follows, segment, splice);
    takeRest(before.startsLast, startsLast, segment, splice);
    takeRest(before.endsLast, endsLast, segment, splice);
  }
  const disorders =
    before.disorders -
    countOthers(before.startsBefore, first, segment - shift) +
    countOthers(startsBefore, first, segment);
  return { startsBefore, overlaps, follows, disorders, startsLast, endsLast };
}

/** An array over segments of which those above the first change are known. */
function beginningOf(values: Int32Array, first: number, length: number): Int32Array {
  const result = new Int32Array(length);
  result.set(values.subarray(0, first));
  return result;
}

function knownStartAbove(starts: Float64Array, segment: number): number {
  let above = segment - 1;
  while (above >= 0 && Number.isNaN(starts[above] as number)) above--;
  return above;
}

/** Whether an index stands for the segment that an index before the splice stood for. */
function isAsBefore(index: number, indexBefore: number, { first, gone, come }: Splice): boolean {
  if (index < first) return index === indexBefore;
  return index >= first + come && index - come + gone === indexBefore;
}

/** Takes the rest of an array over from before: none of it points at what the splice took away. */
function takeRest(from: Int32Array, to: Int32Array, segment: number, splice: Splice): void {
  const { first, gone, come } = splice;
  const shift = come - gone;
  const rest = from.subarray(segment - shift);
  if (shift === 0) {
    to.set(rest, segment);
    return;
  }
  for (let at = 0; at < rest.length; at++) {
    const other = rest[at] as number;
    to[segment + at] = other < first ? other : other + shift;
  }
}

function countOthers(values: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) if (values[at] !== -1) sum++;
  return sum;
}
