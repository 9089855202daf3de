import type { Block, Span } from '../note/block';
import type { Note } from '../note/note';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * A sentence for the author: an English template with `{0}`, `{1}` … and what goes in, which may be
 * a message itself. It is put into the author's language only when it is sent.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number | Message)[];
}

export function message(text: string, ...args: Message['args']): Message {
  return { text, args };
}

/** A place in a note: a block's index, and UTF-16 offsets from the start of that block. */
export interface Place extends Span {
  readonly block: number;
}

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

/** Replaces a place with a text. */
export interface Edit extends Place {
  readonly newText: string;
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

/** What rules know beside the note: what the author has set, and what the file is. */
export interface RuleSettings {
  /** How much later than the end above it a segment may start, in milliseconds. */
  readonly gapTolerance: number;
  /** A gap that is longer than so many milliseconds was left out on purpose. */
  readonly gapLimit: number;
  /** The keys that front matter must have, as the author spells them. */
  readonly requiredKeys: readonly string[];
  /** The file's name without folder and ending; empty where nobody knows it. */
  readonly fileName: string;
  /** The author's date of today, as `2025-04-20`. */
  today(): string;
}

interface RuleBase {
  /** Stable: authors write it into their settings. */
  readonly code: string;
  readonly severity: Severity;
  /** True where no fix is ever safe, so that "fix all" need not work them out. */
  readonly fixesNeedAuthor?: true;
  /** Worked out when an author asks; empty where nothing surely helps. */
  fixes?(finding: Finding, note: Note, settings: RuleSettings): Fix[];
}

/** Sees one block and nothing else, so that its answer can be kept with the block. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  /** True where it looks at all of the code or raw HTML with which a block ends. */
  readonly seesLiteralEnd?: true;
  check(block: Block): readonly BlockFinding[];
  /**
   * Looks at the blocks beside one that has a finding: false where that is only the consequence
   * of what another rule tells (rules.md, "One cause, one finding"). Asked again after each edit.
   */
  holds?(finding: Finding, note: Note): boolean;
}

/** Sees how the note begins, that is its first two blocks; asked again when these change. */
export interface HeadRule extends RuleBase {
  readonly scope: 'head';
  check(note: Note, settings: RuleSettings): readonly NoteFinding[];
}

/** A fault in the sequence of headers, as indexes into it. */
export interface SequenceFault {
  /** The segment or part at fault. */
  readonly at: number;
  /** The segment that it is compared with, -1 for none. */
  readonly other: number;
  /** Which of the segment's two times, in the order of the line, where it is about one. */
  readonly time?: 'first' | 'second';
}

/**
 * Sees the headers of the whole note: finding runs over plain numbers, describing looks at the text
 * of the few that are at fault.
 */
export interface SequenceRule extends RuleBase {
  readonly scope: 'sequence';
  find(note: Note, settings: RuleSettings): readonly SequenceFault[];
  /** Undefined where the text shows that nothing is wrong. */
  describe(note: Note, fault: SequenceFault): NoteFinding | undefined;
}

/** Is about the site's settings and never about a note. */
export interface ConfigRule extends RuleBase {
  readonly scope: 'config';
}

export type Rule = BlockRule | HeadRule | SequenceRule | ConfigRule;
