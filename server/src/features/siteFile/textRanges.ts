import type { Position, Range } from 'vscode-languageserver';
import { endOfLine, lastNotAbove, lineStartsOf } from '../../base/lines';
import type { Span } from '../../base/span';

/** A function that converts spans of a text, in UTF-16 offsets, to LSP ranges. */
export function rangeConverter(text: string): (span: Span) => Range {
  const lines = lineStartsOf(text);
  const positionOf = (offset: number) => {
    const line = lastNotAbove(lines, offset, lines.length);
    return { line, character: offset - (lines[line] ?? 0) };
  };
  return ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) });
}

/** The offset of a position, clamped to the end of its line and of the text. */
export function offsetInText(text: string, { line, character }: Position): number {
  const start = lineStartsOf(text)[line] ?? text.length;
  return Math.min(start + character, endOfLine(text, start));
}
