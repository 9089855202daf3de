import { partBlock } from '../note/sequence';
import { expectedPartNumber, isPartNumberRight } from './expectedNumbers';
import { hasAnyNumberDoubts, hasNumberDoubts } from './numberDoubts';
import { renumberAll, renumberPartTo } from './renumber';
import { type Fix, message, type SequenceFault, type SequenceRule } from './rule';

/** Parts count 1, 2, 3 …; right is also one more than the number above, so one hole is one finding. */
export const partNumber: SequenceRule = {
  code: 'part-number',
  severity: 'warning',
  scope: 'sequence',
  find({ sequence }) {
    const faults: SequenceFault[] = [];
    for (let at = 0; at < sequence.partCount; at++) {
      if (expectedPartNumber(sequence, at) !== undefined) faults.push({ at, other: -1 });
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
    if (!isTypo) return [alone, { ...all, ...ifSure(!hasAnyNumberDoubts(note)) }];
    const isSure = !hasNumberDoubts(note, part - 1) && !hasNumberDoubts(note, part);
    const fixes = [{ ...alone, ...ifSure(isSure) }];
    return all.edits.length > alone.edits.length ? [...fixes, all] : fixes;
  },
};

function ifSure(isSure: boolean): Pick<Fix, 'preferred' | 'safe'> {
  return { preferred: isSure, safe: isSure };
}
