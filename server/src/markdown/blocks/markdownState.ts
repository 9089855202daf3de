import { elementsClosed } from './htmlElements';
import { lineShape, UNUSUAL } from './lineShape';
import { MarkdownLine } from './markdownLine';
import { Leaf, nothingOpen, OpenBlocks } from './openBlocks';
import { rawShortcodeAfter } from './rawShortcode';

/** What Markdown has open between two lines. Immutable; compare with `sameState`. */
export type MarkdownState = OpenBlocks;

/** The state before the first line of a document. */
export const documentStart: MarkdownState = nothingOpen;

/** Whether every text is read in the same way from both states. */
export function sameState(a: MarkdownState, b: MarkdownState): boolean {
  return a.equals(b);
}

/**
 * Whether raw HTML is open that lacks only the blank line to end it: all of its elements are
 * closed. A header there was never meant as a part of the HTML.
 */
export function isBelowClosedHtml({ leaf, detail, shortcode }: MarkdownState): boolean {
  return leaf === Leaf.html && detail === elementsClosed && shortcode === '';
}

/** The role of one line in the block structure of CommonMark. */
export interface LineReading {
  /** What is open behind the line. */
  readonly state: MarkdownState;
  /**
   * The line belongs to a block of code or raw HTML (fences and end marker included) or to a raw
   * shortcode (its opening and closing line included). A blank line between two lines of indented
   * code does not count, as only a later line could tell.
   */
  readonly literal: boolean;
  /**
   * A paragraph that is a direct child of the document starts with this line: it continues nothing
   * above, lazily or not, and is in no container. Link reference definitions are no paragraphs,
   * except that the first line of one that continues on the next line counts as one, as only that
   * line could tell. A paragraph that a later underline makes a heading counts as well.
   */
  readonly startsParagraph: boolean;
}

/**
 * Reads text[start, end), one line without its line end, offsets in UTF-16 code units, as
 * CommonMark 0.31 does after the lines that led to `state`. `paired` holds the names of the Hugo
 * shortcodes that have a closing tag somewhere in the document. Takes time in proportion to the
 * line's length and the depth of what is open; every string is accepted.
 */
export function readLine(
  state: MarkdownState,
  text: string,
  start: number,
  end: number,
  paired: ReadonlySet<string>,
): LineReading {
  const shape = isShapeEnough(state) ? lineShape(text, start, end) : UNUSUAL;
  if (shape !== UNUSUAL) {
    const known = state.readingsByShape[shape];
    if (known === undefined) {
      line.read(state, text, start, end);
      state.readingsByShape[shape] = line.state.reading(line.literal, line.startsParagraph);
    } else if (paired.size === 0 || rawShortcodeAfter('', text, start, end, paired) === '') {
      return known;
    }
  }
  readLineInto(line, state, text, start, end, paired);
  return line.state.reading(line.literal, line.startsParagraph);
}

function isShapeEnough({ leaf, shortcode }: MarkdownState): boolean {
  return shortcode === '' && leaf !== Leaf.html && leaf !== Leaf.definitions;
}

const line = new MarkdownLine();

/**
 * Reads a line like `readLine`, for callers that also need the containers it keeps and opens:
 * `into` holds these until it reads another line. Markdown does not see the lines within a raw
 * shortcode, as Hugo removes them before.
 */
export function readLineInto(
  into: MarkdownLine,
  state: MarkdownState,
  text: string,
  start: number,
  end: number,
  paired: ReadonlySet<string>,
): void {
  if (state.shortcode === '') into.read(state, text, start, end);
  else into.keepAll(state);
  if (state.shortcode === '' && (into.literal || paired.size === 0)) return;
  const shortcode = rawShortcodeAfter(state.shortcode, text, start, end, paired);
  if (shortcode === into.state.shortcode) return;
  const { containers, leaf, detail } = into.state;
  into.state = new OpenBlocks(containers, leaf, detail, shortcode);
  into.literal = true;
}
