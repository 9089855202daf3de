import { afterLineEnd, endOfLine } from '../../base/lines';
import type { Span } from '../../base/span';
import type { TomlEdit } from '../../toml/errors/tomlFault';

/**
 * The whole lines of a statement, their line ends included; undefined where something else stands
 * before it on its line, as in a table on one line.
 *
 * @param statement from its key, or the bracket of its header, to its end
 */
export function statementLines(source: string, { start, end }: Span): Span | undefined {
  let lineStart = start;
  while (/[ \t]/.test(source.charAt(lineStart - 1))) lineStart--;
  if (lineStart > 0 && !/[\r\n]/.test(source.charAt(lineStart - 1))) return undefined;
  return { start: lineStart, end: Math.min(source.length, behindLine(source, end)) };
}

/** Puts `# ` before every line of a span that holds text and is no comment already. */
export function commentedOut(source: string, { start, end }: Span): TomlEdit[] {
  const edits: TomlEdit[] = [];
  for (let at = start; at < end; at = behindLine(source, at)) {
    const line = source.slice(at, endOfLine(source, at));
    if (/^[ \t]*[^\s#]/.test(line)) edits.push({ start: at, end: at, newText: '# ' });
  }
  return edits;
}

/** The start of the line below that of an offset; at least the text's length on the last line. */
export function behindLine(source: string, offset: number): number {
  return afterLineEnd(source, endOfLine(source, offset));
}
