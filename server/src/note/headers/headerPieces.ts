import type { Span } from '../../base/span';
import type { Evidence } from './evidence';
import { readNumber } from './headerNumber';
import { skip } from './headerStars';
import { readHeaderText, type TextReading } from './headerText';
import { readHeaderTimes, type TimesReading } from './headerTimes';
import { readPlaceholderTimes } from './placeholderTimes';
import { readUnreadableTimes } from './unreadableTimes';

/** The pieces of a header on a folded line (see `foldLine`), in its offsets. */
export interface HeaderPieces {
  /** The text before the first piece: a list marker, hashes, stars around the whole. */
  readonly lead: Span;
  readonly times: TimesReading | undefined;
  readonly text: TextReading;
  readonly order: Evidence['order'];
  readonly isListItem: boolean;
  /** The end of the last piece; no blank is before it. */
  readonly end: number;
}

const listMarker = /(?:[-*+]|\d{1,9}[.)]) +/y;
const hashes = /#{1,6} *|[-•·▪●] {0,3}(?=[([【])/y;
const blanks = / */y;
const starRun = /\*+/y;
/** The remains of times that are missing. */
const leftOver = /[()[\]【】~:. -]{0,8}(?=[*_【])/y;
/** Characters in place of the blank between times and title. */
const separator = / *(?:(?:-{1,2}|[:、|,.·/]|<br ?\/?>|&nbsp;|\\) *)*/y;

/**
 * Finds the pieces of a header on a line, in each possible order: with its times first, behind the
 * number, at the end, and without any.
 */
export function* headerPieces(line: string): Generator<HeaderPieces, void> {
  const end = line.trimEnd().length;
  const start = skip(blanks, line, 0);
  const marker = skip(listMarker, line, start);
  const isListItem = marker > start;
  const at = isListItem ? marker : skip(hashes, line, start);
  const own = { lead: { start, end: at }, isListItem, end };
  const stars = skip(starRun, line, at);
  const isDecorated = stars > at;
  const first = readHeaderTimes(line, skip(blanks, line, stars));
  const isSure = hasBracket(first) || (first?.start !== undefined && first.end !== undefined);
  const times = isDecorated && !isSure ? undefined : first;
  if (times !== undefined && isLink(line, times)) return;
  if (times !== undefined) {
    const behind = isDecorated ? skip(starRun, line, times.outer.end) : times.outer.end;
    const text = readHeaderText(line, Math.min(skip(separator, line, behind), end), end);
    const lead = { start, end: times.outer.start };
    yield {
      ...own,
      lead,
      times,
      text: isDecorated ? inStars(text, stars - at) : text,
      order: 'first',
    };
  }
  const between = timesBehindNumber(line, at, end);
  if (between !== undefined) yield { ...own, ...between, order: 'between' };
  const last = timesAtEnd(line, at, end);
  if (last !== undefined) yield { ...own, ...last, order: 'last' };
  const unreadable = readUnreadableTimes(line, at) ?? readPlaceholderTimes(line, at);
  if (unreadable !== undefined) {
    const text = readHeaderText(line, skip(blanks, line, unreadable.outer.end), end);
    yield { ...own, times: unreadable, text, order: 'first' };
  } else if (times === undefined) {
    const from = Math.min(skip(leftOver, line, at), end);
    const lead = { start, end: from };
    yield { ...own, lead, times: undefined, text: readHeaderText(line, from, end), order: 'first' };
  }
}

function hasBracket(times: TimesReading | undefined): boolean {
  return times !== undefined && times.openBracket.start < times.openBracket.end;
}

/** A link, or a definition of one: `[00:19-00:28](url)`, `[00:19-00:28]: url`. */
function isLink(line: string, { outer, openBracket }: TimesReading): boolean {
  return line.charAt(openBracket.start) === '[' && /[(:[]/.test(line.charAt(outer.end));
}

/** A text whose opening stars stand before the times. */
function inStars(text: TextReading, stars: number): TextReading {
  const isClosed = text.marks === 0 && text.close.start < text.close.end;
  return isClosed ? { ...text, marks: stars, wraps: text.title.start < text.title.end } : text;
}

function timesBehindNumber(line: string, at: number, end: number) {
  const stars = skip(starRun, line, at);
  const number = readNumber(line, stars, end);
  if (number === undefined) return undefined;
  const behind = skip(starRun, line, skip(blanks, line, number.whole.end));
  const times = readHeaderTimes(line, skip(blanks, line, behind));
  if (times === undefined || !hasBracket(times)) return undefined;
  const from = Math.min(skip(separator, line, times.outer.end), end);
  const text = readHeaderText(line, from, end);
  const isSure = number.hasColon || /^[* ]*[:;]/.test(line.slice(times.outer.end, end));
  return { times, text: { ...inStars(text, stars - at), number, isNumberSure: isSure } };
}

const trailingTimes =
  /[([【]{1,2}[^()[\]【】]{0,40}[)\]】]{1,2}(?=\**$)|(?<![\d:])\d[\d:]{1,9}:\d\d *-+ *\d[\d:]{1,9}:\d\d(?=\**$)/;

function timesAtEnd(line: string, at: number, end: number) {
  const found = trailingTimes.exec(line.slice(Math.max(at, end - 60), end));
  if (found === null) return undefined;
  const start = Math.max(at, end - 60) + found.index;
  const times = readHeaderTimes(line, start);
  if (times?.outer.end !== start + found[0].length) return undefined;
  const starsBehind = line.slice(times.outer.end, end);
  const textEnd = line.slice(0, start).replace(/[\s:、|,-]+$/, '').length;
  const text = readHeaderText(line, at, Math.max(textEnd, at));
  return { times, text: starsBehind === '' ? text : withClose(text, times.outer.end, end) };
}

/** A text whose closing stars stand behind the times: `***2.1: title (00:19-00:28)***`. */
function withClose(text: TextReading, start: number, end: number): TextReading {
  return { ...text, close: { start, end }, wraps: text.marks !== 0 };
}
