import type { Position, Range } from 'vscode-languageserver';
import { endOfLine, lastNotAbove, lineStartsOf } from '../../base/lines';
import type { Span } from '../../base/span';

/** Tells where spans of a text are, as the protocol has it. */
export function rangeConverter(text: string): (span: Span) => Range {
  const lines = lineStartsOf(text);
  const positionOf = (offset: number) => {
    const line = lastNotAbove(lines, offset, lines.length);
    return { line, character: offset - (lines[line] ?? 0) };
  };
  return ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) });
}

/** The offset of a position in a text; one behind a line's end counts as its end. */
export function offsetInText(text: string, { line, character }: Position): number {
  const start = lineStartsOf(text)[line] ?? text.length;
  return Math.min(start + character, endOfLine(text, start));
}
