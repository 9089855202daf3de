import { endOfLine } from '../base/lines';
import { isAnythingShown } from '../editing/hasVisibleText';
import { shortened } from '../editing/labels';
import { headerForPart, lineEndBelow } from '../editing/segments/suggestedHeader';
import { message } from '../l10n/message';
import { partBlock } from '../note/sequence/sequence';
import type { SequenceFault, SequenceRule } from './rule';

/** A part with neither a segment nor any text; comments are no text. */
export const partEmpty: SequenceRule = {
  code: 'part-empty',
  severity: 'warning',
  scope: 'sequence',
  rationale: message('Readers find a heading with nothing below it'),
  fixesNeedAuthor: true,
  find(note) {
    const { blocks, sequence } = note;
    const { partBlocks, partCount } = sequence;
    const faults: SequenceFault[] = [];
    // Only a segment or another part ends a part.
    for (let at = 0; at < partCount; at++) {
      const nextPart = at + 1 < partCount ? (partBlocks[at + 1] as number) : blocks.length;
      if ((partBlocks[at] as number) + 1 === nextPart) faults.push({ at, other: -1 });
    }
    return faults;
  },
  describe({ blocks, sequence }, { at }) {
    const { heading, text } = partBlock(blocks, sequence, at);
    if (isAnythingShown(text, heading.line.end)) return undefined;
    return {
      ...heading.line,
      block: sequence.partBlocks[at] as number,
      message: message('Part {0} has no segment and no text', heading.number),
    };
  },
  fixes({ block }, note) {
    const part = note.sequence.partBlocks.indexOf(block);
    const header = headerForPart(note, part);
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
