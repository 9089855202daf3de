import type { Span } from '../base/span';

/** A place in a note: a block's index, and UTF-16 offsets from the start of that block. */
export interface Place extends Span {
  readonly block: number;
}

/** Replaces a place with a text. */
export interface Edit extends Place {
  readonly newText: string;
}
