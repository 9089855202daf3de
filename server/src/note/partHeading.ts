import type { Span } from './block';

/** What is wrong with a line that was meant as a part heading. */
export type PartFault = 'hash' | 'spelling' | 'colon' | 'space';

/** The heading of a part; all spans count from the start of its line. */
export interface PartHeading {
  /** The heading without indentation and trailing blanks. */
  readonly line: Span;
  readonly number: number;
  readonly numberSpan: Span;
  /** Empty (start = end) where the title is missing. */
  readonly title: Span;
  /** Empty for a heading as the format writes it. */
  readonly faults: readonly PartFault[];
}
