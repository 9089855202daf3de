import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../base/span';
import type { Note } from '../note/note';

/** The LSP range of a span of a block; offsets count from the start of the block. */
export function rangeIn(note: Note, block: number, { start, end }: Span): Range {
  return { start: note.position(block, start), end: note.position(block, end) };
}

/**
 * The LSP range of a span within a header or heading, whose offsets count from the start of the
 * block. For a header on one line the offsets are the columns: no search for line starts.
 */
export function rangeInHeader(note: Note, block: number, span: Span): Range {
  const own = note.blocks[block];
  if (own?.kind === 'segment' && own.header.lines > 1) return rangeIn(note, block, span);
  const { start, end } = span;
  const line = note.lines[block] ?? 0;
  return { start: { line, character: start }, end: { line, character: end } };
}

/**
 * The 0-based last line with text in the blocks from `first` to `last`; the line of `first` where
 * all are blank.
 */
export function lastLineWithText(note: Note, first: number, last: number): number {
  for (let block = last; block >= first; block--) {
    const end = endOfText(note.blocks[block]?.text ?? '');
    if (end > 0) return note.position(block, end).line;
  }
  return note.lines[first] ?? 0;
}

/** The end without trailing spaces, tabs and line ends. Other white space is text to Markdown. */
function endOfText(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** The position at the end of a block's last line, before its line end. */
export function endOfBlock(note: Note, block: number): Position {
  const { text, lineEnds } = note.blocks[block] ?? emptyBlock;
  let end = text.length;
  if (text.charCodeAt(end - 1) === lineFeed) end--;
  if (text.charCodeAt(end - 1) === carriageReturn) end--;
  const lastLine = end < text.length ? lineEnds - 1 : lineEnds;
  const line = (note.lines[block] ?? 0) + lastLine;
  return { line, character: end - startOfLine(text, end) };
}

const emptyBlock = { text: '', lineEnds: 0 };
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function startOfLine(text: string, from: number): number {
  let start = from;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function isLineEnd(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}
