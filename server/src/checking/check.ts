import type { Steps } from '../base/steps';
import { applyEdits } from '../editing/applyEdits';
import type { Finding, Fix } from '../editing/finding';
import type { RuleSettings } from '../editing/ruleSettings';
import type { Note } from '../note/note';
import { ruleOf, rules } from '../rules/index';
import type { SequenceRule } from '../rules/rule';
import { withoutSilenced } from './applySilencing';
import { checkBlock, checkBlocks, type OnFailure, uncheckedBlocks } from './blockFindings';
import { checkHead } from './headFindings';
import { withoutConsequences } from './hiddenHeaders';

const sequenceRules = rules.filter((rule): rule is SequenceRule => rule.scope === 'sequence');
const codes = rules.map(({ code }) => code);

/**
 * All findings of a note in document order, whatever their severity, except those that a comment in
 * it silences. Empty for other files.
 */
export function check(note: Note, settings: RuleSettings, onFailure: OnFailure): Finding[] {
  if (!note.isNote) return [];
  const findings = [
    ...checkHead(note, settings, onFailure),
    ...checkBlocks(note, settings.site, onFailure).filter((finding) =>
      holds(finding, note, onFailure),
    ),
    ...checkSequence(note, settings, onFailure),
  ];
  findings.sort((left, right) => left.block - right.block || left.start - right.start);
  return withoutSilenced(note, withoutConsequences(note, findings), codes);
}

/** Checks the new blocks of a note one by one, then the note as a whole; see `check`. */
export function* checkInSteps(
  note: Note,
  settings: RuleSettings,
  onFailure: OnFailure,
): Steps<Finding[]> {
  for (const block of uncheckedBlocks(note, settings.site)) {
    checkBlock(block, settings.site);
    yield;
  }
  return check(note, settings, onFailure);
}

function holds(finding: Finding, note: Note, onFailure: OnFailure): boolean {
  const rule = ruleOf(finding.code);
  if (rule?.scope !== 'block' || rule.holds === undefined) return true;
  try {
    return rule.holds(finding, note);
  } catch (error) {
    onFailure(finding.code, error);
    return false;
  }
}

/** The findings of the sequence rules. */
export function checkSequence(note: Note, settings: RuleSettings, onFailure: OnFailure): Finding[] {
  return sequenceRules.flatMap((rule) => {
    try {
      return rule.check(note, settings).map((finding) => ({ ...finding, code: rule.code }));
    } catch (error) {
      onFailure(rule.code, error);
      return [];
    }
  });
}

/** The fixes of a finding of this version of the note; empty where its rule has none or fails. */
export function fixesOf(
  finding: Finding,
  note: Note,
  settings: RuleSettings,
  onFailure: OnFailure,
): readonly Fix[] {
  try {
    const rule = ruleOf(finding.code);
    const fixes = (rule?.fixes?.(finding, note, settings) ?? []).filter(
      ({ edits }) => edits.length > 0,
    );
    if (!rule?.fixesAreTried || fixes.length === 0) return fixes;
    const before = codesByBlock(check(note, settings, onFailure));
    return fixes.filter(({ edits }) => {
      const after = codesByBlock(check(applyEdits(note, edits), settings, onFailure));
      return isOneLess(finding, before, after);
    });
  } catch (error) {
    onFailure(finding.code, error);
    return [];
  }
}

/** How often each code is found in each block, by `time-gap 3`. */
function codesByBlock(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** Whether a finding has gone and no other one has come. */
function isOneLess(
  finding: Finding,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): boolean {
  const own = keyOf(finding);
  const change = (key: string) => (after.get(key) ?? 0) - (before.get(key) ?? 0);
  return change(own) < 0 && [...after.keys()].every((key) => change(key) <= 0);
}

function keyOf({ code, block }: Finding): string {
  return `${code} ${block}`;
}

/** The first safe fix of a finding of this version of the note. */
export function safeFixOf(
  finding: Finding,
  note: Note,
  settings: RuleSettings,
  onFailure: OnFailure,
): Fix | undefined {
  const rule = ruleOf(finding.code);
  if (rule?.fixesNeedAuthor) return undefined;
  if (rule?.safeFix !== undefined) {
    try {
      return rule.safeFix(finding, note, settings);
    } catch (error) {
      onFailure(finding.code, error);
      return undefined;
    }
  }
  return fixesOf(finding, note, settings, onFailure).find(({ safe }) => safe);
}
