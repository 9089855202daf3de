import type { Span } from '../base/span';
import type { Message } from '../l10n/message';
import type { Edit, Place } from './edit';

/** What a rule says about one block; offsets count from the start of the block. */
export interface BlockFinding extends Span {
  readonly message: Message;
  /** Whatever the rule's fixes need to know. */
  readonly data?: unknown;
  /** What tells it from other findings of its rule at the same place. */
  readonly about?: string;
  /** Another place in the block that matters. */
  readonly beside?: { readonly span: Span; readonly message: Message };
}

/** What a rule says about the note; offsets count from the start of the block it names. */
export interface NoteFinding extends BlockFinding, Place {
  readonly related?: readonly { readonly place: Place; readonly message: Message }[];
}

/** A finding with the code of its rule. */
export interface Finding extends NoteFinding {
  readonly code: string;
}

export interface Fix {
  readonly title: Message;
  /** In any order, never overlapping. */
  readonly edits: readonly Edit[];
  /** The one fix that is right without knowing the recording. */
  readonly preferred?: boolean;
  /** Cannot lose meaning, so that "fix all" applies it. */
  readonly safe?: boolean;
}
