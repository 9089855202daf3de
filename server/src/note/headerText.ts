import type { Span } from './block';
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
  /** A colon of either width follows the number. */
  readonly hasColon: boolean;
  readonly title: Span;
  readonly tail: Span | undefined;
  readonly faults: readonly FaultAt[];
}

const blanks = /[ \t\u3000]*/y;
const starRun = /\*+/y;
const numberAndColon =
  /(\d{1,15})([.．。])(\d{1,15})([ \t\u3000]{0,8})([:：∶]|[、，,](?=\D)|[.．。](?!\d))?/y;

/** Reads ` ***2.1: title***` and what was meant as that, from a UTF-16 offset of a line. */
export function readHeaderText(line: string, from: number): HeaderText {
  const faults: FaultAt[] = [];
  const blame = (fault: FaultAt['fault'], start: number, end: number) =>
    faults.push({ fault, start, end });
  const lineEnd = line.trimEnd().length;

  let at = skip(blanks, line, from);
  const gap = line.slice(from, at);
  let open: Span = { start: at, end: skip(starRun, line, at) };
  if (gap !== ' ' && at < lineEnd) blame('gap', from, at);
  at = skip(blanks, line, open.end);
  const openGap = at - open.end;

  const read = readNumber(line, at, lineEnd);
  if (read !== undefined) at = read.end;
  let titleStart = skip(blanks, line, at);
  const starsBehind =
    read !== undefined && open.start === open.end ? skip(starRun, line, titleStart) : titleStart;
  const misplaced = starsBehind > titleStart;
  if (misplaced) {
    open = { start: titleStart, end: starsBehind };
    titleStart = skip(blanks, line, starsBehind);
  }

  const stars = open.end - open.start;
  const close = stars === 0 ? undefined : closingStars(line, titleStart, lineEnd, stars);
  const titleLimit = close?.start ?? lineEnd;
  const title = trimmed(line, Math.min(titleStart, titleLimit), titleLimit);
  const end = Math.max(close?.end ?? lineEnd, Math.min(from, lineEnd));
  const tail = close === undefined ? undefined : trimmed(line, close.end, lineEnd);
  const hasTail = tail !== undefined && tail.start < tail.end;
  const closeLength = close === undefined ? 0 : close.end - close.start;

  if (stars !== 3 || closeLength !== 3 || misplaced) blame('stars', open.start, end);
  if (openGap > 0 && stars > 0) blame('title-spaces', open.end, open.end + openGap);
  if (read === undefined) blame('number-missing', title.start, title.end);
  else if (!read.wellSpelled) blame('number-spelling', read.number.start, read.end);
  else if (line.slice(read.end, title.start) !== ' ' && title.start < title.end && !misplaced) {
    blame('title-spaces', read.end, title.start);
  }
  if (close !== undefined && title.start < title.end && title.end < close.start) {
    blame('title-spaces', title.end, close.start);
  }
  if (hasTail) blame('tail', tail.start, tail.end);
  return {
    span: { start: from, end },
    stars,
    starsWrap: close !== undefined && !hasTail && title.start < title.end,
    number: read?.number,
    hasColon: read?.hasColon === true,
    title,
    tail: hasTail ? tail : undefined,
    faults,
  };
}

interface NumberReading {
  readonly number: SegmentNumber;
  /** Where number and colon end. */
  readonly end: number;
  readonly hasColon: boolean;
  readonly wellSpelled: boolean;
}

/** A number ends in a colon, a blank, stars or the line; `2.1倍` and `3.1.2` are title. */
function readNumber(line: string, at: number, lineEnd: number): NumberReading | undefined {
  numberAndColon.lastIndex = at;
  const match = numberAndColon.exec(line);
  if (match === null) return undefined;
  const [all, part = '', dot = '', index = '', gap = '', mark = ''] = match;
  const end = at + all.length;
  if (mark === '' && gap === '' && end < lineEnd && line.charAt(end) !== '*') return undefined;
  const numberEnd = end - mark.length - gap.length;
  return {
    number: { start: at, end: numberEnd, part: Number(part), index: Number(index) },
    end: mark === '' ? numberEnd : end,
    hasColon: /[:：∶]/.test(mark),
    wellSpelled: dot === '.' && gap === '' && mark === ':',
  };
}

/**
 * The stars that close the title: the first run as long as the one that opened it (or of three
 * and more), else a run of any length at the end of the line. Escaped stars close nothing.
 */
function closingStars(
  line: string,
  from: number,
  lineEnd: number,
  length: number,
): Span | undefined {
  let last: Span | undefined;
  for (
    let at = line.indexOf('*', from);
    at !== -1 && at < lineEnd;
    at = line.indexOf('*', last.end)
  ) {
    last = { start: at, end: Math.min(skip(starRun, line, at), lineEnd) };
    const run = last.end - last.start;
    const escaped = at > from && line.charAt(at - 1) === '\\';
    if (!escaped && (run === length || (run >= 3 && length >= 3))) return last;
  }
  return last?.end === lineEnd ? last : undefined;
}

function skip(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(line)?.[0].length ?? 0);
}

function trimmed(line: string, start: number, end: number): Span {
  const text = line.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return {
    start: Math.min(from, end),
    end: Math.max(Math.min(from, end), start + text.trimEnd().length),
  };
}
