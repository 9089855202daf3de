import { setNumber } from '../editing/edits';
import type { Fix } from '../editing/finding';
import { written } from '../editing/labels';
import { expectedSegmentNumber, numberForSegments } from '../editing/numbers/expectedNumbers';
import { hasNumberDoubts, isRepeatedBelow } from '../editing/numbers/numberConfidence';
import { renumberAll, renumberSegments } from '../editing/numbers/renumber';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { indexAt } from '../note/sequence/numbering';
import { type SequenceSegment, segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/** Segments count `3.1`, `3.2` … in their part; see `expectedSegmentNumber`. */
export const segmentNumber: SequenceRule = {
  code: 'segment-number',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('People refer to a place in an episode by its number'),
  check(note) {
    return note.sequence.segments.flatMap((segment) => {
      const expected = expectedSegmentNumber(note.sequence, segment);
      if (expected === undefined || isHoleUnread(note, segment)) return [];
      if (isRepeatedBelow(segment.above)) return [];
      const { block, blockIndex } = segment;
      const { start, end } = block.header.number ?? block.header.line;
      const own = written(block, { start, end });
      const text = message('{0} should be {1} here', own, expected);
      return { block: blockIndex, start, end, message: text };
    });
  },
  fixes(finding, note) {
    const { sequence } = note;
    const segment = segmentOfBlock(sequence, finding.block);
    if (segment === undefined) return [];
    const expected = expectedSegmentNumber(sequence, segment);
    if (expected === undefined) return [];
    const { part } = segment;
    const title = message('Renumber it to {0}', expected);
    const alone = { title, edits: setNumber(note, segment, expected) };
    const ofPart = renumberSegments(note, part);
    const isTypo = ofPart.length === 1;
    const isSure = !hasNumberDoubts(note, part);
    const right = { preferred: isSure, safe: isSure };
    const fixes: Fix[] = isTypo ? [{ ...alone, ...right }] : [alone];
    if (!isTypo) {
      const title =
        part === undefined
          ? message('Renumber the segments before the first part')
          : message('Renumber the segments of part {0}', numberForSegments(sequence, part));
      fixes.push({ title, edits: ofPart, ...right });
    }
    if (part === undefined) return fixes;
    const ofAll = renumberAll(note);
    if (ofAll.length > ofPart.length) {
      fixes.push({ title: message('Renumber all parts and segments'), edits: ofAll });
    }
    return fixes;
  },
};

/**
 * Whether an unread header or heading between a segment and the one above it would make the
 * segment's number right.
 */
function isHoleUnread(note: Note, segment: SequenceSegment): boolean {
  const above = segment.above?.blockIndex ?? 0;
  if (isHiddenBetween(note, above, segment.blockIndex, 'heading')) return true;
  const isHole = segment.index > indexAt(segment);
  return isHole && isHiddenBetween(note, above, segment.blockIndex, 'header');
}
