import { memoised } from '../../base/memoised';
import type { Sequence, SequencePart, SequenceSegment } from '../../note/sequence/sequence';

/** A part that the segments before the first part belong to and that has no heading. */
export interface MissingPart {
  /** Its first segment. */
  readonly first: SequenceSegment;
  /** The first half of its segments' numbers, 1 where none has a number. */
  readonly number: number;
}

/**
 * The parts of the segments before the first part: a new one begins where the first half of their
 * numbers changes. Lines that may be text begin none. Memoised with the sequence.
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
 * The 1-based position of a part. Missing parts count where they are numbered 1, 2 …, unless the
 * first heading starts from 1 itself: otherwise one missing heading would make all others wrong.
 */
export function partPosition(sequence: Sequence, { ordinal }: SequencePart): number {
  const missing = missingParts(sequence);
  const areCounted =
    sequence.parts[0]?.number !== 1 && missing.every(({ number }, at) => number === at + 1);
  return ordinal + 1 + (areCounted ? missing.length : 0);
}
