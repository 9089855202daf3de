import { keepsHeader } from '../editing/keepsHeader';
import { titleOfEmphasisFix } from '../editing/words/emphasisFixTitle';
import { describeEmphasisFault } from '../editing/words/emphasisMessages';
import { message } from '../l10n/message';
import { emphasisFixes } from '../markdown/emphasis/emphasisFixes';
import { markupFaultsOf } from '../note/body/markupFaults';
import { unrenderedEmphasis } from '../note/body/unrenderedEmphasis';
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
  fixes(finding, note, { site }) {
    const block = note.blocks[finding.block];
    if (block === undefined) return [];
    const fault = markupFaultsOf(block, site.markup.dialect).emphasis.find(
      ({ passage, run }) => passage.start + (run.literal ?? run).start === finding.start,
    );
    if (fault === undefined) return [];
    const fixes = emphasisFixes(fault).filter(({ changes }) => {
      return keepsHeader(block, changes, fault.passage.start);
    });
    const safest = fixes.find(({ keepsMeaning }) => keepsMeaning);
    return fixes.map((fix) => ({
      title: titleOfEmphasisFix(fix),
      edits: fix.changes.map(({ start, end, newText }) => ({
        block: finding.block,
        start: fault.passage.start + start,
        end: fault.passage.start + end,
        newText,
      })),
      ...(fix === safest ? { safe: true } : {}),
      ...(fix === safest && fixes.length === 1 ? { preferred: true } : {}),
    }));
  },
};
