import { memoised } from '../base/memoised';
import { shortened } from '../base/shortened';
import type { Edit } from '../editing/edit';
import { isInMisplacedFrontMatter } from '../editing/frontMatter/belowText';
import { written } from '../editing/labels';
import { message } from '../l10n/message';
import { Leaf } from '../markdown/blocks/openBlocks';
import type { Block } from '../note/block';
import { type Underline, underlinesOf } from '../note/body/setextUnderlines';
import { beginsInTable } from '../note/body/tableContinuation';
import type { BlockRule } from './rule';

/**
 * A line of `-` that makes the text above it a heading, or a line of `=` that does so with a
 * header. `=` under other text is surely meant as a heading, and a single `-` is usually a list
 * item being typed.
 */
export const setextHeading: BlockRule = {
  code: 'setext-heading',
  severity: 'warning',
  scope: 'block',
  fixesNeedAuthor: true,
  check(block) {
    return accidentsIn(block).map((underline) => ({
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
  /**
   * A header that continues a table is its last row, which no underline makes a heading; and a fence
   * of front matter below text is told of by `front-matter-position`.
   */
  holds(finding, note) {
    if (isInMisplacedFrontMatter(note, finding.block, finding.start)) return false;
    const block = note.blocks[finding.block];
    const underline = block && underlineAt(block, finding.start);
    const isFromAbove = underline?.isUnderHeader && block?.entry.leaf === Leaf.paragraph;
    return !isFromAbove || !beginsInTable(note.blocks, finding.block);
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    const underline = block && underlineAt(block, finding.start);
    if (block === undefined || underline === undefined) return [];
    const edit = blankLineAbove(block.text, underline, finding.block, note.lineEnd);
    if (!leavesFewer(block, edit)) return [];
    return [{ title: message('Insert a blank line above'), edits: [edit], preferred: true }];
  },
};

function accidentsIn(block: Block): Underline[] {
  return underlinesOf(block).filter(({ mark, start, end, isUnderHeader }) =>
    mark === '-' ? end - start > 1 : isUnderHeader,
  );
}

function underlineAt(block: Block, at: number): Underline | undefined {
  return underlinesByStart(block).get(at);
}

const underlinesByStart = memoised(
  (block: Block) => new Map(underlinesOf(block).map((underline) => [underline.start, underline])),
);

/**
 * Whether the fix leaves fewer underlines: a separated line could become the text that the next
 * line makes a heading.
 */
function leavesFewer(block: Block, { start, end, newText }: Edit): boolean {
  const text = block.text.slice(0, start) + newText + block.text.slice(end);
  return accidentsIn({ ...block, text }).length < accidentsIn(block).length;
}

/** Inside of a quote a blank line begins like the lines beside it. */
function blankLineAbove(
  text: string,
  { start, lineStart }: Underline,
  block: number,
  lineEnd: string,
): Edit {
  const quoteMarks = text.slice(lineStart, start).trimEnd();
  return { block, start: lineStart, end: lineStart, newText: quoteMarks + lineEnd };
}
