import { memoised } from '../../base/memoised';
import type { Sequence, SequenceSegment } from './sequence';

/**
 * How two neighbours meet: the later one starts where the earlier ended (`shared`), or in the
 * next second (format.md, "Grammar").
 */
export type BorderStyle = 'shared' | 'next-second';

const second = 1000;

/**
 * The border style of the majority. On a tie the nearest border above decides; without one it is
 * `shared`.
 *
 * @param segment the segment from which to look up; undefined for a place above all segments
 */
export function borderStyle(sequence: Sequence, segment: SequenceSegment | undefined): BorderStyle {
  const { balance, nearest } = bordersOf(sequence);
  if (balance !== 0) return balance > 0 ? 'shared' : 'next-second';
  return (segment && nearest[segment.ordinal]) ?? 'shared';
}

/**
 * How many more borders are shared than not, and for each segment, by its ordinal, the style of the
 * nearest border above it. Memoised with the sequence, as each fix in a note asks for it.
 */
const bordersOf = memoised(({ segments }: Sequence) => {
  let balance = 0;
  let style: BorderStyle | undefined;
  const nearest = segments.map((segment) => {
    const own = styleAbove(segment);
    if (own !== undefined) balance += own === 'shared' ? 1 : -1;
    style = own ?? style;
    return style;
  });
  return { balance, nearest };
});

function styleAbove({ start, above }: SequenceSegment): BorderStyle | undefined {
  const distance = start - (above?.end ?? Number.NaN);
  if (distance === 0) return 'shared';
  return distance > 0 && distance <= second ? 'next-second' : undefined;
}

/** The start of a segment that follows an end. Milliseconds. */
export function startAfter(end: number, style: BorderStyle): number {
  return style === 'shared' ? end : end + second;
}

/** The end of a segment that precedes a start; may be negative. Milliseconds. */
export function endBefore(start: number, style: BorderStyle): number {
  return style === 'shared' ? start : start - second;
}
