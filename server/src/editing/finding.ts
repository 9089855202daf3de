import type { Span } from '../base/span';
import type { Message } from '../l10n/message';
import type { Edit, Place } from './edit';

/** A rule's finding about one block; offsets count from the start of the block. */
export interface BlockFinding extends Span {
  readonly message: Message;
  /** Data for the rule's fixes. */
  readonly data?: unknown;
  /** Distinguishes the finding from others of its rule at one place. */
  readonly about?: string;
  /** It is no more than advice, and so a hint at most, whatever the severity of its rule. */
  readonly isAdvice?: true;
  /** A related place in the block. */
  readonly beside?: { readonly span: Span; readonly message: Message };
}

/** A rule's finding about the note; offsets count from the start of the block it names. */
export interface NoteFinding extends BlockFinding, Place {
  readonly related?: readonly { readonly place: Place; readonly message: Message }[];
}

/** A finding with the code of its rule. */
export interface Finding extends NoteFinding {
  readonly code: string;
}

/** A fix of a finding, as a code action offers it. */
export interface Fix {
  readonly title: Message;
  /** In any order, never overlapping. */
  readonly edits: readonly Edit[];
  /** The one fix that is right without knowing the recording. */
  readonly preferred?: boolean;
  /** Cannot change the meaning, so that "fix all" applies it. */
  readonly safe?: boolean;
}
