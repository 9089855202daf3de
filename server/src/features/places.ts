import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../note/block';
import { blockLineStarts, endOfLine } from '../note/lines';
import type { Note } from '../note/note';

/** The LSP range of a span of a block; offsets count from the start of the block. */
export function rangeIn(note: Note, block: number, { start, end }: Span): Range {
  return { start: note.position(block, start), end: note.position(block, end) };
}

/** The 0-based line of the last text in a run of blocks; blank lines at its end do not count. */
export function lastLineWithText(note: Note, first: number, last: number): number {
  for (let block = last; block >= first; block--) {
    const end = endOfText(note.blocks[block]?.text ?? '');
    if (end > 0) return note.position(block, end).line;
  }
  return note.lines[first] ?? 0;
}

/** Where trailing blanks and line ends begin. Other white space is text to Markdown. */
function endOfText(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** The end of the last line of a block, before its line end. */
export function endOfBlock(note: Note, block: number): Position {
  const own = note.blocks[block];
  if (own === undefined) return note.position(block, 0);
  const starts = blockLineStarts(own);
  const isLastEmpty = starts.at(-1) === own.text.length && starts.length > 1;
  const lastStart = (isLastEmpty ? starts.at(-2) : starts.at(-1)) ?? 0;
  return note.position(block, endOfLine(own.text, lastStart));
}
