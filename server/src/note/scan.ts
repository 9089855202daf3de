import type { Block } from './block';
import { findFrontMatter } from './frontMatter';
import { afterLineEnd, endOfLine } from './lines';
import { documentStart, type MarkdownState, readLine } from './markdownState';
import { type PartHeading, readPartHeading } from './partHeading';
import { readSegmentHeader, type SegmentHeader } from './segmentHeader';

/** What the reading of one line depends on beside the lines above it. */
export interface ScanContext {
  /** The text is a note whatever it holds (language `episode-notes`). */
  readonly alwaysNote: boolean;
  /** Whether the text is a note already, in which less is needed to be sure of a header. */
  readonly isNote: boolean;
  /** Shortcodes with a closing tag somewhere in the text: they enclose something. */
  readonly paired: ReadonlySet<string>;
}

export interface Scan {
  /** Joined, the text. A first block of kind `preamble` continues what stands above the text. */
  readonly blocks: Block[];
  /** What Markdown has open after the last line. */
  readonly exit: MarkdownState;
}

/** Cuts the text of a whole file into blocks. */
export function scanFile(text: string, context: ScanContext): Scan {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) return scanLines(text, documentStart, context);
  const { end, ...fields } = frontMatter;
  const own = text.slice(0, end);
  const block: Block = {
    kind: 'frontMatter',
    ...fields,
    text: own,
    lineEnds: countLineEnds(own),
    entry: documentStart,
    exit: documentStart,
  };
  if (end === text.length) return { blocks: [block], exit: documentStart };
  const rest = scanLines(text.slice(end), documentStart, context);
  return { blocks: [block, ...rest.blocks], exit: rest.exit };
}

/**
 * Cuts lines into blocks. Never throws, whatever the text.
 *
 * @param text whole lines, from the start of a line on
 * @param entry what Markdown has open before them
 */
export function scanLines(text: string, entry: MarkdownState, context: ScanContext): Scan {
  const blocks: Block[] = [];
  let opened: BlockStart = { kind: 'preamble', at: 0, entry };
  let lineEnds = 0;
  let state = entry;
  const close = (end: number) => {
    if (end > opened.at) blocks.push(blockOf(opened, text.slice(opened.at, end), lineEnds, state));
    lineEnds = 0;
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const reading = readLine(state, text, at, end, context.paired);
    const start = reading.literal ? undefined : readBlockStart(text, at, end, context);
    if (start !== undefined) {
      close(at);
      const { startsParagraph } = reading;
      opened = { ...start, at, entry: state, startsParagraph } as BlockStart;
    }
    state = reading.state;
    if (end === text.length) break;
    lineEnds++;
    at = afterLineEnd(text, end);
  }
  close(text.length);
  return { blocks, exit: state };
}

type BlockStart = { readonly at: number; readonly entry: MarkdownState } & (
  | { readonly kind: 'preamble' }
  | { readonly kind: 'part'; readonly heading: PartHeading }
  | { readonly kind: 'segment'; readonly header: SegmentHeader; readonly startsParagraph: boolean }
);

function blockOf(start: BlockStart, text: string, lineEnds: number, exit: MarkdownState): Block {
  const { at: _, ...fields } = start;
  return { ...fields, text, lineEnds, exit };
}

/** Most lines are told apart from headings and headers by their first character alone. */
function readBlockStart(text: string, at: number, end: number, context: ScanContext) {
  let first = at;
  if (text.charCodeAt(first) === 0xfeff) first++;
  while (first < end && first - at < 4 && text.charCodeAt(first) === 32) first++;
  const character = text.charAt(first);
  if (character === '#' || character === 'p' || character === 'P') {
    const heading = readPartHeading(text.slice(at, end));
    if (heading === undefined || !(heading.wellSpelled || context.isNote)) return undefined;
    return { kind: 'part', heading } as const;
  }
  if (!/[(（[【\d]/.test(character)) return undefined;
  const header = readSegmentHeader(text.slice(at, end));
  if (header === undefined || !(header.makesNote || context.isNote)) return undefined;
  return { kind: 'segment', header } as const;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = endOfLine(text, 0); at < text.length; at = endOfLine(text, at)) {
    at = afterLineEnd(text, at);
    count++;
  }
  return count;
}
