import type { Position, TextEdit } from 'vscode-languageserver';
import { isLiteralLine } from '../note/literalLine';
import type { Note } from '../note/note';
import { readPartHeading } from '../note/partHeading';
import { type HeaderTime, readLeadingTimes } from '../note/segmentHeader';
import { formatTime } from '../note/time';
import { timeStyle } from '../note/timeStyle';
import { headerLines } from '../note/unreadHeaders';
import { replace } from '../rules/edits';
import { rangeIn } from './places';

/** After these an author has finished something: a range, or with Enter a header. */
export const formattingCharacters = { first: ')', more: ['）', '\n'] };

/**
 * The edits that spell the range of a header whose closing bracket has just been typed: brackets,
 * dash and colons as the format has them, the times in the note's style. None where a header could
 * not begin, or anything but its stars follows.
 */
export function spellTypedRange(note: Note, { line, character }: Position): TextEdit[] {
  const text = note.lineText(line);
  const range = readLeadingTimes(text);
  if (!range?.isRange) return [];
  const { start, end, outer } = range;
  if (!start?.valid || !end?.valid || outer.end !== character) return [];
  if (!/^[ \t]*(?:\*|$)/.test(text.slice(character)) || !mayBeginHeader(note, line)) return [];
  const block = note.blockAtLine(line);
  const write = writerFor(note, block);
  const lineStart = note.offsetAt({ line, character: 0 }) - (note.offsets[block] as number);
  const span = { start: lineStart + outer.start, end: lineStart + outer.end };
  return replace(note, block, span, `(${write(start)}-${write(end)})`).map((edit) => ({
    range: rangeIn(note, edit.block, edit),
    newText: edit.newText,
  }));
}

/**
 * The block whose header or heading an author has just ended with Enter; -1 where the line above
 * the cursor is none, or Enter has cut it in two.
 *
 * @param line the 0-based line of the cursor
 */
export function blockEndedAbove(note: Note, line: number): number {
  if (line === 0 || note.lineText(line).trim() !== '') return -1;
  const block = note.blockAtLine(line - 1);
  const own = note.blocks[block];
  const lines = own === undefined ? 0 : headerLines(own);
  return lines > 0 && (note.lines[block] as number) + lines === line ? block : -1;
}

/** At the top, below a blank line and below a part heading; elsewhere it would be a part of the text. */
function mayBeginHeader(note: Note, line: number): boolean {
  if (note.blocks[note.blockAtLine(line)]?.kind === 'frontMatter') return false;
  if (isLiteralLine(note, line)) return false;
  const above = line === 0 ? '' : note.lineText(line - 1);
  return above.trim() === '' || readPartHeading(above) !== undefined;
}

/** In the style of the other times; as the author writes them where there are none. */
function writerFor(note: Note, block: number): (time: HeaderTime) => string {
  const { blocks } = note.sequence;
  const hasOthers = blocks.some((other) => other !== block);
  if (!hasOthers) return ({ proper }) => proper;
  const style = timeStyle(note, block);
  return ({ ms }) => formatTime(ms, style);
}
