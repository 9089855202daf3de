import type { Message } from '../../l10n/message';
import type { TabStop } from '../../note/templates/template';
import type { Edit } from '../edit';

/** Segments that follow each other: indexes into the sequence, both inclusive. */
export interface SegmentRun {
  readonly first: number;
  readonly last: number;
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
