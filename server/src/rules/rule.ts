import type { BlockFinding, Finding, Fix, NoteFinding } from '../editing/finding';
import type { RuleSettings } from '../editing/ruleSettings';
import type { Message } from '../l10n/message';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import type { SiteConfig } from '../site/siteConfig';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

interface RuleBase {
  /** Stable, as authors use it in their settings. */
  readonly code: string;
  readonly severity: Severity;
  /** Why the rule exists, in a sentence without a full stop; absent where findings say it. */
  readonly rationale?: Message;
  /** Set where no fix is ever safe, so that "fix all" need not compute them. */
  readonly fixesNeedAuthor?: true;
  /** Set where a fix is offered only after a check of the fixed note has found nothing new. */
  readonly fixesAreTried?: true;
  /** Computed on demand; empty where nothing surely helps. */
  fixes?(finding: Finding, note: Note, settings: RuleSettings): Fix[];
  /** The first safe one of `fixes`, where the others take long to compute. */
  safeFix?(finding: Finding, note: Note, settings: RuleSettings): Fix | undefined;
}

/** Sees one block and what its site says, nothing else, so that its findings can be memoised with the block. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  check(block: Block, site: SiteConfig): readonly BlockFinding[];
  /**
   * Looks at the blocks beside one with a finding: false where the finding is only a consequence of
   * what another rule reports (one cause is one finding). Called again after each edit.
   */
  holds?(finding: Finding, note: Note): boolean;
}

/** Sees the beginning of the note, its first two blocks; called again when these change. */
export interface HeadRule extends RuleBase {
  readonly scope: 'head';
  check(note: Note, settings: RuleSettings): readonly NoteFinding[];
}

/**
 * Sees the headers of the whole note and is called after each edit: it checks their numbers, and
 * reads the text of the few faulty ones only.
 */
export interface SequenceRule extends RuleBase {
  readonly scope: 'sequence';
  check(note: Note, settings: RuleSettings): readonly NoteFinding[];
}

/** Checks the site's settings, never a note. */
export interface ConfigRule extends RuleBase {
  readonly scope: 'config';
}

export type Rule = BlockRule | HeadRule | SequenceRule | ConfigRule;
