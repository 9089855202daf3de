import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import type { MarkdownState } from '../../markdown/blocks/markdownState';
import { Leaf } from '../../markdown/blocks/openBlocks';
import { maskShortcodes } from '../../markdown/inline/maskForMarkdown';
import type { Block } from '../block';
import { hasProofOfNote } from '../headers/detectNote';

/** Code or raw HTML without an end of its own. Offsets count from the start of the block. */
export interface UnclosedBlock {
  /** The fence, `<!--`, or `<` and the name of the element. */
  readonly opening: Span;
  /** The text that closes it. */
  readonly closing: string;
  /** The first line that it hides: a heading or header if it were closed. */
  readonly hidden: Span;
  /** Where the end of another one closes it; undefined where nothing does. */
  readonly endedAt: number | undefined;
}

const mayOpen = /^[ \t]{0,3}(?:`{3}|~{3}|<!--|<(?:pre|script|style|textarea)(?![a-z\d-]))/im;

/**
 * The comments, fences and raw elements of a block that hide part headings or headers and are never
 * closed, or only by the end of another one that begins below. Lists and quotes end theirs, so none
 * in those count. A fence without an info string that stays open, or in which another one begins,
 * is usually the end of a fence whose beginning closed one above: of these, the first that hides
 * something lacks its end. Takes time in proportion to the text.
 */
export const unclosedBlocksOf: (block: Block) => readonly UnclosedBlock[] = memoised((block) => {
  if (block.kind === 'frontMatter' || !mayOpen.test(block.text)) return [];
  const text = maskShortcodes(block.text);
  const found: UnclosedBlock[] = [];
  const line = new MarkdownLine();
  const endOfLine = lineEndFinder(text);
  let state = block.entry;
  let open: OpenBlock | undefined;
  let hiding: UnclosedBlock | undefined;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    line.read(state, text, at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at, end);
    state = line.state;
    const next = end === text.length ? end : afterLineEnd(text, end);
    if (!line.goesOnLiterally) open = openedBy(line, text, end);
    else if (open !== undefined) goOn(open, text, at, end);
    if (open !== undefined && !isOpen(state)) {
      const own = asUnclosed(open, next);
      const isEndOfAnother = open.mayClose && open.holdsOpening;
      const unclosed = open.isOpenedAgain ? own : isEndOfAnother ? hiding : undefined;
      if (unclosed !== undefined) {
        found.push(unclosed);
        hiding = undefined;
      } else if (open.isFence) hiding ??= own;
      open = undefined;
    }
    at = next;
  }
  const last = open && ((open.mayClose ? hiding : undefined) ?? asUnclosed(open, undefined));
  return last === undefined ? found : [...found, last];
});

function goOn(open: OpenBlock, text: string, at: number, end: number): void {
  const line = text.slice(at, end);
  if (open.begins.test(line)) {
    open.holdsOpening = true;
    if (open.hidden !== undefined) open.isOpenedAgain = true;
  } else if (open.hidden === undefined && hasProofOfNote(line)) open.hidden = { start: at, end };
}

interface OpenBlock {
  readonly opening: Span;
  readonly closing: string;
  /** Matches a line that opens another one of the kind. */
  readonly begins: RegExp;
  readonly isFence: boolean;
  /** A fence without an info string can also be an end. */
  readonly mayClose: boolean;
  /** Whether a line in it opens another of its kind, and whether one below `hidden` does. */
  holdsOpening?: boolean;
  isOpenedAgain?: boolean;
  hidden?: Span;
}

/** Undefined where nothing is hidden. */
function asUnclosed(
  { opening, closing, hidden }: OpenBlock,
  endedAt: number | undefined,
): UnclosedBlock | undefined {
  return hidden && { opening, closing, hidden, endedAt };
}

/** The block that opens on a line and is still open after it. */
function openedBy(line: MarkdownLine, text: string, end: number): OpenBlock | undefined {
  if (!isOpen(line.state)) return undefined;
  const start = line.contentStart;
  const { leaf, detail } = line.state;
  if (leaf !== Leaf.html) {
    const opening = { start, end: start + detail };
    return {
      opening,
      closing: text.slice(start, start + detail),
      begins: leaf === Leaf.backticks ? opensBackticks : opensTildes,
      isFence: true,
      mayClose: text.slice(opening.end, end).trim() === '',
    };
  }
  const [tag = '', name] = /^<(?:!--|([a-z]+))/i.exec(text.slice(start, end)) ?? [];
  const isComment = name === undefined;
  return {
    opening: { start, end: start + tag.length },
    closing: isComment ? '-->' : `</${name}>`,
    begins: isComment ? /^ {0,3}<!--/ : opensRawElement,
    isFence: false,
    mayClose: false,
  };
}

/** A fence with an info string closes nothing. It may be in a list or a quote. */
const opensBackticks = /^(?:[ \t>*+-]|\d+[.)])*`{3,}[ \t]*[^`\s]/;
const opensTildes = /^(?:[ \t>*+-]|\d+[.)])*~{3,}[ \t]*[^~\s]/;
const opensRawElement = /^ {0,3}<(?:pre|script|style|textarea)(?![a-z\d-])/i;

/** Whether a fence, a comment or an element with raw text is open, in no list or quote. */
function isOpen({ containers, leaf, detail }: MarkdownState): boolean {
  if (containers.length > 0) return false;
  if (leaf === Leaf.html) return detail === rawElement || detail === comment;
  return leaf === Leaf.backticks || leaf === Leaf.tildes;
}

/** Kinds of HTML blocks (CommonMark 0.31, section 4.6). */
const rawElement = 1;
const comment = 2;
