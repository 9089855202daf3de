import type { Block, PreambleBlock } from './block';
import { lineEndFinder } from './characterFinder';
import { findFrontMatter } from './frontMatter';
import { afterLineEnd } from './lines';
import { type PartHeading, readPartHeading } from './partHeading';
import { firstCharacter, mayBeginHeader, mayBeginHeading } from './proof';
import { readSegmentHeader, type SegmentHeader } from './segmentHeader';
import { closedShortcodes } from './shortcodes';
import { documentStart, type MarkdownState, readLine } from './structure/markdownState';

/** What the reading of one line depends on beside the lines above it. */
export interface ScanContext {
  /** Whether the text is a note already, in which less is needed to be sure of a header. */
  readonly isNote: boolean;
  /** The names of the shortcodes with a closing tag somewhere in the text: they enclose something. */
  readonly paired: ReadonlySet<string>;
}

/** Cuts the text of a whole file into blocks; see `scanLines`. */
export function* scanFile(text: string, context: ScanContext): Generator<Block, void> {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) {
    const byteOrderMark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    yield* scanLines(text, documentStart, context, byteOrderMark);
    return;
  }
  const { end, rest: behind, ...fields } = frontMatter;
  const own = text.slice(0, end);
  const isBlank = own.slice(behind.start, behind.end).trim() === '';
  const exit = isBlank
    ? documentStart
    : readLine(documentStart, own, behind.start, behind.end, context.paired).state;
  yield {
    kind: 'frontMatter',
    ...fields,
    text: own,
    lineEnds: countLineEnds(own),
    entry: documentStart,
    exit,
    literalStart: end,
    closings: closedShortcodes(own),
  };
  if (end < text.length) yield* scanLines(text.slice(end), exit, context);
}

/**
 * Cuts lines into blocks, which joined are the text. A first block of kind `preamble` continues
 * what stands above the text. Never throws, whatever the text.
 *
 * @param text whole lines, from the start of a line on
 * @param entry what Markdown has open before them
 * @param unseen how many UTF-16 code units at the start of the text Markdown does not see
 */
export function* scanLines(
  text: string,
  entry: MarkdownState,
  context: ScanContext,
  unseen = 0,
): Generator<Block, void> {
  const endOfLine = lineEndFinder(text);
  let opening: Opening = nothing;
  let openedAt = 0;
  let openedIn = entry;
  let lineEnds = 0;
  let literalStart = -1;
  let state = entry;
  const finishBlock = (end: number): Block => {
    const own = text.slice(openedAt, end);
    return blockOf(opening, {
      text: own,
      lineEnds,
      entry: openedIn,
      exit: state,
      literalStart: literalStart < 0 ? own.length : literalStart - openedAt,
      closings: closedShortcodes(own),
    });
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    const reading = readLine(state, text, at === 0 ? unseen : at, end, context.paired);
    const next = reading.literal
      ? undefined
      : readOpening(text, at, end, reading.startsParagraph, context);
    if (next !== undefined) {
      if (at > 0) yield finishBlock(at);
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
  if (text.length > 0) yield finishBlock(text.length);
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
 * A block of what its first line says. Field by field: objects made by spreading have no common
 * shape in V8, and every pass over the blocks of a long note then takes three times as long.
 */
function blockOf(
  opening: Opening,
  { text, lineEnds, entry, exit, literalStart, closings }: Omit<PreambleBlock, 'kind'>,
): Block {
  const { kind } = opening;
  if (kind === 'preamble') return { kind, text, lineEnds, entry, exit, literalStart, closings };
  if (kind === 'part') {
    const { heading } = opening;
    return { kind, text, lineEnds, entry, exit, literalStart, closings, heading };
  }
  const { header, startsParagraph } = opening;
  return {
    kind,
    text,
    lineEnds,
    entry,
    exit,
    literalStart,
    closings,
    header,
    startsParagraph,
  };
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
