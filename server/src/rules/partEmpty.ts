import { endOfLine } from '../base/lines';
import { shortened } from '../base/shortened';
import { hasVisibleText } from '../editing/hasVisibleText';
import { headerForPart, lineEndBelow } from '../editing/segments/suggestedHeader';
import { message } from '../l10n/message';
import type { PartBlock } from '../note/block';
import { partOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/** A part with neither a segment nor any text; comments are not text. */
export const partEmpty: SequenceRule = {
  code: 'part-empty',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('Readers find a heading with nothing below it'),
  fixesNeedAuthor: true,
  check({ sequence }) {
    return sequence.parts
      .filter(({ segments, block }) => segments.length === 0 && !hasText(block))
      .map(({ block: { heading }, blockIndex, number }) => ({
        ...heading.line,
        block: blockIndex,
        message: message('Part {0} has no segment and no text', number),
      }));
  },
  fixes({ block }, note) {
    const part = partOfBlock(note.sequence, block);
    if (part === undefined) return [];
    const header = headerForPart(note, part);
    if (header === undefined) return [];
    const at = endOfLine(part.block.text, 0);
    const newText = note.lineEnd + header + lineEndBelow(note, block, at);
    return [
      {
        title: message('Insert "{0}" below it', shortened(header)),
        edits: [{ block, start: at, end: at, newText }],
      },
    ];
  },
};

function hasText({ text, heading }: PartBlock): boolean {
  return hasVisibleText(text, heading.line.end);
}
