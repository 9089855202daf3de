import type { Sequence } from './sequence';

/**
 * The index that a segment's number should have after the one above it in its part: one more
 * than that one's, and 1 for the first. A number above that is missing counts as if it continued.
 *
 * @param segment an index into the sequence
 */
export function indexAfterAbove(sequence: Sequence, segment: number): number {
  let index = 1;
  let at = segment - 1;
  for (; at >= 0 && sequence.parts[at] === sequence.parts[segment]; at--) {
    const written = sequence.indexes[at] as number;
    if (!Number.isNaN(written)) return written + index;
    index++;
  }
  return index;
}

/** The number that the part of a segment carries: its heading's, or 1 before the first part. */
export function partNumberOf(sequence: Sequence, segment: number): number {
  const part = sequence.parts[segment] as number;
  if (part >= 0) return sequence.headingNumbers[part] as number;
  for (let at = segment - 1; at >= 0; at--) {
    const written = sequence.partNumbers[at] as number;
    if (!Number.isNaN(written)) return written;
  }
  return 1;
}

/** The number that continues the note at a segment, `3.7`. */
export function numberAfterAbove(sequence: Sequence, segment: number): string {
  return `${partNumberOf(sequence, segment)}.${indexAfterAbove(sequence, segment)}`;
}
