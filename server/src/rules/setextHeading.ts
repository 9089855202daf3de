import type { Block } from '../note/block';
import { beginsInTable } from '../note/openTable';
import { Leaf } from '../note/structure/openBlocks';
import { type Underline, underlinesOf } from '../note/underlines';
import { type BlockRule, message } from './rule';
import { shortened, written } from './wording';

/**
 * A line of `-` that turns the text above it into a heading, or a line of `=` that does so to a
 * header. `=` under other text can only have been meant as a heading.
 */
export const setextHeading: BlockRule = {
  code: 'setext-heading',
  severity: 'warning',
  scope: 'block',
  fixesNeedAuthor: true,
  check(block) {
    return underlinesOf(block)
      .filter(({ mark, isUnderHeader }) => mark === '-' || isUnderHeader)
      .map((underline) => ({
        start: underline.start,
        end: underline.end,
        message: message(
          '"{0}" right below text turns that text into a heading',
          shortened(written(block, underline)),
        ),
        beside: {
          span: underline.above,
          message: message('this becomes a heading'),
        },
      }));
  },
  /** A header that went on with a table would be the last row of it, which becomes no heading. */
  holds(finding, note) {
    const block = note.blocks[finding.block];
    const underline = block && underlineAt(block, finding.start);
    const isFromAbove = underline?.isUnderHeader && block?.entry.leaf === Leaf.paragraph;
    return !isFromAbove || !beginsInTable(note.blocks, finding.block);
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    const underline = block && underlineAt(block, finding.start);
    if (block === undefined || underline === undefined || isUnderlined(block.text, underline)) {
      return [];
    }
    return [
      {
        title: message('Insert a blank line above'),
        edits: [blankLineAbove(block.text, underline, finding.block, note.lineEnd)],
        preferred: true,
      },
    ];
  },
};

function underlineAt(block: Block, at: number): Underline | undefined {
  return underlinesOf(block).find(({ start }) => start === at);
}

/** Whether the next line would turn this one into a heading in its turn. */
function isUnderlined(text: string, { start, end }: Underline): boolean {
  const isBreak = /^-{3,}$/.test(text.slice(start, end));
  return !isBreak && /^[ \t]*(?:\r\n|\r|\n)[ \t>]*(?:-+|=+)[ \t]*(?![^\r\n])/.test(text.slice(end));
}

/** Inside of a quote a blank line begins like the lines beside it. */
function blankLineAbove(
  text: string,
  { start, lineStart }: Underline,
  block: number,
  lineEnd: string,
) {
  const quoteMarks = text.slice(lineStart, start).trimEnd();
  return { block, start: lineStart, end: lineStart, newText: quoteMarks + lineEnd };
}
