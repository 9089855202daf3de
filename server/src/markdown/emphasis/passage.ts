import type { Span } from '../../base/span';

/**
 * A stretch of a block that Markdown reads by itself: whatever stands before and after it, its
 * paragraphs come out the same. Offsets count from the start of the block.
 */
export interface Passage extends Span {
  /** The passage as the parser is to see it; offsets are those of the block's text. */
  readonly masked: string;
}
