import { keepsHeader } from '../editing/keepsHeader';
import { titleOfEmphasisFix } from '../editing/words/emphasisFixTitle';
import { describeEmphasisFault } from '../editing/words/emphasisMessages';
import type { EmphasisFault } from '../markdown/emphasis/emphasisFaults';
import { emphasisFixes } from '../markdown/emphasis/emphasisFixes';
import type { Block } from '../note/block';
import { markupFaultsOf } from '../note/body/inlineFaults';
import type { HeaderFault } from '../note/headers/segmentHeader';
import type { BlockRule } from './rule';

/** Runs of `*` or `_` that were meant as emphasis and that Hugo publishes as characters. */
export const emphasisUnrendered: BlockRule = {
  code: 'emphasis-unrendered',
  severity: 'warning',
  scope: 'block',
  check(block) {
    const faults = markupFaultsOf(block).emphasis.filter((fault) => !isHeaderFault(block, fault));
    return faults.map((fault) => {
      const { start, end } = fault.run.literal ?? fault.run;
      return {
        start: fault.passage.start + start,
        end: fault.passage.start + end,
        message: describeEmphasisFault(fault, block.text.slice(fault.passage.start)),
      };
    });
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block === undefined) return [];
    const fault = markupFaultsOf(block).emphasis.find(
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

const faultsOfStars: ReadonlySet<HeaderFault> = new Set(['stars', 'title-spaces', 'gap', 'tail']);

/**
 * What becomes of a header's own stars is told by `segment-malformed` where that respells them;
 * around an empty title they enclose nothing.
 */
function isHeaderFault(block: Block, { passage, run }: EmphasisFault): boolean {
  if (block.kind !== 'segment') return false;
  const { line, title, faults } = block.header;
  const at = passage.start + (run.literal ?? run).start;
  const isOutsideTitle = at < line.end && (at < title.start || at >= title.end);
  if (!isOutsideTitle) return false;
  return title.start === title.end || faults.some(({ fault }) => faultsOfStars.has(fault));
}
