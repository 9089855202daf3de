import type { Span } from '../../base/span';
import type { Dialect } from '../inline/dialect';

/**
 * A stretch of a block that can be parsed by itself: its paragraphs do not depend on the text
 * before and after it. Offsets count from the start of the block.
 */
export interface Passage extends Span {
  /** The passage as the parser is to see it; offsets are those of the block's text. */
  readonly masked: string;
  /** How its site has it published. */
  readonly dialect: Dialect;
}
