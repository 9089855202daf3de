import type { Finding, Fix } from '../editing/finding';
import { keepsHeader } from '../editing/keepsHeader';
import type { RuleSettings } from '../editing/ruleSettings';
import { titleOfEmphasisFix } from '../editing/words/emphasisFixTitle';
import { describeEmphasisFault } from '../editing/words/emphasisMessages';
import { message } from '../l10n/message';
import type { EmphasisFault } from '../markdown/emphasis/emphasisFaults';
import {
  type EmphasisFix,
  emphasisFixes,
  mayKeepMeaning,
} from '../markdown/emphasis/emphasisFixes';
import type { Block } from '../note/block';
import { markupFaultsOf } from '../note/body/markupFaults';
import { unrenderedEmphasis } from '../note/body/unrenderedEmphasis';
import type { Note } from '../note/note';
import type { BlockRule } from './rule';

/** Runs of `*` or `_` that were meant as emphasis and that Hugo publishes as characters. */
export const emphasisUnrendered: BlockRule = {
  code: 'emphasis-unrendered',
  severity: 'warning',
  scope: 'block',
  rationale: message('Between a letter and punctuation Markdown decides against the author'),
  check(block, { markup }) {
    return unrenderedEmphasis(block, markup.dialect).map((fault) => {
      const { start, end } = fault.run.literal ?? fault.run;
      return {
        start: fault.passage.start + start,
        end: fault.passage.start + end,
        message: describeEmphasisFault(fault, block.text.slice(fault.passage.start)),
      };
    });
  },
  fixes(finding, note, settings) {
    const faulty = faultOf(finding, note, settings);
    if (faulty === undefined) return [];
    const fixes = [...keptFixes(faulty)];
    const safest = fixes.find(({ keepsMeaning }) => keepsMeaning);
    return fixes.map((fix) => ({
      ...asFix(fix, finding, faulty),
      ...(fix === safest ? { safe: true } : {}),
      ...(fix === safest && fixes.length === 1 ? { preferred: true } : {}),
    }));
  },
  safeFix(finding, note, settings) {
    const faulty = faultOf(finding, note, settings);
    if (faulty === undefined || !mayKeepMeaning(faulty.fault)) return undefined;
    for (const fix of keptFixes(faulty)) {
      if (fix.keepsMeaning) return { ...asFix(fix, finding, faulty), safe: true };
    }
    return undefined;
  },
};

interface Faulty {
  readonly block: Block;
  readonly fault: EmphasisFault;
}

function faultOf(finding: Finding, note: Note, { site }: RuleSettings): Faulty | undefined {
  const block = note.blocks[finding.block];
  const fault =
    block &&
    markupFaultsOf(block, site.markup.dialect).emphasis.find(
      ({ passage, run }) => passage.start + (run.literal ?? run).start === finding.start,
    );
  return block && fault && { block, fault };
}

/** The fixes that leave the header of a segment as it is. */
function* keptFixes({ block, fault }: Faulty): Generator<EmphasisFix, void> {
  for (const fix of emphasisFixes(fault)) {
    if (keepsHeader(block, fix.changes, fault.passage.start)) yield fix;
  }
}

function asFix(fix: EmphasisFix, { block }: Finding, { fault }: Faulty): Fix {
  return {
    title: titleOfEmphasisFix(fix),
    edits: fix.changes.map(({ start, end, newText }) => ({
      block,
      start: fault.passage.start + start,
      end: fault.passage.start + end,
      newText,
    })),
  };
}
