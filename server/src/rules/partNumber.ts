import type { Fix } from '../editing/finding';
import { expectedPartNumber, isPartNumberRight } from '../editing/numbers/expectedNumbers';
import { hasAnyNumberDoubts, hasNumberDoubts } from '../editing/numbers/numberConfidence';
import { renumberAll, renumberPartTo } from '../editing/numbers/renumber';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import { nextPart, partOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/** Parts count 1, 2, 3 …; one more than the number above is right too: one gap, one finding. */
export const partNumber: SequenceRule = {
  code: 'part-number',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('People refer to a place in an episode by its number'),
  check(note) {
    const { sequence } = note;
    return sequence.parts.flatMap((part) => {
      const { block, blockIndex, number } = part;
      const expected = expectedPartNumber(sequence, part);
      const above = sequence.parts[part.ordinal - 1]?.blockIndex ?? 0;
      if (expected === undefined || isHiddenBetween(note, above, blockIndex, 'heading')) return [];
      return {
        ...block.heading.numberSpan,
        block: blockIndex,
        message: message('Part {0} should be part {1} here', number, expected),
      };
    });
  },
  fixes(finding, note) {
    const { sequence } = note;
    const part = partOfBlock(sequence, finding.block);
    if (part === undefined) return [];
    const expected = expectedPartNumber(sequence, part);
    if (expected === undefined) return [];
    const above = sequence.parts[part.ordinal - 1];
    const below = nextPart(sequence, part);
    const isTypo = below === undefined || isPartNumberRight(sequence, below, expected);
    const alone = {
      title: message('Renumber this part and its segments to {0}', expected),
      edits: renumberPartTo(note, part, expected),
    };
    const all = { title: message('Renumber all parts and segments'), edits: renumberAll(note) };
    // A part may still be written that fills a hole, unless the parts below count past it.
    const isHole = part.number > expected && (below === undefined || !isTypo);
    if (!isTypo) return [alone, { ...all, ...ifSure(!isHole && !hasAnyNumberDoubts(note)) }];
    const isSure = !isHole && !hasNumberDoubts(note, above) && !hasNumberDoubts(note, part);
    const fixes = [{ ...alone, ...ifSure(isSure) }];
    return all.edits.length > alone.edits.length ? [...fixes, all] : fixes;
  },
};

function ifSure(isSure: boolean): Pick<Fix, 'preferred' | 'safe'> {
  return { preferred: isSure, safe: isSure };
}
