import { endOfLine } from '../note/lines';
import { headerForPart, lineEndBelow } from './insertedLine';
import { type BlockRule, message } from './rule';
import { isAnythingShown } from './shownText';
import { shortened } from './wording';

/** A part with neither a segment nor any text; comments are no text. */
export const partEmpty: BlockRule = {
  code: 'part-empty',
  severity: 'warning',
  scope: 'block',
  fixesNeedAuthor: true,
  check(block) {
    if (block.kind !== 'part') return [];
    const { heading, text } = block;
    if (isAnythingShown(text, heading.line.end)) return [];
    return [
      { ...heading.line, message: message('Part {0} has no segment and no text', heading.number) },
    ];
  },
  holds(finding, { blocks }) {
    return blocks[finding.block + 1]?.kind !== 'segment';
  },
  fixes({ block }, note) {
    const own = note.blocks[block];
    if (own?.kind !== 'part') return [];
    const header = headerForPart(note, note.sequence.partBlocks.indexOf(block));
    if (header === undefined) return [];
    const at = endOfLine(own.text, 0);
    const newText = note.lineEnd + header + lineEndBelow(note, block, at);
    return [
      {
        title: message('Insert "{0}" below it', shortened(header)),
        edits: [{ block, start: at, end: at, newText }],
      },
    ];
  },
};
