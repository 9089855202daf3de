import type { Span } from '../../base/span';
import { isBrokenNumber, type NumberReading, readHalfNumber, readNumber } from './headerNumber';
import { areAlike, closingStars, openingStars, skip } from './headerStars';

/** Number and title of a header in a folded line (see `foldLine`), in its offsets. */
export interface TextReading {
  /** The marks around number and title, or the title alone; empty where there are none. */
  readonly open: Span;
  readonly close: Span;
  /** How many stars open it, or `brackets` such as 【】. */
  readonly marks: number | 'brackets';
  /** The start of number or title, or of the colon of a missing number. */
  readonly start: number;
  /** The marks enclose something, and nothing follows them. */
  readonly wraps: boolean;
  /** The marks stand behind the number: `2.1: ***title***`. */
  readonly isNumberOutside: boolean;
  readonly number: NumberReading | undefined;
  /** `3:`, where one half of the number is missing. */
  readonly half: Span | undefined;
  /** A colon follows the number, before or behind marks. */
  readonly isNumberSure: boolean;
  /** There is no number, but what may be left of one: `.12:`, `1*.2:`. */
  readonly isNumberBroken: boolean;
  /** Empty where there is no title. */
  readonly title: Span;
  /** The text behind the closing marks. */
  readonly tail: Span | undefined;
}

const blanks = / */y;
const colonAndBlanks = / *(?:[.,、]{0,2}[:;]{1,2})? */y;
const starRun = /\*+/y;

/**
 * Reads ` ***2.1: title***` and near-misses of it, from one offset of a folded line to another.
 *
 * @param lineEnd no blank is before it
 */
export function readHeaderText(line: string, from: number, lineEnd: number): TextReading {
  const start = Math.min(skip(blanks, line, from), lineEnd);
  const stars = openingStars(line, start, (offset, mayBeBroken) => {
    const first = skip(blanks, line, offset);
    if (readNumber(line, first, lineEnd) !== undefined) return true;
    return mayBeBroken && isBrokenNumber(line, first);
  });
  const bracketed = readInBrackets(line, start, stars.end, lineEnd);
  if (bracketed !== undefined) return bracketed;
  const at = Math.min(skip(blanks, line, stars.end), lineEnd);
  const number = readNumber(line, at, lineEnd);
  const half = number === undefined && stars.end > start ? readHalfNumber(line, at) : undefined;
  const behindNumber = skip(blanks, line, number?.whole.end ?? half?.end ?? at);
  const moved = number === undefined ? undefined : movedStars(line, stars, behindNumber, lineEnd);
  const isNumberLost = number === undefined && half === undefined && stars.start < stars.end;
  const titleStart =
    moved?.titleStart ?? (isNumberLost ? skip(colonAndBlanks, line, at) : behindNumber);
  const marks = moved?.stars ?? stars.end - stars.start;
  const close = closingStars(line, titleStart, lineEnd, marks, stars.underscores);
  const title = trimmed(line, titleStart, close?.start ?? lineEnd);
  const tail = close === undefined ? undefined : trimmed(line, close.end, lineEnd);
  const hasTail = tail !== undefined && !isCommentAlone(line.slice(tail.start, tail.end));
  return {
    open: stars,
    close: close ?? { start: lineEnd, end: lineEnd },
    marks,
    start: at,
    wraps: marks > 0 && close !== undefined && !hasTail && title.start < title.end,
    isNumberOutside: moved !== undefined,
    number,
    half,
    isNumberSure: number?.hasColon === true || moved?.hasColon === true,
    isNumberBroken: number === undefined && isBrokenNumber(line, at),
    title,
    tail: hasTail ? tail : undefined,
  };
}

/** Reads `【2.1：title】` or `[2.1: title]`, also within stars; not `【2.1】title`. */
function readInBrackets(
  line: string,
  start: number,
  starsEnd: number,
  lineEnd: number,
): TextReading | undefined {
  const at = skip(blanks, line, starsEnd);
  const isLenticular = line.charAt(at) === '【';
  if (!isLenticular && !/[([]/.test(line.charAt(at))) return undefined;
  const closeStart = closingBracket(line, at, lineEnd);
  if (closeStart === undefined) return undefined;
  // Round and square brackets may belong to the number, or begin a link.
  if (!isLenticular && !/^ *\**$/.test(line.slice(closeStart + 1, lineEnd))) return undefined;
  const inner = readHeaderText(line, at + 1, line.slice(0, closeStart).trimEnd().length);
  const closeEnd = skip(starRun, line, skip(blanks, line, closeStart + 1));
  const tail = trimmed(line, closeEnd, lineEnd);
  const hasTail = tail.start < tail.end;
  const hasTitle = inner.title.start < inner.title.end;
  if (inner.number === undefined || (hasTail && !hasTitle)) return undefined;
  const stars = starsEnd - start;
  return {
    ...inner,
    start: inner.number.whole.start,
    open: { start, end: at + 1 },
    close: { start: closeStart, end: hasTail ? closeEnd : lineEnd },
    marks: stars > 0 ? stars : 'brackets',
    wraps: hasTitle && !hasTail,
    isNumberOutside: false,
    tail: hasTail ? tail : undefined,
  };
}

/** The offset of the bracket that closes the one at an offset. */
function closingBracket(line: string, open: number, lineEnd: number): number | undefined {
  const opens = line.charAt(open);
  const closes = { '【': '】', '(': ')', '[': ']' }[opens];
  let depth = 0;
  for (let at = open; at < lineEnd; at++) {
    if (line.charAt(at) === opens) depth++;
    else if (line.charAt(at) === closes && --depth === 0) return at;
  }
  return undefined;
}

interface MovedStars {
  readonly stars: number;
  readonly titleStart: number;
  /** A colon follows the stars. */
  readonly hasColon: boolean;
}

/**
 * Stars behind the number instead of around number and title: `2.1: ***x***` and `**2.1:** x`.
 * Emphasis at the start of a longer title belongs to the title.
 */
function movedStars(
  line: string,
  opening: Span,
  behindNumber: number,
  lineEnd: number,
): MovedStars | undefined {
  const end = skip(starRun, line, behindNumber);
  const stars = end - behindNumber;
  const titleStart = skip(colonAndBlanks, line, end);
  if (stars === 0 || titleStart >= lineEnd) return undefined;
  const hasColon = /[:;]/.test(line.slice(end, titleStart));
  const openingStars = opening.end - opening.start;
  if (openingStars === 0) {
    const wraps = closingStars(line, titleStart, lineEnd, stars)?.end === lineEnd;
    return wraps || stars >= 3 ? { stars, titleStart, hasColon } : undefined;
  }
  if (!areAlike(stars, openingStars)) return undefined;
  const second = skip(starRun, line, titleStart);
  return { stars: second - titleStart, titleStart: skip(blanks, line, second), hasColon };
}

/** Comments are not published, so they may follow a header. */
function isCommentAlone(text: string): boolean {
  let rest = text;
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end === -1) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest === '';
}

function trimmed(line: string, start: number, end: number): Span {
  const from = Math.min(start, end);
  const text = line.slice(from, end);
  const first = from + text.length - text.trimStart().length;
  return { start: first, end: Math.max(first, from + text.trimEnd().length) };
}
