import type { Block, PreambleBlock } from './block';
import { lineEndFinder } from './characterFinder';
import { findFrontMatter } from './frontMatter';
import { afterLineEnd } from './lines';
import { type PartHeading, readPartHeading } from './partHeading';
import { firstCharacter, mayBeginHeader, mayBeginHeading } from './proof';
import { readSegmentHeader, type SegmentHeader } from './segmentHeader';
import {
  documentStart,
  isBelowClosedHtml,
  type MarkdownState,
  readLine,
} from './structure/markdownState';

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
  if (frontMatter === undefined) {
    const byteOrderMark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return scanLines(text, documentStart, context, byteOrderMark);
  }
  const { end, rest: behind, ...fields } = frontMatter;
  const own = text.slice(0, end);
  const isBlank = own.slice(behind.start, behind.end).trim() === '';
  const exit = isBlank
    ? documentStart
    : readLine(documentStart, own, behind.start, behind.end, context.paired).state;
  const block: Block = {
    kind: 'frontMatter',
    ...fields,
    text: own,
    lineEnds: countLineEnds(own),
    entry: documentStart,
    exit,
    literalStart: end,
  };
  if (end === text.length) return { blocks: [block], exit };
  const rest = scanLines(text.slice(end), exit, context);
  return { blocks: [block, ...rest.blocks], exit: rest.exit };
}

/**
 * Cuts lines into blocks. Never throws, whatever the text.
 *
 * @param text whole lines, from the start of a line on
 * @param entry what Markdown has open before them
 * @param unseen how many UTF-16 code units at the start of the text Markdown does not see
 */
export function scanLines(
  text: string,
  entry: MarkdownState,
  context: ScanContext,
  unseen = 0,
): Scan {
  const blocks: Block[] = [];
  const endOfLine = lineEndFinder(text);
  let opening: Opening = nothing;
  let openedAt = 0;
  let openedIn = entry;
  let lineEnds = 0;
  let literalStart = -1;
  let state = entry;
  const finishBlock = (end: number) => {
    const own = text.slice(openedAt, end);
    const tail = literalStart < 0 ? own.length : literalStart - openedAt;
    const rest = { text: own, lineEnds, entry: openedIn, exit: state, literalStart: tail };
    blocks.push(blockOf(opening, rest));
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    const reading = readLine(state, text, at === 0 ? unseen : at, end, context.paired);
    const mayOpen = !reading.literal || isBelowClosedHtml(state);
    const next = mayOpen ? readOpening(text, at, end, reading.startsParagraph, context) : undefined;
    if (next !== undefined) {
      if (at > 0) finishBlock(at);
      literalStart = -1;
      opening = next;
      openedAt = at;
      openedIn = state;
      lineEnds = 0;
    }
    if (!reading.literal) literalStart = -1;
    else if (literalStart < 0) literalStart = at;
    state = reading.state;
    if (end === text.length) break;
    lineEnds++;
    at = afterLineEnd(text, end);
  }
  if (text.length > 0) finishBlock(text.length);
  return { blocks, exit: state };
}

/** What the first line of a block makes of it. */
type Opening =
  | { readonly kind: 'preamble' }
  | { readonly kind: 'part'; readonly heading: PartHeading }
  | {
      readonly kind: 'segment';
      readonly header: SegmentHeader;
      readonly startsParagraph: boolean;
    };

const nothing: Opening = { kind: 'preamble' };

/**
 * Makes a block out of what its first line says, or what another block's does. Field by field:
 * copying whole objects is what would take most of the time that a long note takes.
 */
export function blockOf(
  opening: Opening,
  { text, lineEnds, entry, exit, literalStart }: Omit<PreambleBlock, 'kind'>,
): Block {
  if (opening.kind === 'segment') {
    const { header, startsParagraph } = opening;
    return {
      kind: 'segment',
      header,
      startsParagraph,
      text,
      lineEnds,
      entry,
      exit,
      literalStart,
    };
  }
  if (opening.kind === 'part') {
    const { heading } = opening;
    return { kind: 'part', heading, text, lineEnds, entry, exit, literalStart };
  }
  return { kind: 'preamble', text, lineEnds, entry, exit, literalStart };
}

/** Most lines are told apart from headings and headers by their first character alone. */
function readOpening(
  text: string,
  at: number,
  end: number,
  startsParagraph: boolean,
  context: ScanContext,
): Opening | undefined {
  const first = firstCharacter(text, at, end);
  if (mayBeginHeading(first)) {
    const heading = readPartHeading(text.slice(at, end));
    if (heading === undefined || !(heading.wellSpelled || context.isNote)) return undefined;
    return { kind: 'part', heading };
  }
  if (!mayBeginHeader(first)) return undefined;
  const header = readSegmentHeader(text.slice(at, end));
  if (header === undefined || !(header.makesNote || context.isNote)) return undefined;
  return { kind: 'segment', header, startsParagraph };
}

function countLineEnds(text: string): number {
  const endOfLine = lineEndFinder(text);
  let count = 0;
  for (let at = endOfLine(0); at < text.length; at = endOfLine(at)) {
    at = afterLineEnd(text, at);
    count++;
  }
  return count;
}
