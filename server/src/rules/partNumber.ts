import { partBlock } from '../note/sequence';
import { expectedPartNumber, isPartNumberRight } from './expectedNumbers';
import { renumberAll, renumberPartTo } from './renumber';
import { message, type NoteFinding, type SequenceRule } from './rule';

/** Parts count 1, 2, 3 …; right is also one more than the number above, so one hole is one finding. */
export const partNumber: SequenceRule = {
  code: 'part-number',
  severity: 'warning',
  scope: 'sequence',
  check(note) {
    const { sequence, blocks } = note;
    const findings: NoteFinding[] = [];
    for (let part = 0; part < sequence.partCount; part++) {
      const expected = expectedPartNumber(sequence, part);
      if (expected === undefined) continue;
      const { heading } = partBlock(blocks, sequence, part);
      findings.push({
        ...heading.numberSpan,
        block: sequence.partBlocks[part] as number,
        message: message('Part {0} should be part {1} here', heading.number, expected),
      });
    }
    return findings;
  },
  fixes(finding, note) {
    const { sequence } = note;
    const part = sequence.partBlocks.indexOf(finding.block);
    const expected = part === -1 ? undefined : expectedPartNumber(sequence, part);
    if (expected === undefined) return [];
    const below = sequence.headingNumbers[part + 1];
    const isTypo = below === undefined || isPartNumberRight(below, part + 1, expected);
    const alone = {
      title: message('Renumber this part and its segments to {0}', expected),
      edits: renumberPartTo(note, part, expected),
    };
    const all = { title: message('Renumber all parts and segments'), edits: renumberAll(note) };
    if (!isTypo) return [alone, { ...all, preferred: true, safe: true }];
    const fixes = [{ ...alone, preferred: true, safe: true }];
    return all.edits.length > alone.edits.length ? [...fixes, all] : fixes;
  },
};
