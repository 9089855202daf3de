import type { Span } from './block';

/** The emphasis marks of a header. Spans count from the start of the line. */
export interface OpeningStars extends Span {
  /** Whether underscores count as well: formatters write `***` as `**_`. */
  readonly underscores: boolean;
}

const starRun = /[*＊]+/y;
const emphasisRun = /[*＊_]+/y;
const nextStarRun = /[*＊]+/g;
const nextEmphasisRun = /[*＊_]+/g;

/**
 * The marks at an offset. Underscores are marks only where a number follows them.
 *
 * @param isNumber tells whether a number stands at an offset, after blanks
 */
export function openingStars(
  line: string,
  at: number,
  isNumber: (offset: number) => boolean,
): OpeningStars {
  const stars = skip(starRun, line, at);
  const marks = skip(emphasisRun, line, at);
  const underscores = marks > stars && isNumber(marks);
  return { start: at, end: underscores ? marks : stars, underscores };
}

/**
 * The stars that close the title: the first run as long as the one that opened it (or of three
 * and more), else a run of any length at the end of the line. Escaped stars close nothing. Where
 * no stars opened the title, only a run that is alone can close it. A run that also closes
 * emphasis inside of the title (`***2.1: x **y*****`) gives its first stars to that.
 */
export function closingStars(
  line: string,
  from: number,
  lineEnd: number,
  length: number,
): Span | undefined {
  let last: Span | undefined;
  const inner: number[] = [];
  nextStarRun.lastIndex = from;
  for (let run = nextStarRun.exec(line); run !== null; run = nextStarRun.exec(line)) {
    last = { start: run.index, end: run.index + run[0].length };
    const isEscaped = run.index > from && line.charAt(run.index - 1) === '\\';
    if (!isEscaped && length > 0 && areAlike(run[0].length, length)) {
      const surplus = run[0].length - length;
      const isShared = inner.filter((other) => other === surplus).length % 2 === 1;
      return isShared ? { start: last.start + surplus, end: last.end } : last;
    }
    inner.push(run[0].length);
  }
  return last?.end === lineEnd && (length > 0 || inner.length === 1) ? last : undefined;
}

export function areAlike(run: number, other: number): boolean {
  return run === other || (run >= 3 && other >= 3);
}

/** Where a pattern (sticky) ends that may stand at an offset: there, where it does not. */
export function skip(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(line) ? pattern.lastIndex : from;
}

