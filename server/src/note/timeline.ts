import type { Sequence } from './sequence';
import type { Splice } from './splice';

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
  /** The segments above each one, and at last above the end, that start and that end last. */
  readonly startsLast: Int32Array;
  readonly endsLast: Int32Array;
}

const emptyTimeline: Timeline = {
  startsBefore: [],
  overlaps: [],
  follows: new Int32Array(),
  startsLast: Int32Array.of(-1),
  endsLast: Int32Array.of(-1),
};

/** The segment to which one stands wrong, by an index into the sequence; -1 where it does not. */
export function otherOf(misplaced: readonly Misplaced[], segment: number): number {
  const found = misplaced[firstFrom(misplaced, segment)];
  return found?.at === segment ? found.other : -1;
}

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
  const startsBefore = before.startsBefore.slice(0, firstFrom(before.startsBefore, first));
  const overlaps = before.overlaps.slice(0, firstFrom(before.overlaps, first));
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
    follows[segment] = -1;
    startsLast[segment] = last;
    endsLast[segment] = end;
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
    if (end === -1 || !((ends[segment] as number) <= (ends[end] as number))) {
      if (!Number.isNaN(ends[segment] as number)) end = segment;
    }
    above = segment;
  }
  if (segment === count) {
    startsLast[count] = last;
    endsLast[count] = end;
  } else {
    listRest(before.startsBefore, startsBefore, segment, splice);
    listRest(before.overlaps, overlaps, segment, splice);
    takeRest(before.follows, follows, segment, splice);
    takeRest(before.startsLast, startsLast, segment, splice);
    takeRest(before.endsLast, endsLast, segment, splice);
  }
  return { startsBefore, overlaps, follows, startsLast, endsLast };
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

/** The same for a list of what is wrong. */
function listRest(
  from: readonly Misplaced[],
  to: Misplaced[],
  segment: number,
  { first, gone, come }: Splice,
): void {
  const shift = come - gone;
  for (let index = firstFrom(from, segment - shift); index < from.length; index++) {
    const { at, other } = from[index] as Misplaced;
    to.push({ at: at + shift, other: other < first ? other : other + shift });
  }
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
