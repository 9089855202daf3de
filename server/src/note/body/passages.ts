import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import {
  documentStart,
  isBelowClosedHtml,
  type MarkdownState,
} from '../../markdown/blocks/markdownState';
import type { Passage } from '../../markdown/emphasis/passage';
import { defaultDialect } from '../../markdown/inline/dialect';
import { maskCharacters, maskShortcodes } from '../../markdown/inline/maskForMarkdown';
import type { Table } from '../../markdown/tables/tableCells';
import type { Block } from '../block';
import { withoutFaultyMarks } from './ignoredMarks';
import { layoutOf } from './passageLayout';

/**
 * The passages of a block in their order; none for front matter. Code and raw HTML outside of lists
 * and quotes are left out. The first line of a block is read as the start of a paragraph, unless
 * raw HTML from above includes it. Each cell of a table is a passage of its own, after the passage
 * with the table, in which it is masked. Their dialect is Hugo's own. Takes time in proportion to the text, and almost none for
 * fenced code.
 */
export const passagesOf: (block: Block) => readonly Passage[] = memoised((block) => {
  if (block.kind === 'frontMatter') return [];
  const text = withoutFaultyMarks(block, maskShortcodes(block.text));
  const { passages, tables } = layoutOf(text, paragraphEntry(block));
  const withoutTables = passages.map(passageIn(hideTables(text, tables)));
  if (tables.length === 0) return withoutTables;
  const cells = tables
    .flatMap((table) => table.cells)
    .map(passageIn(text))
    .map((cell) => ({ ...cell, masked: asText(cell.masked) }));
  return [...withoutTables, ...cells].sort((a, b) => a.start - b.start || b.end - a.end);
});

/** What Markdown has open at the start of a block's passages. */
export function paragraphEntry({ entry }: Block): MarkdownState {
  return isBelowClosedHtml(entry) ? entry : documentStart;
}

/** The text of a block, masked for the Markdown parser. */
export function maskedTextOf(block: Block): string {
  return maskCharacters(withoutFaultyMarks(block, maskShortcodes(block.text)), true);
}

function passageIn(text: string): (span: Span) => Passage {
  return ({ start, end }) => ({
    start,
    end,
    masked: maskCharacters(text.slice(start, end), start === 0),
    dialect: defaultDialect,
  });
}

/** A cell holds no blocks: what would begin a fence, raw HTML or a definition is text. */
function asText(cell: string): string {
  return cell
    .replace(/^(?:~{3,}|`{3,}(?=[^`]*$))/, (fence) => '='.repeat(fence.length))
    .replace(/^(<\/?)[a-z]/i, '$1x')
    .replace(/^(\[[^\]]+\]):/, '$1：');
}

function hideTables(text: string, tables: readonly Table[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of tables.flatMap(({ lines }) => lines)) {
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[*_~`[\]]/g, 'x'));
    done = end;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}
