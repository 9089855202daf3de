import { type Block, memoised, type Span } from '../block';
import { lineEndFinder } from '../characterFinder';
import { afterLineEnd } from '../lines';
import { missedMarkersOf } from '../missedMarkers';
import { MarkdownLine } from '../structure/markdownLine';
import { documentStart, type MarkdownState } from '../structure/markdownState';
import { Leaf } from '../structure/openBlocks';
import { maskCharacters, maskShortcodes } from './markdownMask';

/**
 * A stretch of a block that Markdown reads by itself: whatever stands before and after it, its
 * paragraphs come out the same. Offsets count from the start of the block.
 */
export interface Passage extends Span {
  /** The passage as the parser is to see it; offsets are those of the block's text. */
  readonly masked: string;
}

/**
 * The passages of a block in their order; none for front matter. Code and raw HTML that stand in
 * no list or quote are left out. The first line of a block is taken as the start of a paragraph of
 * its own. Takes time in proportion to the text, and next to none for fenced code.
 */
export const passagesOf: (block: Block) => readonly Passage[] = memoised((block) => {
  if (block.kind === 'frontMatter') return [];
  const text = withoutFaultyMarks(block, maskShortcodes(block.text));
  return passageSpans(text).map(({ start, end }) => ({
    start,
    end,
    masked: maskCharacters(text.slice(start, end), start === 0),
  }));
});

/** A whole block as the Markdown parser would have to see it. */
export function maskedTextOf(block: Block): string {
  return maskCharacters(withoutFaultyMarks(block, maskShortcodes(block.text)), true);
}

/** What is to be mended by itself says nothing about emphasis or strikethrough yet. */
function withoutFaultyMarks(block: Block, text: string): string {
  const masked = withoutFaultyHeader(block, text);
  const stars = missedMarkersOf(block).filter(({ start }) => masked.charAt(start) === '*');
  if (stars.length === 0) return masked;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of stars) {
    parts.push(masked.slice(done, start), 'x');
    done = end;
  }
  return parts.join('') + masked.slice(done);
}

/**
 * The stars of a header that is to be respelled, and tildes between its times, neither on its line
 * nor in the text that goes on beneath it.
 */
function withoutFaultyHeader(block: Block, text: string): string {
  if (block.kind !== 'segment') return text;
  const { faults, line, times } = block.header;
  if (faults.length === 0) return text;
  const hasFaultyStars = faults.some(({ fault }) => fault === 'stars' || fault === 'title-spaces');
  const header = text.slice(times.outer.end, line.end);
  return (
    text.slice(0, times.outer.start) +
    text.slice(times.outer.start, times.outer.end).replaceAll('~', '-') +
    (hasFaultyStars ? header.replace(/[*_]/g, 'x') : header) +
    text.slice(line.end)
  );
}

function passageSpans(text: string): Span[] {
  const spans: Span[] = [];
  const line = new MarkdownLine();
  const endOfLine = lineEndFinder(text);
  let state = documentStart;
  let start = -1;
  const finish = (end: number) => {
    if (start >= 0) spans.push({ start, end });
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    line.read(state, text, at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at, end);
    if (beginsAnew(line, state)) {
      finish(at);
      start = line.literal && line.openedCount === 0 ? -1 : at;
    }
    state = line.state;
    at = behindLiteralLines(state, text, afterLineEnd(text, end));
  }
  finish(text.length);
  return spans;
}

/** Whether every list, quote and paragraph above has surely ended where the line begins. */
function beginsAnew(line: MarkdownLine, { leaf }: MarkdownState): boolean {
  if (line.kept > 0 || line.goesOnLiterally || line.blank) return false;
  const followsText = leaf === Leaf.paragraph || leaf === Leaf.definitions;
  return !followsText || line.openedCount > 0 || line.literal;
}

/** What a line must hold to end raw HTML, by the kind of HTML (CommonMark 0.31, section 4.6). */
const htmlEnds = ['', '</', '-->', '?>', '>', ']]>'];

/** The start of the first line from `at` on that may end the code or raw HTML that is open. */
function behindLiteralLines(state: MarkdownState, text: string, at: number): number {
  const { leaf, detail, containers } = state;
  if (leaf < Leaf.backticks || containers.length > 0) return at;
  const fence = leaf === Leaf.backticks ? '`' : '~';
  const ending = leaf === Leaf.html ? htmlEnds[detail] : fence.repeat(detail);
  if (ending === undefined) return at;
  const found = text.indexOf(ending, at);
  return found < 0 ? text.length : lineStartBefore(text, found, at);
}

/** The start of the line that holds an offset, not before `first`. */
function lineStartBefore(text: string, offset: number, first: number): number {
  let start = offset;
  while (start > first && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}
