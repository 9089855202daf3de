import type { Fix } from '../editing/finding';
import { expectedPartNumber, isPartNumberRight } from '../editing/numbers/expectedNumbers';
import { hasAnyNumberDoubts, hasNumberDoubts } from '../editing/numbers/numberConfidence';
import { renumberAll, renumberPartTo } from '../editing/numbers/renumber';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import { partBlock } from '../note/sequence/sequence';
import type { SequenceFault, SequenceRule } from './rule';

/** Parts count 1, 2, 3 …; right is also one more than the number above, so one hole is one finding. */
export const partNumber: SequenceRule = {
  code: 'part-number',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('People refer to a place in an episode by its number'),
  find(note) {
    const { sequence } = note;
    const faults: SequenceFault[] = [];
    for (let at = 0; at < sequence.partCount; at++) {
      if (expectedPartNumber(sequence, at) === undefined) continue;
      const above = at === 0 ? 0 : (sequence.partBlocks[at - 1] as number);
      const isHidden = isHiddenBetween(note, above, sequence.partBlocks[at] as number, 'heading');
      if (!isHidden) faults.push({ at, other: -1 });
    }
    return faults;
  },
  describe({ sequence, blocks }, { at }) {
    const { heading } = partBlock(blocks, sequence, at);
    const expected = expectedPartNumber(sequence, at) ?? heading.number;
    return {
      ...heading.numberSpan,
      block: sequence.partBlocks[at] as number,
      message: message('Part {0} should be part {1} here', heading.number, expected),
    };
  },
  fixes(finding, note) {
    const { sequence } = note;
    const part = sequence.partBlocks.indexOf(finding.block);
    const expected = part === -1 ? undefined : expectedPartNumber(sequence, part);
    if (expected === undefined) return [];
    const below = sequence.headingNumbers[part + 1];
    const isTypo = below === undefined || isPartNumberRight(sequence, below, part + 1, expected);
    const alone = {
      title: message('Renumber this part and its segments to {0}', expected),
      edits: renumberPartTo(note, part, expected),
    };
    const all = { title: message('Renumber all parts and segments'), edits: renumberAll(note) };
    // A part may still be written that fills a hole, unless the parts below count past it.
    const isHole =
      (sequence.headingNumbers[part] as number) > expected && (below === undefined || !isTypo);
    if (!isTypo) return [alone, { ...all, ...ifSure(!isHole && !hasAnyNumberDoubts(note)) }];
    const isSure = !isHole && !hasNumberDoubts(note, part - 1) && !hasNumberDoubts(note, part);
    const fixes = [{ ...alone, ...ifSure(isSure) }];
    return all.edits.length > alone.edits.length ? [...fixes, all] : fixes;
  },
};

function ifSure(isSure: boolean): Pick<Fix, 'preferred' | 'safe'> {
  return { preferred: isSure, safe: isSure };
}
