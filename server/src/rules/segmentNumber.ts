import { segmentBlock, segmentOfBlock } from '../note/sequence';
import { setNumber } from './edits';
import { expectedSegmentNumber, numberForSegments } from './expectedNumbers';
import { renumberAll, renumberOrphans, renumberPart } from './renumber';
import { type Fix, message, type NoteFinding, type SequenceRule } from './rule';
import { written } from './wording';

/** Segments count `3.1`, `3.2` … in their part; what is right is said in `expectedSegmentNumber`. */
export const segmentNumber: SequenceRule = {
  code: 'segment-number',
  severity: 'warning',
  scope: 'sequence',
  check(note) {
    const { sequence, blocks } = note;
    const findings: NoteFinding[] = [];
    for (let segment = 0; segment < sequence.count; segment++) {
      const expected = expectedSegmentNumber(sequence, segment);
      if (expected === undefined) continue;
      const block = segmentBlock(blocks, sequence, segment);
      const { number } = block.header;
      if (number === undefined) continue;
      findings.push({
        block: sequence.blocks[segment] as number,
        start: number.start,
        end: number.end,
        message: message('{0} should be {1} here', written(block, number), expected),
      });
    }
    return findings;
  },
  fixes(finding, note) {
    const { sequence } = note;
    const segment = segmentOfBlock(sequence, finding.block);
    const expected = expectedSegmentNumber(sequence, segment);
    if (expected === undefined) return [];
    const part = sequence.parts[segment] as number;
    const title = message('Renumber it to {0}', expected);
    const alone = { title, edits: setNumber(note, segment, expected) };
    const ofPart = part === -1 ? renumberOrphans(note) : renumberPart(note, part);
    const isTypo = ofPart.length === 1;
    const fixes: Fix[] = isTypo ? [{ ...alone, preferred: true, safe: true }] : [alone];
    if (!isTypo) {
      const title =
        part === -1
          ? message('Renumber the segments before the first part')
          : message('Renumber the segments of part {0}', numberForSegments(sequence, part));
      fixes.push({ title, edits: ofPart, preferred: true, safe: true });
    }
    const ofAll = renumberAll(note);
    if (ofAll.length > ofPart.length) {
      fixes.push({ title: message('Renumber all parts and segments'), edits: ofAll });
    }
    return fixes;
  },
};
