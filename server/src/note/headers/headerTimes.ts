import type { Span } from '../../base/span';
import { foldLine } from './foldedLine';
import { readTime, type TimeField } from './time';

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
}

/** A time, with its correct spelling by the format that keeps its digits. */
export interface SlippedTime extends TimeField {
  readonly proper: string;
  /** It is written with colons or the like: its digits show how the note writes times. */
  readonly showsStyle: boolean;
}

const opening = /([([【]{0,2})( {0,8})/y;
const dash = / {0,8}(?:(?:[-~_=]{1,3}>?|\.{2,3}|…{1,2}|→|⇒|至|到|to|,(?= )) {0,8})?/y;
/** Brackets around each time: `(00:19)-(00:28)`; in a link nothing is between them. */
const dashAndBrackets = /[)\]】]( {0,8}[-~]{1,3} {0,8}| {1,8})[([【]/y;
const closing = /( {0,8})([)\]】]{1,2})/y;
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

function withoutTimes(outer: Span, inner: Span): TimesReading {
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
  };
}

/** Fields of digits or look-alike letters, separated by colons or characters typed for them. */
const clock = /[\dOolI]{1,64}(?:(?::{1,2} ?|[;'".,])[\dOolI]{1,64}){1,3}/y;
/** `0130` and `10230`, whose last two digits are seconds; `01020` is mostly `01:20`. */
const digits = /(?<!\d)(?:\d{3,4}|[1-9]\d{4}|\d{6})(?![\d:.])/y;
const inWords =
  /(?:(\d{1,2}) ?(?:小时|时) ?)?(?:(\d{1,3}) ?(?:分钟|分) ?)(?:0?(\d{1,2}) ?秒?)?|(\d{1,4}) ?秒/y;

/** The rest of a range that begins with digits. */
const restOfRange = /^\d{3,6} {0,2}[-~] {0,2}(?:\d{1,2}:\d|\d{3})/;

/** @param isSure takes digits and words for a time as well, which by themselves are text */
function readSlippedTime(line: string, at: number, isSure: boolean): SlippedTime | undefined {
  const [token = ''] = matchAt(clock, line, at);
  const plain = withPlainSigns(token);
  const time = readTime(plain, 0);
  if (time !== undefined) {
    const proper = respelled(plain.slice(0, time.end));
    return {
      ...time,
      start: at,
      end: at + sourceLength(token, time.end),
      proper,
      showsStyle: true,
    };
  }
  const isRange = restOfRange.test(line.slice(at, at + maxTimeLength));
  if (isSure || isRange) return readDigits(line, at) ?? readWords(line, at);
  return undefined;
}

/**
 * The correct spelling of a text that is a time: `06：36`, `636` and `6分36秒` are `06:36`, `6:36` and
 * `06:36`. Undefined for any other text, and for a time that does not exist.
 */
export function properTime(text: string): string | undefined {
  if (text.length > maxTimeLength) return undefined;
  const folded = foldLine(text).text;
  const time = readSlippedTime(folded, 0, true);
  return time?.valid && time.end === folded.length ? time.proper : undefined;
}

const maxTimeLength = 64;

function readDigits(line: string, at: number): SlippedTime | undefined {
  const [found] = matchAt(digits, line, at);
  return found === undefined ? undefined : timeOf(insertColons(found), at, found.length);
}

/** Inserts colons into digits: `130` is `1:30`, `10230` is `1:02:30`. */
function insertColons(run: string): string {
  const [hours, minutes, seconds] = [run.slice(0, -4), run.slice(-4, -2), run.slice(-2)];
  return hours === '' ? `${minutes}:${seconds}` : `${hours}:${minutes}:${seconds}`;
}

function readWords(line: string, at: number): SlippedTime | undefined {
  const [found, hours = '', minutes = '0', behind = '0', alone = behind] = matchAt(
    inWords,
    line,
    at,
  );
  if (found === undefined) return undefined;
  const two = (text: string) => text.padStart(2, '0');
  const proper = `${hours === '' ? '' : `${hours}:`}${two(minutes)}:${two(alone)}`;
  return timeOf(proper, at, found.trimEnd().length);
}

function timeOf(proper: string, start: number, length: number): SlippedTime | undefined {
  const time = readTime(proper, 0);
  return time && { ...time, start, end: start + length, proper, showsStyle: false };
}

/**
 * The length of the part of a token whose normalised form has `plainLength` characters; two
 * characters may be one there.
 */
function sourceLength(token: string, plainLength: number): number {
  let length = plainLength;
  while (withPlainSigns(token.slice(0, length)).length < plainLength) length++;
  return length;
}

function withPlainSigns(token: string): string {
  const digits = token.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return digits.replace(/[;'"]|:{1,2} ?/g, ':');
}

/** A time in the format's spelling with its digits kept: `00.19` becomes `00:19`. */
function respelled(token: string): string {
  const fields = withPlainSigns(token);
  const isFraction = /:.*[.,]\d+$/.test(fields) && fields.replace(/[^.,]/g, '').length === 1;
  const colons = isFraction ? fields.replace(',', '.') : fields.replace(/[.,]/g, ':');
  return colons.replace(/:0+(\d\d)(?=[:.]|$)/g, ':$1');
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

/** Signs of times that cannot be read, up to the stars and the number behind them. */
const unreadableTimes =
  /(?=[^\p{L}*]*[()[\]{}【】])(?=(?:[^\d*]*\d){4})[()[\]{}【】\dOolI`:;.,'"~_=-][()[\]{}【】\dOolI`:;.,'"~_= -]{4,30}(?= {0,8}\*{3,4} {0,8}\d)/uy;

/**
 * Reads the place of times in which a key was hit for another one, as in `0(1:10-01:20)` and
 * `(01l10-01:20)`: it has an outer range and no times.
 */
export function readUnreadableTimes(line: string, at: number): TimesReading | undefined {
  const [found = ''] = matchAt(unreadableTimes, line, at);
  if (found === '') return undefined;
  const whole = { start: at, end: at + found.trimEnd().length };
  return withoutTimes(whole, whole);
}

function trailingBlanks(text: string): number {
  return text.length - text.trimEnd().length;
}

function hasColon(line: string, time: Span | undefined): boolean {
  return time !== undefined && /[:;'分]/.test(line.slice(time.start, time.end));
}

function matchAt(pattern: RegExp, line: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? [];
}

function spanBefore(end: number, length: number): Span {
  return { start: end - length, end };
}
