import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import { memoised } from '../../base/memoised';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import { Leaf } from '../../markdown/blocks/openBlocks';
import { OpenParagraph } from '../../markdown/blocks/openParagraph';
import type { Block } from '../block';

/**
 * Whether the paragraph that is open at a block's start is a table to Hugo's renderer, which makes
 * each following line a row.
 *
 * @param at the block's index
 */
export function beginsInTable(blocks: readonly Block[], at: number): boolean {
  const known = answers.get(blocks) ?? new Map<number, boolean>();
  answers.set(blocks, known);
  const walked: number[] = [];
  let answer = false;
  for (let block = at; blocks[block]?.entry.leaf === Leaf.paragraph; block--) {
    const before = known.get(block);
    const above = blocks[block - 1];
    if (before !== undefined || above === undefined) {
      answer = before ?? false;
      break;
    }
    walked.push(block);
    const { isOwn, isTable } = lastParagraphOf(above);
    if (isOwn) {
      answer = isTable;
      break;
    }
  }
  for (const block of walked) known.set(block, answer);
  return answer;
}

/** Memoised with the list of blocks, as one paragraph can span thousands. */
const answers = new WeakMap<readonly Block[], Map<number, boolean>>();

/**
 * Whether the paragraph that is open at a block's end is a table, and whether it began in that
 * block.
 */
const lastParagraphOf = memoised(({ text, entry }: Block) => {
  const paragraph = new OpenParagraph();
  const line = new MarkdownLine();
  const endOfLine = lineEndFinder(text);
  let state = entry;
  let isOwn = entry.leaf !== Leaf.paragraph;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    line.read(state, text, at, end);
    paragraph.add(line, state.leaf, end);
    state = line.state;
    isOwn ||= state.leaf !== Leaf.paragraph || line.openedCount > 0;
    at = afterLineEnd(text, end);
  }
  return { isOwn, isTable: paragraph.isTable(text) };
});
