import { endOfLine } from '../note/lines';
import { partBlock } from '../note/sequence';
import { isHiddenBetween } from '../note/unreadHeaders';
import { headerForPart, lineEndBelow } from './insertedLine';
import { hasNumberDoubts } from './numberDoubts';
import { message, type SequenceFault, type SequenceRule } from './rule';
import { shortened } from './wording';

/** A part without a segment, and without a line that may be a header nobody could read. */
export const partEmpty: SequenceRule = {
  code: 'part-empty',
  severity: 'warning',
  scope: 'sequence',
  fixesNeedAuthor: true,
  find(note) {
    const { blocks, sequence } = note;
    const { partBlocks, partCount } = sequence;
    const faults: SequenceFault[] = [];
    // Only a segment or another part ends a part.
    for (let at = 0; at < partCount; at++) {
      const nextPart = at + 1 < partCount ? (partBlocks[at + 1] as number) : blocks.length;
      const block = partBlocks[at] as number;
      if (block + 1 === nextPart && !isHiddenBetween(note, block, nextPart, 'header')) {
        faults.push({ at, other: -1 });
      }
    }
    return faults;
  },
  describe({ blocks, sequence }, { at }) {
    const { heading } = partBlock(blocks, sequence, at);
    return {
      ...heading.line,
      block: sequence.partBlocks[at] as number,
      message: message('Part {0} has no segment', heading.number),
    };
  },
  fixes({ block }, note) {
    const part = note.sequence.partBlocks.indexOf(block);
    const header = hasNumberDoubts(note, part) ? undefined : headerForPart(note, part);
    if (header === undefined) return [];
    const at = endOfLine(partBlock(note.blocks, note.sequence, part).text, 0);
    const newText = note.lineEnd + header + lineEndBelow(note, block, at);
    return [
      {
        title: message('Insert "{0}" below it', shortened(header)),
        edits: [{ block, start: at, end: at, newText }],
      },
    ];
  },
};
