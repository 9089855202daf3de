import type { Note } from '../note/note';
import type { Sequence } from '../note/sequence/sequence';

/** Answers for a segment which other one ends last of those that start no later, -1 for none. */
export type LatestEnd = (segment: number) => number;

/**
 * Looks for the segments before which no time is left out. Where all are in order those are above;
 * one that is out of order fills its time from wherever it stands, so that the same slip is not
 * also told as a gap. Nothing is said behind an end that nobody knows.
 */
export function latestEnds({ sequence, timeline }: Note): LatestEnd {
  let inTime: LatestEnd | undefined;
  return (segment) => {
    const above = timeline.follows[segment] ?? -1;
    if (above === -1 || timeline.startsBefore.length === 0) return above;
    inTime ??= latestEndsInTime(sequence);
    return inTime(segment);
  };
}

const known = new WeakMap<Sequence, LatestEnd>();

/** Sorted once for the same times: the rule asks, and so does each part of the text that is shown. */
function latestEndsInTime(sequence: Sequence): LatestEnd {
  const before = known.get(sequence);
  if (before !== undefined) return before;
  const answer = sortedByTime(sequence);
  known.set(sequence, answer);
  return answer;
}

function sortedByTime({ starts, ends, count }: Sequence): LatestEnd {
  const inTime = Array.from({ length: count }, (_, at) => at).filter(
    (at) => !Number.isNaN(starts[at] as number),
  );
  inTime.sort((left, right) => (starts[left] as number) - (starts[right] as number));
  const answers = new Map<number, number>();
  let latest = -1;
  for (const [place, segment] of inTime.entries()) {
    const before = inTime[place - 1] ?? -1;
    answers.set(segment, Number.isNaN(ends[before] ?? Number.NaN) ? -1 : latest);
    const isLater = latest === -1 || !((ends[segment] as number) <= (ends[latest] as number));
    if (isLater && !Number.isNaN(ends[segment] as number)) latest = segment;
  }
  return (segment) => answers.get(segment) ?? -1;
}
