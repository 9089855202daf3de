import type { Span } from './block';
import { readNumber } from './headerNumber';
import { areAlike, closingStars, openingStars, skip } from './headerStars';
import type { FaultAt, SegmentNumber } from './segmentHeader';

/** What follows the times of a header. Spans count from the start of the line. */
export interface HeaderText {
  /** From the end of the times to the end of the closing stars (or of the title). */
  readonly span: Span;
  /** How many stars open it. */
  readonly stars: number;
  /** Nothing follows the closing stars. */
  readonly starsWrap: boolean;
  readonly number: SegmentNumber | undefined;
  readonly title: Span;
  readonly tail: Span | undefined;
  readonly faults: readonly FaultAt[];
}

const blanks = /[ \t\u00a0\u3000]*/y;
const colonAndBlanks = /[ \t\u00a0\u3000]*[:：∶]?[ \t\u00a0\u3000]*/y;
const starRun = /[*＊]+/y;

/** Reads ` ***2.1: title***` and what was meant as that, from a UTF-16 offset of a line. */
export function readHeaderText(line: string, from: number): HeaderText {
  const faults: FaultAt[] = [];
  const blame = (fault: FaultAt['fault'], start: number, end: number) =>
    faults.push({ fault, start, end });
  const lineEnd = line.trimEnd().length;

  let at = skip(blanks, line, from);
  const gap = line.slice(from, at);
  if (gap !== ' ' && at < lineEnd) blame('gap', from, at);
  const opening = openingStars(line, at, (offset) => {
    return readNumber(line, skip(blanks, line, offset), lineEnd) !== undefined;
  });
  at = skip(blanks, line, opening.end);
  const openGap = at - opening.end;

  const read = readNumber(line, at, lineEnd);
  const behindNumber = skip(blanks, line, read?.end ?? at);
  const moved = read === undefined ? undefined : movedStars(line, opening, behindNumber, lineEnd);
  const titleStart = moved?.titleStart ?? behindTitleMark(line, at, behindNumber, opening);
  const stars = moved?.stars ?? opening.end - opening.start;

  const close = closingStars(line, titleStart, lineEnd, stars, opening.underscores);
  const titleLimit = close?.start ?? lineEnd;
  const title = trimmed(line, Math.min(titleStart, titleLimit), titleLimit);
  const end = Math.max(close?.end ?? lineEnd, Math.min(from, lineEnd));
  const tail = close === undefined ? undefined : trimmed(line, close.end, lineEnd);
  const hasTail = tail !== undefined && !isCommentAlone(line.slice(tail.start, tail.end));
  const isProper =
    line.slice(opening.start, opening.end) === '***' &&
    close !== undefined &&
    line.slice(close.start, close.end) === '***';

  if (!isProper || moved !== undefined) blame('stars', opening.start, end);
  if (openGap > 0 && stars > 0) blame('title-spaces', opening.end, opening.end + openGap);
  if (read === undefined) blame('number-missing', title.start, title.end);
  else if (!read.wellSpelled) blame('number-spelling', read.number.start, read.end);
  else if (line.slice(read.end, title.start) !== ' ' && title.start < title.end && !moved) {
    blame('title-spaces', read.end, title.start);
  }
  if (close !== undefined && title.start < title.end && title.end < close.start) {
    blame('title-spaces', title.end, close.start);
  }
  if (hasTail) blame('tail', tail.start, tail.end);
  return {
    span: { start: from, end },
    stars,
    starsWrap: stars > 0 && close !== undefined && !hasTail && title.start < title.end,
    number: moved?.hasColon && read ? { ...read.number, isSure: true } : read?.number,
    title,
    tail: hasTail ? tail : undefined,
    faults,
  };
}

interface MovedStars {
  readonly stars: number;
  readonly titleStart: number;
  /** A colon follows the stars. */
  readonly hasColon: boolean;
}

/**
 * Stars that stand behind the number instead of around number and title: `2.1: ***x***` and
 * `**2.1:** x`. Emphasis with which a title merely begins is the title's own.
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
  const hasColon = /[:：∶]/.test(line.slice(end, titleStart));
  const openingStars = opening.end - opening.start;
  if (openingStars === 0) {
    const wraps = closingStars(line, titleStart, lineEnd, stars)?.end === lineEnd;
    return wraps || stars >= 3 ? { stars, titleStart, hasColon } : undefined;
  }
  if (!areAlike(stars, openingStars)) return undefined;
  const second = skip(starRun, line, titleStart);
  return { stars: second - titleStart, titleStart: skip(blanks, line, second), hasColon };
}

/** Where the title begins: `***: x***` has lost its number and not the colon behind it. */
function behindTitleMark(line: string, at: number, behindNumber: number, opening: Span): number {
  const isNumberLost = behindNumber === at && opening.start < opening.end;
  return isNumberLost ? skip(colonAndBlanks, line, at) : behindNumber;
}

/** Comments behind a header are published nowhere; they may as well stand there. */
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
  const text = line.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return {
    start: Math.min(from, end),
    end: Math.max(Math.min(from, end), start + text.trimEnd().length),
  };
}
