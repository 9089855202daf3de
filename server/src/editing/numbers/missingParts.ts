import { memoised } from '../../base/memoised';
import type { Sequence, SequencePart, SequenceSegment } from '../../note/sequence/sequence';

/** A part that the segments before the first part belong to and that has no heading. */
export interface MissingPart {
  /** Its first segment. */
  readonly first: SequenceSegment;
  /** What its segments have before the point, 1 where none has a number. */
  readonly number: number;
}

/**
 * The parts of the segments before the first part: another one begins where the first half of
 * their numbers changes. Lines that take no place in a part begin none. Kept with the sequence.
 */
export const missingParts = memoised(({ orphans }: Sequence): readonly MissingPart[] => {
  const missing: MissingPart[] = [];
  let half = Number.NaN;
  for (const segment of orphans) {
    const { place, partNumber: own } = segment;
    if (place === 0) continue;
    const isFirst = missing.length === 0;
    if (!isFirst && (Number.isNaN(own) || own === half)) continue;
    const first = isFirst || !Number.isNaN(half) ? segment : (missing.pop()?.first ?? segment);
    missing.push({ first, number: Number.isNaN(own) ? 1 : own });
    half = own;
  }
  return missing;
});

/**
 * The place of a part among all, from 1. Those without a heading count where they are numbered
 * 1, 2 …, unless the first heading begins to count anew: else the headings that there are would be
 * called wrong because of one that is not.
 */
export function partPosition(sequence: Sequence, { ordinal }: SequencePart): number {
  const missing = missingParts(sequence);
  const areCounted =
    sequence.parts[0]?.number !== 1 && missing.every(({ number }, at) => number === at + 1);
  return ordinal + 1 + (areCounted ? missing.length : 0);
}
