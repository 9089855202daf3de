import { afterLineEnd, endOfLine } from '../../base/lines';
import type { Span } from '../../base/span';
import { endsAtBlankLine, htmlBlockKind } from '../../markdown/blocks/htmlBlock';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import type { MarkdownState } from '../../markdown/blocks/markdownState';
import { Leaf } from '../../markdown/blocks/openBlocks';
import type { Passage } from '../../markdown/emphasis/passage';
import { markdownCost, markdownCostLimit } from '../../markdown/inline/markdownCost';
import { maskShortcodes } from '../../markdown/inline/maskForMarkdown';
import { type ParsedMarkdown, parseMarkdown, spanOf } from '../../markdown/inline/parseMarkdown';
import type { Block } from '../block';
import { paragraphEntry, passagesOf } from './passages';

/**
 * Of the spans of a block that look like HTML comments on one line, those that Markdown reads as
 * comments: not in code, and not within another comment or script. In text that would take the
 * Markdown parser too long, all of them count.
 *
 * @param spans in ascending order
 */
export function htmlCommentsAmong<T extends Span>(block: Block, spans: readonly T[]): T[] {
  const isInRawHtml = rawHtmlFinder(block.text, paragraphEntry(block));
  const isInParagraph = paragraphFinder();
  const passages = passagesOf(block);
  let next = 0;
  return spans.filter((span) => {
    while (next < passages.length && passages[next]!.end < span.end) next++;
    const passage = passages[next];
    return passage === undefined || passage.start > span.start
      ? isInRawHtml(span.start)
      : isInParagraph(passage, span.start);
  });
}

/**
 * Whether Markdown would read a comment that is inserted into a paragraph of a block, with the
 * limits of `htmlCommentsAmong`. False where the place is in no paragraph.
 *
 * @param at where it is inserted, from the start of the block
 * @param comment an HTML comment on one line, with the text to insert before and after it
 */
export function wouldBeComment(block: Block, at: number, comment: string): boolean {
  const text = block.text.slice(0, at) + comment + block.text.slice(at);
  if (!maskShortcodes(text).startsWith(comment, at)) return false;
  const passage = passagesOf(block).find(({ start, end }) => start <= at && at <= end);
  if (passage === undefined) return false;
  const within = at - passage.start;
  const edited = passage.masked.slice(0, within) + comment + passage.masked.slice(within);
  const start = at + comment.indexOf('<!--');
  return paragraphFinder()({ ...passage, masked: edited }, start);
}

/** The kinds of raw HTML that may hold comments (CommonMark 0.31, section 4.6). */
const kindsWithComments = new Set([2, 6, 7]);

/** Finds code and raw HTML outside of lists and quotes. Offsets must ascend. */
function rawHtmlFinder(text: string, entry: MarkdownState): (offset: number) => boolean {
  const line = new MarkdownLine();
  let state = entry;
  let isHtml = false;
  let next = 0;
  return (offset) => {
    while (next <= offset && next < text.length) {
      const start = next === 0 && text.charCodeAt(0) === 0xfeff ? 1 : next;
      const end = endOfLine(text, next);
      line.read(state, text, start, end);
      isHtml = line.goesOnLiterally
        ? state.leaf === Leaf.html && endsAtBlankLine(state.detail)
        : !isIndentedCode.test(text.slice(start, end)) &&
          kindsWithComments.has(htmlBlockKind(text, line.contentStart, end));
      state = line.state;
      next = afterLineEnd(text, end);
    }
    return isHtml;
  };
}

const isIndentedCode = /^(?: {0,3}\t| {4})/;

/** Parses each passage once, up to the cost limit of a block. */
function paragraphFinder(): (passage: Passage, offset: number) => boolean {
  let spent = 0;
  let last: { readonly passage: Passage; readonly parsed: ParsedMarkdown | undefined } | undefined;
  return (passage, offset) => {
    if (last?.passage !== passage) {
      spent += markdownCost(passage.masked);
      const isAffordable = spent <= markdownCostLimit;
      last = { passage, parsed: isAffordable ? parseMarkdown(passage.masked) : undefined };
    }
    const { parsed } = last;
    return parsed === undefined || isHtmlAt(parsed.root, parsed, offset - passage.start);
  };
}

type Node = Parameters<typeof spanOf>[0];

function isHtmlAt(node: Node, parsed: ParsedMarkdown, offset: number): boolean {
  if (node.type !== 'root') {
    const { start, end } = spanOf(node, parsed);
    if (offset < start || offset >= end) return false;
  }
  if (node.type === 'html') return true;
  return 'children' in node && node.children.some((child) => isHtmlAt(child, parsed, offset));
}
