import type { FrontMatter } from '../frontMatter/readFrontMatter';
import type { MarkdownState } from '../markdown/blocks/markdownState';
import type { SegmentHeader } from './headers/header';
import type { HeadersAbove } from './headers/headersAbove';
import type { PartHeading } from './headers/partHeading';
import type { HeaderNumbers } from './sequence/headerNumbers';

interface BlockOf<Kind extends string> {
  readonly kind: Kind;
  /** The block's own text, line ends included. Joined, the blocks of a note are its text. */
  readonly text: string;
  /** How many line ends the text holds. */
  readonly lineEnds: number;
  /** What Markdown has open at the block's start and end. */
  readonly entry: MarkdownState;
  readonly exit: MarkdownState;
  /** What the headers above the block say, and these together with its own. */
  readonly above: HeadersAbove;
  readonly below: HeadersAbove;
  /** The names of the shortcodes that the text closes, once for each closing tag. */
  readonly closings: readonly string[];
}

export interface FrontMatterBlock extends BlockOf<'frontMatter'>, FrontMatter {}

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
  /** The header's numbers, for passes over all headers. */
  readonly numbers: HeaderNumbers;
  /** False where the header continues a list item, quote or paragraph to Markdown. */
  readonly startsParagraph: boolean;
}

export type Block = FrontMatterBlock | PreambleBlock | PartBlock | SegmentBlock;
