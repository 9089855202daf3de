import type { BlockFinding, Finding, Fix, NoteFinding } from '../editing/finding';
import type { RuleSettings } from '../editing/ruleSettings';
import type { Message } from '../l10n/message';
import type { Block } from '../note/block';
import type { Note } from '../note/note';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

interface RuleBase {
  /** Stable: authors write it into their settings. */
  readonly code: string;
  readonly severity: Severity;
  /** Why the rule is there, in a sentence without a full stop; absent where findings say it. */
  readonly rationale?: Message;
  /** True where no fix is ever safe, so that "fix all" need not work them out. */
  readonly fixesNeedAuthor?: true;
  /** Worked out when an author asks; empty where nothing surely helps. */
  fixes?(finding: Finding, note: Note, settings: RuleSettings): Fix[];
}

/** Sees one block and nothing else, so that its answer can be kept with the block. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  check(block: Block): readonly BlockFinding[];
  /**
   * Looks at the blocks beside one that has a finding: false where that is only the consequence
   * of what another rule tells (one cause is one finding). Asked again after each edit.
   */
  holds?(finding: Finding, note: Note): boolean;
}

/** Sees how the note begins, that is its first two blocks; asked again when these change. */
export interface HeadRule extends RuleBase {
  readonly scope: 'head';
  check(note: Note, settings: RuleSettings): readonly NoteFinding[];
}

/**
 * Sees the headers of the whole note, and is asked after each edit: it runs over their numbers, and
 * looks at the text of the few that are at fault.
 */
export interface SequenceRule extends RuleBase {
  readonly scope: 'sequence';
  check(note: Note, settings: RuleSettings): readonly NoteFinding[];
}

/** Is about the site's settings and never about a note. */
export interface ConfigRule extends RuleBase {
  readonly scope: 'config';
}

export type Rule = BlockRule | HeadRule | SequenceRule | ConfigRule;
