import type { Block } from '../note/block';
import type { Note } from '../note/note';
import type { Sequence } from '../note/sequence';
import { checkBlocks, type OnFailure } from './blockFindings';
import { checkHead } from './headFindings';
import { ruleOf, rules } from './index';
import type { Finding, Fix, RuleSettings, SequenceFault, SequenceRule } from './rule';

const sequenceRules = rules.filter((rule): rule is SequenceRule => rule.scope === 'sequence');

/** All findings of a note in document order, whatever their severity. Nothing for other files. */
export function check(note: Note, settings: RuleSettings, onFailure: OnFailure): Finding[] {
  if (!note.isNote) return [];
  const findings = [
    ...checkHead(note, settings, onFailure),
    ...checkBlocks(note, onFailure).filter((finding) => holds(finding, note, onFailure)),
    ...checkSequence(note, settings, onFailure),
  ];
  return findings.sort((left, right) => left.block - right.block || left.start - right.start);
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

/** What the rules about the sequence of headers say. */
export function checkSequence(note: Note, settings: RuleSettings, onFailure: OnFailure): Finding[] {
  return faultsOf(note, settings, onFailure).flatMap(({ rule, faults }) => {
    try {
      return faults.map((fault) => ({ ...rule.describe(note, fault), code: rule.code }));
    } catch (error) {
      onFailure(rule.code, error);
      return [];
    }
  });
}

interface RuleFaults {
  readonly rule: SequenceRule;
  readonly faults: readonly SequenceFault[];
}

interface KnownFaults {
  readonly settings: RuleSettings;
  readonly head: Block | undefined;
  readonly faults: readonly RuleFaults[];
}

/** Faults hold for as long as the numbers of all headers and the front matter stay the same. */
const knownFaults = new WeakMap<Sequence, KnownFaults>();

function faultsOf(note: Note, settings: RuleSettings, onFailure: OnFailure): readonly RuleFaults[] {
  const known = knownFaults.get(note.sequence);
  const [first] = note.blocks;
  const head = first?.kind === 'frontMatter' ? first : undefined;
  if (known?.settings === settings && known.head === head) return known.faults;
  const faults = sequenceRules.map((rule) => {
    try {
      return { rule, faults: rule.find(note, settings) };
    } catch (error) {
      onFailure(rule.code, error);
      return { rule, faults: [] };
    }
  });
  knownFaults.set(note.sequence, { settings, head, faults });
  return faults;
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

/** The first fix of a finding of this very note that cannot lose meaning. */
export function safeFixOf(
  finding: Finding,
  note: Note,
  settings: RuleSettings,
  onFailure: OnFailure,
): Fix | undefined {
  if (ruleOf(finding.code)?.fixesNeedAuthor) return undefined;
  return fixesOf(finding, note, settings, onFailure).find(({ safe }) => safe);
}
