import type { Span } from './block';
import type { FaultAt } from './segmentHeader';
import { readTime, type TimeField } from './time';

/** The times at the beginning of a header. Spans count from the start of the line. */
export interface TimeRange {
  /** From the opening bracket to the closing one. */
  readonly outer: Span;
  /** The bare range, without brackets and blanks: `01:31-01:18`. */
  readonly inner: Span;
  readonly start: TimeField | undefined;
  readonly end: TimeField | undefined;
  readonly bracketed: boolean;
  /** A dot stands for a colon in one of the times. */
  readonly dotted: boolean;
  readonly faults: readonly FaultAt[];
}

const opening = /(\uFEFF? {0,3})([(（[【]?)([ \t\u00a0\u3000]{0,8})/y;
const dash =
  /([ \t\u00a0\u3000]{0,8})([-‐‑‒–—―−－~～〜]{1,3}>?|\.{2,3}|…{1,2}|→|⇒|至|到|to)?([ \t\u00a0\u3000]{0,8})/y;
const closing = /([ \t\u00a0\u3000]{0,8})([)）\]】])/y;

/**
 * Reads the times with which a line begins, after at most three spaces. One of them may be
 * missing, and so may the brackets; whether that is enough for a header is not judged here.
 */
export function readTimeRange(line: string): TimeRange | undefined {
  const faults: FaultAt[] = [];
  const blame = (fault: FaultAt['fault'], start: number, length: number) =>
    faults.push({ fault, start, end: start + length });

  opening.lastIndex = 0;
  const [opened = '', indent = '', openBracket = '', openGap = ''] = opening.exec(line) ?? [];
  const outerStart = indent.length;
  if (openBracket !== '(') blame('brackets', outerStart, openBracket.length);
  if (openGap !== '') {
    if (openBracket === '') return undefined;
    blame('range-spaces', outerStart + openBracket.length, openGap.length);
  }
  let at = opened.length;

  const first = readTime(line, at);
  const glued = first === undefined ? readGluedTimes(line, at) : undefined;
  const start = first ?? glued?.start;
  if (start !== undefined) at = start.end;
  dash.lastIndex = at;
  const [between = '', gapBefore = '', dashText = '', gapAfter = ''] = dash.exec(line) ?? [];
  if (start === undefined && (dashText === '' || openBracket === '')) return undefined;
  const end = glued?.end ?? (dashText === '' ? undefined : readTime(line, at + between.length));
  const inner = { start: opened.length, end: end?.end ?? at + gapBefore.length + dashText.length };
  if (dashText === '') inner.end = at;
  if (start === undefined) blame('start-missing', inner.start, inner.end - inner.start);
  else if (!start.wellSpelled) blame('colon', start.start, start.end - start.start);
  const isDashWrong = glued !== undefined || (dashText !== '' && dashText !== '-');
  if (isDashWrong) blame('dash', at + gapBefore.length, dashText.length);
  if (end !== undefined && gapBefore + gapAfter !== '') blame('range-spaces', at, between.length);
  if (end === undefined) blame('end-missing', inner.start, inner.end - inner.start);
  else if (!end.wellSpelled) blame('colon', end.start, end.end - end.start);
  if (start === undefined && end === undefined) return undefined;

  at = end?.end ?? inner.end;
  closing.lastIndex = at;
  const [closed = '', closeGap = '', closeBracket = ''] = closing.exec(line) ?? [];
  if (closed !== '' && closeGap !== '') blame('range-spaces', at, closeGap.length);
  if (closeBracket !== ')') blame('brackets', at + closeGap.length, closeBracket.length);
  return {
    outer: { start: outerStart, end: at + closed.length },
    inner,
    start,
    end,
    bracketed: openBracket !== '' && closeBracket !== '',
    dotted: start?.dotted === true || end?.dotted === true,
    faults,
  };
}

const gluedTimes =
  /((?:\d{1,2}[:：∶])?\d{1,3}[:：∶]\d{2})(?:\d{1,2}[:：∶])?\d{1,2}[:：∶]\d{2}(?:\.\d{1,3})?(?=[ \t\u00a0\u3000)）\]】])/y;

/** Two times with no dash between them, `00:1600:34`, which are no time together. */
function readGluedTimes(
  line: string,
  at: number,
): { readonly start: TimeField; readonly end: TimeField } | undefined {
  gluedTimes.lastIndex = at;
  const border = at + (gluedTimes.exec(line)?.[1]?.length ?? 0);
  const start = readTime(line.slice(0, border), at);
  const end = readTime(line, border);
  return start && end && { start, end };
}
