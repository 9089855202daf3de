import type { Nodes } from 'mdast';
import type { Span } from '../../base/span';
import type { Passage } from '../../markdown/emphasis/passage';
import { type ParsedMarkdown, spanOf } from '../../markdown/inline/parseMarkdown';

/**
 * A code span whose text stands between two equal runs of two or three stars, which are published
 * with it. Offsets count from the start of the passage.
 */
export interface MarkedCode {
  readonly passage: Passage;
  /** The whole span, its backticks included. */
  readonly span: Span;
  readonly open: Span;
  readonly close: Span;
}

/**
 * The pattern of such a span. Excludes `/` beside the stars, as in paths and comments, and blanks:
 * programs print `** BUILD FAILED **`.
 */
const marked = /^(`+)([ \r\n]?)(\*{2,3})([^\s*/](?:[^*]*[^\s*/])?)\3[ \r\n]?\1$/;

/** Whether a text may hold such code, decided without parsing. Takes time in proportion to it. */
export function mayHoldMarkedCode(text: string): boolean {
  return /`[ \r\n]?\*\*/.test(text);
}

/** The marked code of a passage, in its order. */
export function markedCodeIn(passage: Passage, parsed: ParsedMarkdown): MarkedCode[] {
  const found: MarkedCode[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'inlineCode') {
      const span = spanOf(node, parsed);
      const match = marked.exec(passage.masked.slice(span.start, span.end));
      if (match !== null) found.push(placed(passage, span, match));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parsed.root);
  return found;
}

function placed(
  passage: Passage,
  span: Span,
  [, ticks = '', blank = '', stars = '', inner = '']: RegExpExecArray,
): MarkedCode {
  const start = span.start + ticks.length + blank.length;
  const open = { start, end: start + stars.length };
  const closeStart = open.end + inner.length;
  return { passage, span, open, close: { start: closeStart, end: closeStart + stars.length } };
}
