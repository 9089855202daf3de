import type { Position, TextEdit } from 'vscode-languageserver';
import { formatTime } from '../../base/formatTime';
import { replace } from '../../editing/edits';
import { isLiteralLine } from '../../note/body/isLiteralLine';
import { maxHeaderLine } from '../../note/headers/foldedLine';
import { readPartHeading } from '../../note/headers/partHeading';
import { properTime } from '../../note/headers/slippedTime';
import { readTypedTime } from '../../note/headers/typedTime';
import { headerLines } from '../../note/headers/unreadHeaders';
import type { Note } from '../../note/note';
import { timeStyle } from '../../note/sequence/timeStyle';
import { surroundings } from '../completion/neighbouringTimes';
import { dashBetweenTimes, hasColons, timeCharacters } from '../completion/partialTime';
import { textEdits } from '../textEdits';

/** After these an author has finished something: a range, or with Enter a header. */
export const formattingCharacters = { first: ')', more: ['）', '\n'] };

const typedRange = new RegExp(
  `^(\\uFEFF? {0,3})[(（[【]\\s*(${timeCharacters})${dashBetweenTimes}(${timeCharacters})\\s*[)）\\]】]$`,
);

/**
 * The edits that spell the range of a header whose closing bracket has just been typed: brackets,
 * dash and colons as the format has them, the times in the note's style. None where a header could
 * not begin, or anything but its stars follows. Numbers without colons may as well be years: they
 * are times where they go on from the segment above.
 */
export function spellTypedRange(note: Note, { line, character }: Position): TextEdit[] {
  const text = note.lineText(line);
  if (character > maxHeaderLine) return [];
  const match = typedRange.exec(text.slice(0, character));
  if (match === null || !/^[ \t]*(?:\*|$)/.test(text.slice(character))) return [];
  const [all, indent = '', ...times] = match;
  const [start, end] = times.map((time) => readTypedTime(time));
  if (start === undefined || end === undefined || !mayBeginHeader(note, line)) return [];
  if (!times.every(hasColons) && !goesOn(note, line, { start, end })) return [];
  const block = note.blockAtLine(line);
  const range = `(${times.map(writerFor(note, block)).join('-')})`;
  const lineStart = note.offsetAt({ line, character: 0 }) - (note.offsets[block] as number);
  const span = { start: lineStart + indent.length, end: lineStart + all.length };
  return textEdits(note, replace(note, block, span, range));
}

/** What is left out above is usually not longer (`episodeNotes.gapLimit`). Milliseconds. */
const longestGap = 60_000;

/** Whether a segment on a line goes on from the one above it. Milliseconds. */
function goesOn(note: Note, line: number, { start, end }: { start: number; end: number }): boolean {
  const { earliest, start: expected } = surroundings(note, line);
  return start >= earliest && start <= expected + longestGap && end > start;
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
function writerFor(note: Note, block: number): (typed: string) => string {
  const hasOthers = note.sequence.segments.some(({ blockIndex }) => blockIndex !== block);
  const style = timeStyle(note, block);
  return (typed) =>
    hasOthers || !hasColons(typed)
      ? formatTime(readTypedTime(typed) ?? Number.NaN, style)
      : (properTime(typed) ?? typed);
}
