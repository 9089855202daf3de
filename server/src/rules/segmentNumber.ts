import { setNumber } from '../editing/edits';
import type { Fix } from '../editing/finding';
import { written } from '../editing/labels';
import {
  expectedSegmentNumber,
  numberForSegments,
  segmentsInDoubt,
} from '../editing/numbers/expectedNumbers';
import { hasNumberDoubts } from '../editing/numbers/numberConfidence';
import { renumberAll, renumberOrphans, renumberPart } from '../editing/numbers/renumber';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { indexAfterAbove } from '../note/sequence/numbering';
import { segmentBlock, segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/** Segments count `3.1`, `3.2` … in their part; what is right is said in `expectedSegmentNumber`. */
export const segmentNumber: SequenceRule = {
  code: 'segment-number',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('People refer to a place in an episode by its number'),
  find(note) {
    const { sequence } = note;
    const wrong = segmentsInDoubt(sequence).filter(
      (at) => expectedSegmentNumber(sequence, at) !== undefined && !isHoleUnread(note, at),
    );
    return wrong.map((at) => ({ at, other: -1 }));
  },
  describe({ sequence, blocks }, { at }) {
    const block = segmentBlock(blocks, sequence, at);
    const { start, end } = block.header.number ?? block.header.line;
    const expected = expectedSegmentNumber(sequence, at) ?? '';
    return {
      block: sequence.blocks[at] as number,
      start,
      end,
      message: message('{0} should be {1} here', written(block, { start, end }), expected),
    };
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
    const isSure = !hasNumberDoubts(note, part);
    const right = { preferred: isSure, safe: isSure };
    const fixes: Fix[] = isTypo ? [{ ...alone, ...right }] : [alone];
    if (!isTypo) {
      const title =
        part === -1
          ? message('Renumber the segments before the first part')
          : message('Renumber the segments of part {0}', numberForSegments(sequence, part));
      fixes.push({ title, edits: ofPart, ...right });
    }
    if (part === -1) return fixes;
    const ofAll = renumberAll(note);
    if (ofAll.length > ofPart.length) {
      fixes.push({ title: message('Renumber all parts and segments'), edits: ofAll });
    }
    return fixes;
  },
};

/**
 * Whether a header or heading that nobody could read stands between a segment and the one above it,
 * and would make the segment's number right.
 */
function isHoleUnread(note: Note, segment: number): boolean {
  const { sequence } = note;
  const above = segment === 0 ? 0 : (sequence.blocks[segment - 1] as number);
  const block = sequence.blocks[segment] as number;
  if (isHiddenBetween(note, above, block, 'heading')) return true;
  const isHole = (sequence.indexes[segment] as number) > indexAfterAbove(sequence, segment);
  return isHole && isHiddenBetween(note, above, block, 'header');
}
