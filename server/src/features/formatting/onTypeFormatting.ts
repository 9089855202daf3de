import type { Position, TextEdit } from 'vscode-languageserver';
import { formatTimeInStyle } from '../../base/formatTime';
import { replace } from '../../editing/edits';
import { isLiteralLine } from '../../note/body/isLiteralLine';
import { maxHeaderLine } from '../../note/headers/foldedLine';
import { readPartHeading } from '../../note/headers/partHeading';
import { properTime } from '../../note/headers/slippedTime';
import { dashBetweenTimes, timeCharacters } from '../../note/headers/timeSlot';
import { readTypedTime } from '../../note/headers/typedTime';
import { headerLines } from '../../note/headers/unreadHeaders';
import type { Note } from '../../note/note';
import { timeStyle } from '../../note/sequence/timeStyle';
import { surroundings } from '../completion/neighbouringTimes';
import { hasColons } from '../completion/partialTime';
import { textEdits } from '../textEdits';

/** Trigger characters: a closing bracket completes a time range, Enter a header. */
export const formattingCharacters = { first: ')', more: ['）', '\n'] };

const typedRange = new RegExp(
  `^(\\uFEFF? {0,3})[(（[【]\\s*(${timeCharacters})${dashBetweenTimes}(${timeCharacters})\\s*[)）\\]】]$`,
);

/**
 * The edits that correct the time range of a header after its closing bracket was typed: brackets,
 * dash and colons as in the format, the times in the note's style. None where a header cannot
 * begin, or other text than stars follows. Numbers without colons may be years: they count as
 * times only where the range follows the segment above.
 *
 * @param position the cursor, directly behind the bracket
 */
export function spellTypedRange(note: Note, { line, character }: Position): TextEdit[] {
  const text = note.lineText(line);
  if (character > maxHeaderLine) return [];
  const match = typedRange.exec(text.slice(0, character));
  if (match === null || !/^[ \t]*(?:\*|$)/.test(text.slice(character))) return [];
  const [all, indent = '', ...times] = match;
  const [start, end] = times.map((time) => readTypedTime(time));
  if (start === undefined || end === undefined || !mayBeginHeader(note, line)) return [];
  if (!times.every(hasColons) && !followsSegmentAbove(note, line, { start, end })) return [];
  const block = note.blockAtLine(line);
  const range = `(${times.map(timeFormatterFor(note, block)).join('-')})`;
  const lineStart = note.offsetAt({ line, character: 0 }) - (note.offsets[block] as number);
  const span = { start: lineStart + indent.length, end: lineStart + all.length };
  return textEdits(note, replace(note, block, span, range));
}

/**
 * Maximum gap to the segment above for times without colons, in milliseconds: the default of
 * `episodeNotes.gapLimit`.
 */
const maxGap = 60_000;

/**
 * Whether a time range on a line plausibly follows the segment above: in order, not empty, and
 * after at most `maxGap`. In milliseconds.
 */
function followsSegmentAbove(
  note: Note,
  line: number,
  { start, end }: { start: number; end: number },
): boolean {
  const { earliest, start: expected } = surroundings(note, line);
  return start >= earliest && start <= expected + maxGap && end > start;
}

/**
 * The index of the block whose header or heading was completed by Enter; -1 where the line above
 * the cursor is none, or the cursor's line has text, as where Enter split the header.
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

/** At the top, below a blank line or a part heading; elsewhere it would continue a paragraph. */
function mayBeginHeader(note: Note, line: number): boolean {
  if (note.blocks[note.blockAtLine(line)]?.kind === 'frontMatter') return false;
  if (isLiteralLine(note, line)) return false;
  const above = line === 0 ? '' : note.lineText(line - 1);
  return above.trim() === '' || readPartHeading(above) !== undefined;
}

/** Formats typed times in the style of the note's other times, without others with their digits. */
function timeFormatterFor(note: Note, block: number): (typed: string) => string {
  const hasOthers = note.sequence.segments.some(({ blockIndex }) => blockIndex !== block);
  const style = timeStyle(note, block);
  return (typed) =>
    hasOthers || !hasColons(typed)
      ? formatTimeInStyle(readTypedTime(typed) ?? Number.NaN, style)
      : (properTime(typed) ?? typed);
}
