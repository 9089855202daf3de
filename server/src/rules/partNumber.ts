import type { Note } from '../note/note';
import { partBlock } from '../note/sequence';
import { renumberAll, renumberPartTo } from './renumber';
import { type Fix, message, type NoteFinding, type SequenceRule } from './rule';

/** Right is a part's position, or one more than the number above, so that one hole is one finding. */
export const partNumber: SequenceRule = {
  code: 'part-number',
  severity: 'warning',
  scope: 'sequence',
  check(note) {
    const { sequence, blocks } = note;
    const findings: NoteFinding[] = [];
    for (let part = 0; part < sequence.partCount; part++) {
      const expected = expectedNumber(note, part);
      if (expected === undefined) continue;
      const { heading } = partBlock(blocks, sequence, part);
      findings.push({
        ...heading.numberSpan,
        block: sequence.partBlocks[part] as number,
        message: message('Part {0} should be part {1} here.', heading.number, expected),
      });
    }
    return findings;
  },
  fixes(finding, note) {
    const part = note.sequence.partBlocks.indexOf(finding.block);
    const expected = part === -1 ? undefined : expectedNumber(note, part);
    if (expected === undefined) return [];
    const all = renumberAll(note);
    const alone = renumberPartTo(note, part, expected);
    const isTypo = all.length <= alone.length;
    const fixes: Fix[] = [
      {
        title: message('Renumber this part and its segments to {0}', expected),
        edits: alone,
        preferred: isTypo,
        safe: isTypo,
      },
    ];
    if (!isTypo) {
      const title = message('Renumber all parts and segments');
      fixes.push({ title, edits: all, preferred: true, safe: true });
    }
    return fixes;
  },
};

/** What the number of a part should be, undefined where it is right. */
function expectedNumber({ sequence }: Note, part: number): number | undefined {
  const number = sequence.headingNumbers[part] as number;
  const next = (part === 0 ? 0 : (sequence.headingNumbers[part - 1] as number)) + 1;
  return number === part + 1 || number === next ? undefined : next;
}
