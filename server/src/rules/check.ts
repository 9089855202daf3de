import { type Block, memoised } from '../note/block';
import type { Note } from '../note/note';
import { ruleOf, rules } from './index';
import type {
  BlockFinding,
  BlockRule,
  Finding,
  Fix,
  NoteFinding,
  RuleSettings,
  SequenceRule,
} from './rule';

/** Hears of a rule that threw. The other rules go on. */
export type OnFailure = (code: string, error: unknown) => void;

interface CodedBlockFinding extends BlockFinding {
  readonly code: string;
}

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const sequenceRules = rules.filter((rule): rule is SequenceRule => rule.scope === 'sequence');
const failures = new WeakMap<Block, [string, unknown][]>();

/**
 * What all block rules say about a block, kept with the block. Never throws: a rule that fails
 * says nothing about the block.
 */
export const checkBlock = memoised((block: Block): readonly CodedBlockFinding[] => {
  const findings: CodedBlockFinding[] = [];
  for (const rule of blockRules) {
    try {
      for (const finding of rule.check(block)) findings.push({ ...finding, code: rule.code });
    } catch (error) {
      failures.set(block, [...(failures.get(block) ?? []), [rule.code, error]]);
    }
  }
  return findings;
});

/** What all sequence rules say about a note. */
export function checkSequence(note: Note, settings: RuleSettings, onFailure: OnFailure): Finding[] {
  const findings: Finding[] = [];
  for (const rule of sequenceRules) {
    let found: readonly NoteFinding[] = [];
    try {
      found = rule.check(note, settings);
    } catch (error) {
      onFailure(rule.code, error);
    }
    for (const finding of found) findings.push({ ...finding, code: rule.code });
  }
  return findings;
}

/** All findings of a note in document order, whatever their severity. Nothing for other files. */
export function check(note: Note, settings: RuleSettings, onFailure: OnFailure): Finding[] {
  if (!note.isNote) return [];
  const findings = checkSequence(note, settings, onFailure);
  for (let block = 0; block < note.blocks.length; block++) {
    const own = note.blocks[block] as Block;
    for (const finding of checkBlock(own)) findings.push({ ...finding, block });
    reportFailures(own, onFailure);
  }
  return findings.sort((left, right) => left.block - right.block || left.start - right.start);
}

/** The fixes of a finding of this very note; empty where its rule has none or fails. */
export function fixesOf(
  finding: Finding,
  note: Note,
  settings: RuleSettings,
  onFailure: OnFailure,
): readonly Fix[] {
  try {
    const fixes = ruleOf(finding.code)?.fixes?.(finding, note, settings) ?? [];
    return fixes.filter((fix) => fix.edits.length > 0);
  } catch (error) {
    onFailure(finding.code, error);
    return [];
  }
}

/** A failure is told once for a block, not at each edit elsewhere. */
function reportFailures(block: Block, onFailure: OnFailure): void {
  for (const [code, error] of failures.get(block) ?? []) onFailure(code, error);
  failures.delete(block);
}
