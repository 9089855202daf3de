/**
 * A piece of a text, as UTF-16 offsets. `start` is the first code unit, `end` the one after the
 * last. What they count from is said where a span is used; in a block it is the block's own text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
