import type { Sequence } from '../../note/sequence/sequence';

/** A part that the segments before the first part belong to and that has no heading. */
export interface MissingPart {
  /** Its first segment, as an index into the sequence. */
  readonly segment: number;
  /** What its segments have before the point, 1 where none has a number. */
  readonly number: number;
}

/**
 * The parts of the segments before the first part: another one begins where the first half of
 * their numbers changes. Lines that take no place in a part begin none. Kept with the sequence.
 */
export function missingParts(sequence: Sequence): readonly MissingPart[] {
  if (sequence.parts[0] !== -1) return none;
  const known = knownParts.get(sequence);
  if (known !== undefined) return known;
  const missing = readMissingParts(sequence);
  knownParts.set(sequence, missing);
  return missing;
}

/**
 * The place of a part among all, from 1. Those without a heading count where they are numbered
 * 1, 2 …, unless the first heading begins to count anew: else the headings that there are would be
 * called wrong because of one that is not.
 *
 * @param part an index into the sequence's parts
 */
export function partPosition(sequence: Sequence, part: number): number {
  const missing = missingParts(sequence);
  const areCounted =
    sequence.headingNumbers[0] !== 1 && missing.every(({ number }, at) => number === at + 1);
  return part + 1 + (areCounted ? missing.length : 0);
}

const none: readonly MissingPart[] = [];
const knownParts = new WeakMap<Sequence, readonly MissingPart[]>();

function readMissingParts({ parts, partNumbers, places }: Sequence): MissingPart[] {
  const missing: MissingPart[] = [];
  let half = Number.NaN;
  for (let segment = 0; parts[segment] === -1; segment++) {
    if (places[segment] === 0) continue;
    const own = partNumbers[segment] as number;
    const isFirst = missing.length === 0;
    if (!isFirst && (Number.isNaN(own) || own === half)) continue;
    const begins = isFirst || !Number.isNaN(half) ? segment : (missing.pop()?.segment ?? segment);
    missing.push({ segment: begins, number: Number.isNaN(own) ? 1 : own });
    half = own;
  }
  return missing;
}
