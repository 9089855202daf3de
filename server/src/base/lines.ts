import { lineEndFinder } from './lineEndFinder';
import { memoised } from './memoised';
import { partitionPoint } from './partitionPoint';
import type { Span } from './span';

/**
 * Where the lines of a text start, as UTF-16 offsets; the first is 0. LF, CRLF and a lone CR end
 * a line (LSP 3.18, "Text Documents"). A text that ends in a line end has an empty last line.
 */
export function lineStartsOf(text: string): number[] {
  const endAfter = lineEndFinder(text);
  const starts = [0];
  for (let at = endAfter(0); at < text.length; at = endAfter(at)) {
    at = afterLineEnd(text, at);
    starts.push(at);
  }
  return starts;
}

/** The line starts of a block; offsets count from the start of the block. */
export const blockLineStarts = memoised(({ text }: { readonly text: string }) =>
  lineStartsOf(text),
);

/** A line without its end, by its index into the starts of the lines of a text. */
export function lineSpan(text: string, starts: readonly number[], line: number): Span {
  const start = starts[line] ?? text.length;
  const next = starts[line + 1];
  if (next === undefined) return { start, end: text.length };
  const endsInCrlf = text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13;
  return { start, end: next - (endsInCrlf ? 2 : 1) };
}

/**
 * The offset of the line end at or after an offset; the text's length on the last line.
 *
 * @param limit where the search stops: the result is never above it
 */
export function endOfLine(text: string, from: number, limit = text.length): number {
  const end = Math.min(limit, text.length);
  for (let at = from; at < end; at++) {
    if (isLineEndAt(text, at)) return at;
  }
  return end;
}

/** The offset behind the last character of `[start, end)` that is neither a space nor a tab. */
export function endBeforeBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankAt(text, at - 1)) at--;
  return at;
}

function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9;
}

/** The offset after the line end that stands at an offset. */
export function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The start of the line that holds an offset. */
export function lineStartOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEndAt(text, start - 1)) start--;
  return start;
}

function isLineEndAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}

/** The start of the line after that of an offset; the text's length on the last one. */
export function nextLineStart(text: string, from: number): number {
  const end = endOfLine(text, from);
  return end === text.length ? end : afterLineEnd(text, end);
}

/** The line end that a text uses first, LF where it has none. */
export function lineEndOf(text: string): string {
  const at = endOfLine(text, 0);
  return at === text.length ? '\n' : text.slice(at, afterLineEnd(text, at));
}

/** The index below `count` of the last value that is not above the one sought; values rise. */
export function lastNotAbove(values: ArrayLike<number>, sought: number, count: number): number {
  return Math.max(partitionPoint(values, (value) => value <= sought, count) - 1, 0);
}

/** The index below `count` of the first value that is not below the one sought, else `count`. */
export function firstNotBelow(values: ArrayLike<number>, sought: number, count: number): number {
  return partitionPoint(values, (value) => value < sought, count);
}
