import { memoised } from '../base/memoised';
import type { Note } from '../note/note';
import type { Sequence, SequenceSegment } from '../note/sequence/sequence';

/** Answers for a segment which other one ends last of those that start no later. */
export type LatestEnd = (segment: SequenceSegment) => SequenceSegment | undefined;

/**
 * Looks for the segments before which no time is left out. Where all are in order those are above;
 * one that is out of order fills its time from wherever it stands, so that the same slip is not
 * also told as a gap. Nothing is said behind an end that nobody knows.
 */
export function latestEnds({ sequence, chronology }: Note): LatestEnd {
  return (segment) => {
    const above = chronology.follows[segment.ordinal];
    if (above === undefined || chronology.startsBefore.length === 0) return above;
    return latestEndsInTime(sequence).get(segment);
  };
}

/** Kept with the sequence: the rule asks, and so does each part of the text that is shown. */
const latestEndsInTime = memoised(({ segments }: Sequence) => {
  const inTime = segments.filter(({ start }) => !Number.isNaN(start));
  inTime.sort((left, right) => left.start - right.start);
  const latestEnds = new Map<SequenceSegment, SequenceSegment | undefined>();
  let latest: SequenceSegment | undefined;
  let before: SequenceSegment | undefined;
  for (const segment of inTime) {
    latestEnds.set(segment, Number.isNaN(before?.end) ? undefined : latest);
    if (segment.end > (latest?.end ?? -1)) latest = segment;
    before = segment;
  }
  return latestEnds;
});
