import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import type { Span } from '../../base/span';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import { BLOCK_QUOTE, Leaf } from '../../markdown/blocks/openBlocks';
import { startsTable } from '../../markdown/blocks/table';
import type { Block } from '../block';

/** A line of a block as Markdown reads it. The span is that of its content, without markers. */
export interface TextLine extends Span {
  readonly lineStart: number;
  /** The header or heading of the block. */
  readonly isOpening: boolean;
  /** It belongs to a paragraph. */
  readonly isText: boolean;
  /** The paragraph began above. */
  readonly goesOn: boolean;
  /** A list item begins on it. */
  readonly opensItem: boolean;
  /** It is in a list item, or continues one. */
  readonly isInItem: boolean;
  /** The paragraph that it belongs to. */
  readonly paragraph: { readonly isTable: boolean };
}

/**
 * The lines of a block as Markdown reads them, blank ones included.
 *
 * @param text of the block, its shortcodes masked
 */
export function textLines(block: Block, text: string): TextLine[] {
  const lines: TextLine[] = [];
  const line = new MarkdownLine();
  const endOfLine = lineEndFinder(text);
  let state = block.entry;
  let paragraph = { isTable: false };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    const lineStart = at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at;
    line.read(state, text, lineStart, end);
    const isText = line.state.leaf === Leaf.paragraph;
    const followsText = state.leaf === Leaf.paragraph || state.leaf === Leaf.definitions;
    const goesOn = isText && followsText && line.openedCount === 0;
    const start = line.contentStart;
    const above = lines.at(-1);
    if (!goesOn) paragraph = { isTable: false };
    else if (above !== undefined && !above.goesOn && above.isText) {
      paragraph.isTable = startsTable(text.slice(above.start, above.end), text.slice(start, end));
    }
    lines.push({
      lineStart,
      start,
      end,
      isOpening: at === 0 && block.kind !== 'preamble',
      isText,
      goesOn,
      paragraph,
      isInItem: line.state.containers.some((container) => container !== BLOCK_QUOTE),
      opensItem: line.openedCount > 0 && line.opened[line.openedCount - 1] !== BLOCK_QUOTE,
    });
    state = line.state;
    at = afterLineEnd(text, end);
  }
  return lines;
}
