import type { MarkdownState } from '../markdown/blocks/markdownState';
import type { HeadersAbove } from './headers/headersAbove';
import type { PartHeading } from './headers/partHeading';
import type { SegmentHeader } from './headers/segmentHeader';

/**
 * A piece of a text, as UTF-16 offsets. `start` is the first code unit, `end` the one after the
 * last. What they count from is said where a span is used; in a block it is the block's own text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface BlockOf<Kind extends string> {
  readonly kind: Kind;
  /** The block's own text, line ends included. Joined, the blocks of a note are its text. */
  readonly text: string;
  /** How many line ends the text holds. */
  readonly lineEnds: number;
  /** What Markdown has open where the block begins and where it ends. */
  readonly entry: MarkdownState;
  readonly exit: MarkdownState;
  /** What the headers above the block say, and what they say together with its own. */
  readonly above: HeadersAbove;
  readonly below: HeadersAbove;
  /**
   * Where the lines of code, raw HTML or a raw shortcode begin with which the block ends; the
   * text's length where it ends otherwise.
   */
  readonly literalStart: number;
  /** The names of the shortcodes that the text closes, once for each closing tag. */
  readonly closings: readonly string[];
}

/** Front matter with both fences and the blank lines before it. */
export interface FrontMatterBlock extends BlockOf<'frontMatter'> {
  readonly format: 'toml' | 'yaml' | 'json';
  /** The opening fence, without indentation (for JSON: the brace). */
  readonly fence: Span;
  /** What stands between the fences; the line of the opening one counts where anything follows it. */
  readonly content: Span;
  /**
   * False where no closing fence was found; the block then ends where the note begins, behind a
   * fence that is indented if there is one.
   */
  readonly closed: boolean;
}

/** Everything before the first part heading or segment header that is not front matter. */
export interface PreambleBlock extends BlockOf<'preamble'> {}

/** A part heading with the free text beneath it. */
export interface PartBlock extends BlockOf<'part'> {
  /** Spans count from the start of the block, which is the start of the heading's line. */
  readonly heading: PartHeading;
}

/** A segment header with its body. */
export interface SegmentBlock extends BlockOf<'segment'> {
  /** Spans count from the start of the block, which is the start of the header's line. */
  readonly header: SegmentHeader;
  /** False where Markdown continues a list item, a quote or a paragraph with the header. */
  readonly startsParagraph: boolean;
}

export type Block = FrontMatterBlock | PreambleBlock | PartBlock | SegmentBlock;

/**
 * Makes a function of a block remember its answer with the block. Blocks never change and keep
 * their identity over edits elsewhere, so the answer holds for as long as the block lives.
 */
export function memoised<B extends Block, T extends object>(
  work: (block: B) => T,
): (block: B) => T {
  const answers = new WeakMap<B, T>();
  return (block) => {
    const known = answers.get(block);
    if (known !== undefined) return known;
    const answer = work(block);
    answers.set(block, answer);
    return answer;
  };
}
