import { afterLineEnd, endOfLine, lineStartsOf } from '../../base/lines';
import type { Span } from '../../base/span';
import type { SilencingComment } from '../../note/body/silencingComments';

/**
 * Removes a silencing comment, or one of its codes, from a block's text. A comment that is alone on
 * its line is removed with the line; between two lines with text a blank line stays, as the comment
 * has separated them.
 */
export function removalOfComment(
  text: string,
  comment: SilencingComment,
  code: Span | undefined,
): Span & { readonly newText: string } {
  if (code !== undefined) {
    let start = code.start;
    while (start > comment.start && /[\s,]/.test(text.charAt(start - 1))) start--;
    return { start, end: code.end, newText: '' };
  }
  const { start, end, lineStart } = comment;
  const lineEnd = endOfLine(text, end);
  const before = text.slice(lineStart, start);
  const behind = text.slice(end, lineEnd);
  if (before.trim() === '' && behind.trim() === '') {
    return { start: lineStart, end: endOfRemoval(text, lineStart, lineEnd), newText: '' };
  }
  return before.trim() === ''
    ? { start, end: lineEnd - behind.trimStart().length, newText: '' }
    : { start: start - blanksAtEnd(before), end, newText: '' };
}

/** Includes the line end unless a blank line must stay. The next block counts as text. */
function endOfRemoval(text: string, lineStart: number, lineEnd: number): number {
  const next = lineEnd === text.length ? lineEnd : afterLineEnd(text, lineEnd);
  const isToml = text.slice(lineStart, lineEnd).trimStart().startsWith('#');
  const hasTextBelow = next === text.length || !isBlankLine(text, next);
  return isToml || !hasTextBelow || !hasTextAbove(text, lineStart) ? next : lineEnd;
}

function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, endOfLine(text, start)).trim() === '';
}

function hasTextAbove(text: string, lineStart: number): boolean {
  const starts = lineStartsOf(text.slice(0, lineStart));
  const above = starts.at(-2);
  return above !== undefined && !isBlankLine(text, above);
}

function blanksAtEnd(text: string): number {
  return text.length - text.trimEnd().length;
}
