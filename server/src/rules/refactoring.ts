import type { Edit, Message } from './rule';

/** Segments that follow each other: indexes into the sequence, both inclusive. */
export interface SegmentRun {
  readonly first: number;
  readonly last: number;
}

/** What an author is likely to write over: UTF-16 offsets in the new text. */
export interface TabStop {
  readonly start: number;
  readonly end: number;
  /** Its turn, from 1; 0 is where the cursor ends. Places of the same turn say the same. */
  readonly turn: number;
}

/** An edit with what is still to be filled in. */
export interface OpenEdit extends Edit {
  readonly stops?: readonly TabStop[];
}

/**
 * What a refactoring comes to: edits, of which each is worked out when it is asked for, or a
 * sentence that says why there are none.
 */
export type Outcome = { readonly edits: Iterable<OpenEdit> } | { readonly refusal: Message };
