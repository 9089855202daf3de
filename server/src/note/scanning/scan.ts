import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import {
  documentStart,
  isBelowClosedHtml,
  type LineReading,
  type MarkdownState,
  readLine,
} from '../../markdown/blocks/markdownState';
import { closedShortcodes } from '../../markdown/inline/shortcodes';
import type { Block, PreambleBlock } from '../block';
import { firstSign, mayBeginHeader, mayBeginHeading } from '../headers/firstSign';
import type { SegmentHeader } from '../headers/header';
import {
  belowHeader,
  belowHeading,
  type HeadersAbove,
  isPartNext,
  meetsCondition,
  nothingAbove,
} from '../headers/headersAbove';
import { type PartHeading, readPartHeading } from '../headers/partHeading';
import { readHeader } from '../headers/readHeader';
import { readLeadingTimes } from '../headers/segmentHeader';
import { withoutStarInNumber } from '../headers/starInNumber';
import { headerNumbers } from '../sequence/headerNumbers';
import { findFrontMatter } from './findFrontMatter';

/** What the reading of a line depends on besides the lines above it. */
export interface ScanContext {
  /** Whether the text is otherwise a note, in which headers need less evidence. */
  readonly isNote: boolean;
  /** The names of the shortcodes with a closing tag somewhere in the text. */
  readonly paired: ReadonlySet<string>;
}

/** The state after the lines above a line, on which its reading depends. */
export interface LineState {
  /** What Markdown has open. */
  readonly markdown: MarkdownState;
  readonly above: HeadersAbove;
}

/** The state at the start of a file. */
export const fileStart: LineState = { markdown: documentStart, above: nothingAbove };

/** Divides the text of a whole file into blocks; see `scanLines`. */
export function* scanFile(text: string, context: ScanContext): Generator<Block, void> {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) {
    const byteOrderMark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    yield* scanLines(text, fileStart, context, byteOrderMark);
    return;
  }
  const { end, rest: behind, ...fields } = frontMatter;
  const own = text.slice(0, end);
  const isBlank = /^[ \t]*$/.test(own.slice(behind.start, behind.end));
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
    above: nothingAbove,
    below: nothingAbove,
    closings: closedShortcodes(own),
  };
  if (end < text.length) {
    yield* scanLines(text.slice(end), { markdown: exit, above: nothingAbove }, context);
  }
}

/**
 * Divides lines into blocks, whose texts joined are the text. A first block of kind `preamble`
 * continues the block above the text. Never throws, whatever the text.
 *
 * @param text whole lines, from the start of a line on
 * @param entry the state after the lines above
 * @param unseen how many UTF-16 code units at the start of the text Markdown does not see
 */
export function* scanLines(
  text: string,
  entry: LineState,
  context: ScanContext,
  unseen = 0,
): Generator<Block, void> {
  const endOfLine = lineEndFinder(text);
  let opening: Opening = preambleOpening;
  let openedAt = 0;
  let openedIn = entry;
  let headerEnd = 0;
  let lineEnds = 0;
  let { markdown, above } = entry;
  const finishBlock = (end: number): Block => {
    const own = text.slice(openedAt, end);
    return blockOf(opening, {
      text: own,
      lineEnds,
      entry: openedIn.markdown,
      exit: markdown,
      above: openedIn.above,
      below: above,
      closings: closedShortcodes(own),
    });
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    const reading = readLine(markdown, text, at === 0 ? unseen : at, end, context.paired);
    const mayOpen = at >= headerEnd && (!reading.literal || isBelowClosedHtml(markdown));
    const next = mayOpen
      ? readOpening({ text, start: at, end }, { markdown, above }, reading, context)
      : undefined;
    if (next !== undefined) {
      if (at > 0) yield finishBlock(at);
      opening = next;
      openedAt = at;
      openedIn = { markdown, above };
      lineEnds = 0;
      headerEnd = next.kind === 'segment' ? at + next.header.line.end : end;
      above =
        next.kind === 'part' ? belowHeading(above, next.heading) : belowHeader(above, next.header);
    }
    markdown = reading.state;
    if (end === text.length) break;
    lineEnds++;
    at = afterLineEnd(text, end);
  }
  if (text.length > 0) yield finishBlock(text.length);
}

/** The kind of a block, which its first line decides. */
type Opening =
  | { readonly kind: 'preamble' }
  | { readonly kind: 'part'; readonly heading: PartHeading }
  | {
      readonly kind: 'segment';
      readonly header: SegmentHeader;
      readonly startsParagraph: boolean;
    };

const preambleOpening: Opening = { kind: 'preamble' };

/**
 * Creates a block. Each kind lists its fields: objects made by spreading have no common shape in
 * V8, and every pass over the blocks of a long note then takes five times as long.
 */
function blockOf(opening: Opening, fields: Omit<PreambleBlock, 'kind'>): Block {
  const { text, lineEnds, entry, exit, above, below, closings } = fields;
  const { kind } = opening;
  if (kind === 'preamble') {
    return { kind, text, lineEnds, entry, exit, above, below, closings };
  }
  if (kind === 'part') {
    const { heading } = opening;
    return { kind, text, lineEnds, entry, exit, above, below, closings, heading };
  }
  const { header, startsParagraph } = opening;
  return {
    kind,
    text,
    lineEnds,
    entry,
    exit,
    above,
    below,
    closings,
    header,
    numbers: headerNumbers(header),
    startsParagraph,
  };
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Excludes most lines by their first characters alone. */
function readOpening(
  line: Line,
  { markdown, above }: LineState,
  reading: LineReading,
  context: ScanContext,
): Exclude<Opening, { kind: 'preamble' }> | undefined {
  const { text, start, end } = line;
  const first = firstSign(text, start, end);
  if (mayBeginHeading(text, first)) {
    const heading = readPartHeading(text.slice(start, end));
    const counts = heading?.form === 'part' || context.isNote;
    if (heading !== undefined && counts && isPartNext(above, heading)) {
      return { kind: 'part', heading };
    }
  }
  if (!mayBeginHeader(text, first, end)) return undefined;
  const read = readHeader(text, start, end);
  if (read === undefined || !(read.makesNote || context.isNote)) return undefined;
  const header = withoutStarInNumber(text, start, read, above);
  if (!meetsCondition(above, header, () => nextStartBelow(text, start + header.line.end))) {
    return undefined;
  }
  // A header in a list or a heading is read with the paragraph that it will start once it is fixed.
  const isBehindMarker = header.faults.some(({ fault }) => fault === 'lead');
  if (isBehindMarker && reading.state.containers.length > 1) return undefined;
  const { startsParagraph } = isBehindMarker
    ? readLine(markdown, '(', 0, 1, context.paired)
    : reading;
  return { kind: 'segment', header, startsParagraph };
}

/**
 * The start time, in milliseconds, of the next line below an offset that begins with a range or is
 * a header; undefined where it has none, or stands below two part headings: `rescan` relies on that.
 */
function nextStartBelow(text: string, from: number): number | undefined {
  const endOfLine = lineEndFinder(text);
  let headings = 0;
  for (let end = endOfLine(from); end < text.length; ) {
    const start = afterLineEnd(text, end);
    end = endOfLine(start);
    const first = firstSign(text, start, end);
    if (mayBeginHeading(text, first) && readPartHeading(text.slice(start, end)) !== undefined) {
      if (++headings === 2) return undefined;
      continue;
    }
    if (!mayBeginHeader(text, first, end)) continue;
    const times = readLeadingTimes(text.slice(start, end));
    if (times?.isRange) return times.start?.ms;
    const header = readHeader(text, start, end);
    if (header !== undefined) return header.times.start?.ms;
  }
  return undefined;
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
