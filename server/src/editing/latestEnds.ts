import { memoised } from '../base/memoised';
import type { Note } from '../note/note';
import type { Sequence, SequenceSegment } from '../note/sequence/sequence';

/** Returns, of the segments that start no later than a given one, the one that ends last. */
export type LatestEnd = (segment: SequenceSegment) => SequenceSegment | undefined;

/**
 * Finds the segment that ends last before each segment, which shows gaps. Where all are in order,
 * only the segments above are considered; one that is out of order fills its time from anywhere in
 * the note, so that it is not also reported as a gap. Undefined after an unknown end.
 */
export function latestEnds({ sequence, chronology }: Note): LatestEnd {
  return (segment) => {
    const above = chronology.follows[segment.ordinal];
    if (above === undefined || chronology.startsBefore.length === 0) return above;
    return latestEndsInTime(sequence).get(segment);
  };
}

/** Memoised with the sequence: the rule needs it, and so does each visible part of the text. */
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
