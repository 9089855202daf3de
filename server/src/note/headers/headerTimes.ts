import type { Span } from '../../base/span';
import { matchAt, readSlippedTime, respelled, type SlippedTime, timeOf } from './slippedTime';
import type { TimeField } from './time';

/** The times of a header in a folded line (see `foldLine`), in its offsets. */
export interface TimesReading {
  /** From the opening bracket to the closing one. */
  readonly outer: Span;
  /** The bare range, without brackets and blanks. */
  readonly inner: Span;
  readonly start: SlippedTime | undefined;
  readonly end: SlippedTime | undefined;
  /** Empty where there is none. */
  readonly openBracket: Span;
  readonly closeBracket: Span;
  /** From the first time to the second one. */
  readonly between: Span;
  /** Two times with colons in brackets: enough to begin a header (see `Evidence`). */
  readonly isRange: boolean;
  /** A dash is behind the first time or before the second one. */
  readonly hasDash: boolean;
  /** One of the times has a colon, or what is typed for one. */
  readonly hasColons: boolean;
  /** How many keys are hit wrong in times that cannot be read for that; 0 in all others. */
  readonly slips: number;
  /** Words or signs stand for one of the times or both: `MM:SS`, `??`. */
  readonly isPlaceholder: boolean;
}

const opening = /([([【]{0,2})( {0,8})/y;
const dash = / {0,8}(?:(?:[-~_=]{1,3}>?|\.{2,3}|…{1,2}|→|⇒|至|到|to|,(?= )) {0,8})?/y;
/** Brackets around each time: `(00:19)-(00:28)`; in a link nothing is between them. */
const dashAndBrackets = /[)\]】]( {0,8}[-~]{1,3} {0,8}| {1,8})[([【]/y;
const closing = /( {0,8})([)\]】]{1,3})/y;
/** An end that is only partly typed, up to the bracket: `00:08-00:`, `00:08-0`. */
const partOfTime = /\d{0,2}[:;]?\d?(?= {0,8}[)\]】])/y;
const emptyBrackets = /[([【][-~:.>→至到 ]{0,8}[)\]】]/y;

/**
 * Reads the times at an offset of a folded line. One of the two may be missing, and so may the
 * brackets; empty brackets have neither.
 */
export function readHeaderTimes(line: string, at: number): TimesReading | undefined {
  const [opened = '', bracket = ''] = matchAt(opening, line, at);
  const openBracket = { start: at, end: at + bracket.length };
  const first = at + opened.length;
  if (bracket === '' && opened !== '') return undefined;
  const isOpened = bracket !== '';
  const glued = readGluedTimes(line, first);
  const start = glued?.start ?? readSlippedTime(line, first, isOpened);
  const [joined = ''] = joinOf(line, start?.end ?? first);
  const second = (start?.end ?? first) + joined.length;
  const isJoined = start !== undefined && joined.trim() !== '';
  const end = glued?.end ?? (joined === '' ? undefined : readEnd(line, second, isOpened, isJoined));
  if (start === undefined && end === undefined) return readEmptyBrackets(line, at);
  if (start === undefined && (!isOpened || joined.trim() === '')) return undefined;
  const [part = ''] = isOpened && isJoined ? matchAt(partOfTime, line, second) : [];
  const dashEnd = second + part.length - (part === '' ? trailingBlanks(joined) : 0);
  const innerEnd = end?.end ?? Math.max(dashEnd, start?.end ?? first);
  const [closed = '', , closingBracket = ''] = matchAt(closing, line, innerEnd);
  const closeBracket = spanBefore(innerEnd + closed.length, closingBracket.length);
  const isBracketed = isOpened && closingBracket !== '';
  if (end === undefined && start?.dotted && !(isBracketed && hasTwoDigits(start))) return undefined;
  if (!isOpened && [start, end].some((time) => time?.twoDigits === false)) return undefined;
  return {
    outer: { start: at, end: innerEnd + closed.length },
    inner: { start: first, end: innerEnd },
    start,
    end,
    openBracket,
    closeBracket,
    between: { start: start?.end ?? first, end: end?.start ?? innerEnd },
    isRange:
      isBracketed &&
      hasColon(line, start) &&
      hasColon(line, end) &&
      !/^[)\]】] +[([【]$/.test(joined),
    hasDash: joined.trim() !== '',
    hasColons: hasColon(line, start) || hasColon(line, end),
    slips: 0,
    isPlaceholder: false,
  };
}

/** The text between two times, if the second one follows. */
function joinOf(line: string, at: number) {
  const [brackets] = matchAt(dashAndBrackets, line, at);
  if (brackets === undefined) return matchAt(dash, line, at);
  const time = readSlippedTime(line, at + brackets.length, true);
  const isClosed = time !== undefined && /^ {0,8}[)\]】]/.test(line.slice(time.end));
  return isClosed || hasColon(line, time) ? [brackets] : matchAt(dash, line, at);
}

/** The second time; `1.2` without a dash before it, or with a colon behind it, is a number. */
function readEnd(line: string, at: number, isOpened: boolean, isJoined: boolean) {
  const time = readSlippedTime(line, at, isOpened || isJoined);
  const isNumber = time?.dotted && (!isJoined || /^ ?[:;]/.test(line.slice(time.end)));
  return isNumber ? undefined : time;
}

/** `00.19` may be a time by itself; `1.2` is a number. */
function hasTwoDigits({ leadingDigits, twoDigits }: TimeField): boolean {
  return leadingDigits > 1 && twoDigits;
}

function readEmptyBrackets(line: string, at: number): TimesReading | undefined {
  const [found] = matchAt(emptyBrackets, line, at);
  if (found === undefined) return undefined;
  const end = at + found.length;
  return withoutTimes({ start: at, end }, { start: at + 1, end: end - 1 });
}

/** The place of times, with none that can be read. */
export function withoutTimes(outer: Span, inner: Span, slips = 0): TimesReading {
  return {
    outer,
    inner,
    start: undefined,
    end: undefined,
    openBracket: { start: outer.start, end: inner.start },
    closeBracket: { start: inner.end, end: outer.end },
    between: inner,
    isRange: false,
    hasDash: false,
    hasColons: false,
    slips,
    isPlaceholder: false,
  };
}

/** Two times with no dash between them, `00:1600:34`, which are no single time. */
const gluedTimes =
  /((?:[\dOolI]{1,2}[:;'])?[\dOolI]{1,3}[:;'][\dOolI]{2})((?:[\dOolI]{1,2}[:;'])?[\dOolI]{1,2}[:;'][\dOolI]{2,3}(?:\.\d{1,3})?)(?= *(?:[)\]】*]|$))/y;

function readGluedTimes(line: string, at: number) {
  const [, first = '', second = ''] = matchAt(gluedTimes, line, at);
  const start = timeOf(respelled(first), at, first.length);
  const end = timeOf(respelled(second), at + first.length, second.length);
  return start && end && { start, end };
}

function trailingBlanks(text: string): number {
  return text.length - text.trimEnd().length;
}

function hasColon(line: string, time: Span | undefined): boolean {
  return time !== undefined && /[:;'分]/.test(line.slice(time.start, time.end));
}

function spanBefore(end: number, length: number): Span {
  return { start: end - length, end };
}
