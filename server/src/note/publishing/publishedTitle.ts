import { decodeHTMLStrict } from 'entities/decode';
import type { Nodes } from 'mdast';
import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { markdownCost, markdownCostLimit } from '../../markdown/inline/markdownCost';
import { parseMarkdown } from '../../markdown/inline/parseMarkdown';
import type { PartBlock, SegmentBlock } from '../block';

/** A segment's title as `publishedTitle` has it, without its number; empty where it has none. */
export function segmentTitle(block: SegmentBlock): string {
  return ofSegment(block).title;
}

/** A part's title as `publishedTitle` has it, without its number; empty where it has none. */
export function partTitle(block: PartBlock): string {
  return ofPart(block).title;
}

const ofSegment = memoised((block: SegmentBlock) => titleIn(block.text, block.header.title));
const ofPart = memoised((block: PartBlock) => titleIn(block.text, block.heading.title));

function titleIn(text: string, { start, end }: Span): { readonly title: string } {
  return { title: publishedTitle(text.slice(start, end)) };
}

/** Without one of these, and without a URL to link, a title is published as it is written. */
const mayBeMarked = /[*_~`[\]<>&\\]/;

/** Words before the title, so that nothing at its start makes a list or a heading. */
const lead = 'x: ';

/**
 * A title as a reader sees it, on one line: without marks of Markdown, escapes and raw HTML, and
 * with character references decoded. A text that would take the parser too long stays as written.
 */
export function publishedTitle(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  if (!mayBeMarked.test(line) || markdownCost(line) > markdownCostLimit) return line;
  const [paragraph] = parseMarkdown(lead + line).root.children;
  if (paragraph?.type !== 'paragraph') return line;
  return shownText(paragraph).slice(lead.length).replace(/\s+/g, ' ').trim();
}

function shownText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return decodeHTMLStrict(node.value);
    case 'inlineCode':
      return node.value;
    case 'image':
    case 'imageReference':
      return decodeHTMLStrict(node.alt ?? '');
    case 'break':
      return ' ';
    default:
      return 'children' in node ? node.children.map(shownText).join('') : '';
  }
}
