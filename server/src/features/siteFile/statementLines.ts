import { afterLineEnd, endOfLine } from '../../base/lines';
import type { SourceEdit } from '../../base/sourceEdit';
import type { Span } from '../../base/span';

/**
 * The span of the lines of a statement, with their line ends; undefined where other text precedes
 * it on its line, as in an inline table.
 *
 * @param statement from its key, or the bracket of its header, to its end
 */
export function statementLines(source: string, { start, end }: Span): Span | undefined {
  let lineStart = start;
  while (/[ \t]/.test(source.charAt(lineStart - 1))) lineStart--;
  if (lineStart > 0 && !/[\r\n]/.test(source.charAt(lineStart - 1))) return undefined;
  return { start: lineStart, end: Math.min(source.length, behindLine(source, end)) };
}

/** The edits that insert `# ` before each line of a span that is neither blank nor a comment. */
export function commentedOut(source: string, { start, end }: Span): SourceEdit[] {
  const edits: SourceEdit[] = [];
  for (let at = start; at < end; at = behindLine(source, at)) {
    const line = source.slice(at, endOfLine(source, at));
    if (/^[ \t]*[^\s#]/.test(line)) edits.push({ start: at, end: at, newText: '# ' });
  }
  return edits;
}

/** The offset of the next line's start; at least the length of the text on the last line. */
export function behindLine(source: string, offset: number): number {
  return afterLineEnd(source, endOfLine(source, offset));
}
