import type { Span } from '../../base/span';

/** The emphasis marks of a header. Spans count from the start of the line. */
export interface OpeningStars extends Span {
  /** Whether underscores count as marks: formatters write `***` as `**_`. */
  readonly underscores: boolean;
}

const starRun = /[*＊]+/y;
const emphasisRun = /[*＊_]+/y;
const nextStarRun = /[*＊]+/g;
const nextEmphasisRun = /[*＊_]+/g;

/** Stars among which are keys beside that of the star, or a blank. */
const mistypedStars = /(?=[8&(^ ]{0,4}\*)[*8&(^]{1,4} ?[*8&(^]{0,3}/y;

/**
 * The marks at an offset. Underscores and a mistyped star are marks only where a number follows.
 *
 * @param isNumber tells whether a number, or what may be left of one, stands at an offset, after
 *   blanks
 */
export function openingStars(
  line: string,
  at: number,
  isNumber: (offset: number, mayBeBroken: boolean) => boolean,
): OpeningStars {
  const stars = skip(starRun, line, at);
  const marks = skip(emphasisRun, line, at);
  const mistyped = skip(mistypedStars, line, at);
  if (mistyped > stars && !isNumber(stars, false) && isNumber(mistyped, true)) {
    return { start: at, end: mistyped, underscores: false };
  }
  const underscores = marks > stars && isNumber(marks, false);
  return { start: at, end: underscores ? marks : stars, underscores };
}

/**
 * The stars that close the title: the first run as long as the opening one (or both of three and
 * more), else a run of any length at the end of the line. Escaped stars and those in code close
 * nothing. Where no stars opened the title, only a run that is alone can close it. A run that also
 * closes emphasis within the title (`***2.1: x **y*****`) uses its first stars for that.
 */
export function closingStars(
  line: string,
  from: number,
  lineEnd: number,
  length: number,
  underscores = false,
): Span | undefined {
  const pattern = underscores ? nextEmphasisRun : nextStarRun;
  const isCode = codeFinder(line, from, lineEnd);
  let last: Span | undefined;
  const inner: number[] = [];
  pattern.lastIndex = from;
  for (let run = pattern.exec(line); run !== null; run = pattern.exec(line)) {
    const { index } = run;
    if (index >= lineEnd) break;
    if (isCode(index)) continue;
    if (isInsideWord(line, index, run[0])) continue;
    last = { start: index, end: index + run[0].length };
    const isEscaped = index > from && line.charAt(index - 1) === '\\';
    if (!isEscaped && length > 0 && areAlike(run[0].length, length)) {
      const surplus = run[0].length - length;
      const isShared = inner.filter((other) => other === surplus).length % 2 === 1;
      return isShared ? { start: last.start + surplus, end: last.end } : last;
    }
    inner.push(run[0].length);
  }
  return last?.end === lineEnd && (length > 0 || inner.length === 1) ? last : undefined;
}

/** An underscore between letters or digits is part of a word (CommonMark 0.31, section 6.2). */
function isInsideWord(line: string, index: number, run: string): boolean {
  if (/[*＊]/.test(run)) return false;
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(line.charAt(at));
  return isWord(index - 1) && isWord(index + run.length);
}

/** Finds whether an offset of a line is in a code span between two other offsets of it. */
export function codeFinder(
  line: string,
  from: number,
  lineEnd: number,
): (offset: number) => boolean {
  const spans = codeSpans(line, from, lineEnd);
  return (offset) => spans.some(({ start, end }) => start < offset && offset < end);
}

/** More runs of backticks than any title has; a line with more is read as if it held no code. */
const maxBacktickRuns = 100;

/** Code spans: from a run of backticks to the next one as long (CommonMark 0.31, section 6.1). */
function codeSpans(line: string, from: number, lineEnd: number): Span[] {
  if (!line.includes('`', from)) return [];
  const runs = [...line.slice(from, lineEnd).matchAll(/`+/g)];
  if (runs.length > maxBacktickRuns) return [];
  const spans: Span[] = [];
  for (let at = 0; at < runs.length; at++) {
    const length = runs[at]?.[0].length ?? 0;
    const close = runs.findIndex((run, other) => other > at && run[0].length === length);
    if (close === -1) continue;
    spans.push({ start: from + (runs[at]?.index ?? 0), end: from + (runs[close]?.index ?? 0) });
    at = close;
  }
  return spans;
}

export function areAlike(run: number, other: number): boolean {
  return run === other || (run >= 3 && other >= 3);
}

/** The end of a sticky pattern at an offset; the offset itself where it does not match. */
export function skip(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(line) ? pattern.lastIndex : from;
}
