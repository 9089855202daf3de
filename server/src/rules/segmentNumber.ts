import type { Note } from '../note/note';
import { indexAfterAbove } from '../note/numbering';
import { segmentBlock, segmentOfBlock } from '../note/sequence';
import { setNumber } from './edits';
import { renumberAll, renumberPart } from './renumber';
import { type Fix, message, type NoteFinding, type SequenceRule } from './rule';
import { written } from './wording';

/**
 * A number is right where it is its position in the part or one more than the one above, so that
 * one hole is one finding. Its first half may be the heading's number or the part's position.
 */
export const segmentNumber: SequenceRule = {
  code: 'segment-number',
  severity: 'warning',
  scope: 'sequence',
  check(note) {
    const { sequence, blocks } = note;
    const findings: NoteFinding[] = [];
    for (let segment = 0; segment < sequence.count; segment++) {
      const expected = expectedNumber(note, segment);
      if (expected === undefined) continue;
      const { number } = segmentBlock(blocks, sequence, segment).header;
      if (number === undefined) continue;
      const text = written(segmentBlock(blocks, sequence, segment), number);
      findings.push({
        block: sequence.blocks[segment] as number,
        start: number.start,
        end: number.end,
        message: message('{0} should be {1} here.', text, expected),
      });
    }
    return findings;
  },
  fixes(finding, note) {
    const segment = segmentOfBlock(note.sequence, finding.block);
    const expected = expectedNumber(note, segment);
    if (expected === undefined) return [];
    const alone = setNumber(note, segment, expected);
    const fixes: Fix[] = [{ title: message('Renumber it to {0}', expected), edits: alone }];
    const part = note.sequence.parts[segment] as number;
    if (part !== -1) {
      const ofPart = renumberPart(note, part);
      const isTypo = ofPart.length === 1;
      fixes.push({
        title: message('Renumber the segments of part {0}', part + 1),
        edits: ofPart,
        preferred: !isTypo,
        safe: true,
      });
      if (isTypo) fixes.splice(0, 2, { ...(fixes[0] as Fix), preferred: true, safe: true });
    }
    const ofAll = renumberAll(note);
    if (ofAll.length > 1) {
      fixes.push({ title: message('Renumber all parts and segments'), edits: ofAll });
    }
    return fixes;
  },
};

/** What the number of a segment should be, undefined where it is right or missing. */
function expectedNumber({ sequence }: Note, segment: number): string | undefined {
  const index = sequence.indexes[segment] ?? Number.NaN;
  if (Number.isNaN(index)) return undefined;
  const next = indexAfterAbove(sequence, segment);
  const isIndexRight = index === sequence.places[segment] || index === next;
  const part = sequence.parts[segment] as number;
  const half = sequence.partNumbers[segment] as number;
  const heading = part === -1 ? half : (sequence.headingNumbers[part] as number);
  const isHalfRight = half === heading || half === part + 1;
  if (isIndexRight && isHalfRight) return undefined;
  return `${isHalfRight ? half : heading}.${isIndexRight ? index : next}`;
}
