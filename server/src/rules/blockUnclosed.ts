import { endOfLine } from '../base/lines';
import { shortened } from '../base/shortened';
import type { Edit } from '../editing/edit';
import { written } from '../editing/labels';
import { message } from '../l10n/message';
import { type UnclosedBlock, unclosedBlocksOf } from '../note/body/unclosedBlocks';
import type { Note } from '../note/note';
import type { BlockRule } from './rule';

/** A comment or a fence that is never closed and hides part headings or headers below it. */
export const blockUnclosed: BlockRule = {
  code: 'block-unclosed',
  severity: 'warning',
  scope: 'block',
  fixesNeedAuthor: true,
  check(block) {
    return unclosedBlocksOf(block).map(({ opening, closing, hidden, endedAt }) => ({
      ...opening,
      message: message(
        '"{0}" is never closed and hides "{1}"',
        written(block, opening),
        shortened(written(block, hidden).trim()),
      ),
      beside: { span: hidden, message: message('this is hidden') },
      data: closing === '-->' ? endedAt : undefined,
    }));
  },
  /** A comment that contains another one may be closed by a surplus end further down. */
  holds({ block, data: endedAt }, { blocks }) {
    if (typeof endedAt !== 'number') return true;
    const below = blocks
      .slice(block)
      .map(({ text }, at) => (at === 0 ? text.slice(endedAt) : text));
    return below.reduce((sum, text) => sum + surplusEnds(text), 0) <= 0;
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    const unclosed =
      block && unclosedBlocksOf(block).find(({ opening }) => opening.start === finding.start);
    if (block === undefined || unclosed === undefined) return [];
    return [
      {
        title: message('Close it before "{0}"', shortened(written(block, unclosed.hidden).trim())),
        edits: [closingEdit(note, finding.block, unclosed)],
        preferred: true,
      },
    ];
  },
};

/** How many more comment ends than beginnings a text has. */
function surplusEnds(text: string): number {
  return text.split('-->').length - text.split('<!--').length;
}

/**
 * Closes the block after the last line with text: a comment at the end of that line, anything else
 * on a line of its own.
 */
function closingEdit(note: Note, block: number, { opening, closing, hidden }: UnclosedBlock): Edit {
  const { text } = note.blocks[block] as { text: string };
  const at = text.slice(0, hidden.start).trimEnd().length;
  const indent = /[ \t]*$/.exec(text.slice(0, opening.start))?.[0] ?? '';
  if (closing === '-->') return { block, start: at, end: at, newText: ` ${closing}` };
  const lineEnd = endOfLine(text, at);
  return { block, start: lineEnd, end: lineEnd, newText: note.lineEnd + indent + closing };
}
