import type { Finding } from '../editing/finding';
import type { RuleSettings } from '../editing/ruleSettings';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { rules } from '../rules/index';
import type { HeadRule } from '../rules/rule';
import type { OnFailure } from './blockFindings';

const headRules = rules.filter((rule): rule is HeadRule => rule.scope === 'head');

interface KnownHead {
  readonly second: Block | undefined;
  readonly paired: ReadonlySet<string>;
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
}

/** The last findings of the head rules, by the first block of the note. */
const lastChecked = new WeakMap<Block, KnownHead>();

/** The findings of the head rules. A rule that fails has none. */
export function checkHead(
  note: Note,
  settings: RuleSettings,
  onFailure: OnFailure,
): readonly Finding[] {
  const [first, second] = note.blocks;
  if (first === undefined) return [];
  const known = lastChecked.get(first);
  const { pairedShortcodes: paired } = note;
  const isKnown = known?.second === second && known?.paired === paired;
  if (isKnown && known.settings === settings) return known.findings;
  const findings: Finding[] = [];
  for (const { code, check } of headRules) {
    try {
      for (const finding of check(note, settings)) findings.push({ ...finding, code });
    } catch (error) {
      onFailure(code, error);
    }
  }
  lastChecked.set(first, { second, paired, settings, findings });
  return findings;
}
