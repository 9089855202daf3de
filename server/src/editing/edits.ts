import { formatTimeInStyle } from '../base/formatTime';
import type { Span } from '../base/span';
import type { Note } from '../note/note';
import { endField, type SequenceSegment, startField } from '../note/sequence/sequence';
import { timeStyle } from '../note/sequence/timeStyle';
import type { Edit } from './edit';
import { written } from './labels';

/**
 * Replaces a span of a block by a text with the smallest possible edit: common text at either end
 * stays untouched. Empty where both are equal.
 *
 * @param block the block's index
 * @param span UTF-16 offsets from the start of the block
 */
export function replace(note: Note, block: number, span: Span, newText: string): Edit[] {
  const old = written(note.blocks[block] ?? { text: '' }, span);
  if (old === newText) return [];
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === newText.charCodeAt(head)) head++;
  if (splitsPair(old, head) || splitsPair(newText, head)) head--;
  let tail = 0;
  while (
    tail < shorter - head &&
    old.charCodeAt(old.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  ) {
    tail++;
  }
  if (splitsPair(old, old.length - tail) || splitsPair(newText, newText.length - tail)) tail--;
  return [
    {
      block,
      start: span.start + head,
      end: span.end - tail,
      newText: newText.slice(head, newText.length - tail),
    },
  ];
}

/**
 * Changes a segment's start, in the note's time style.
 *
 * @param ms milliseconds, 0 or more
 */
export function setStart(note: Note, segment: SequenceSegment, ms: number): Edit[] {
  return setTime(note, segment, startField(segment), ms);
}

/** Changes a segment's end, in the note's time style; see `setStart`. */
export function setEnd(note: Note, segment: SequenceSegment, ms: number): Edit[] {
  return setTime(note, segment, endField(segment), ms);
}

function setTime(
  note: Note,
  { blockIndex }: SequenceSegment,
  field: Span | undefined,
  ms: number,
): Edit[] {
  if (field === undefined) return [];
  return replace(note, blockIndex, field, timeText(note, blockIndex, ms));
}

/** Formats a time in the style that the note has at a block. */
export function timeText(note: Note, block: number, ms: number): string {
  return formatTimeInStyle(ms, timeStyle(note, block));
}

/** Changes a segment's number; empty where it has none. */
export function setNumber(
  note: Note,
  { block, blockIndex }: SequenceSegment,
  number: string,
): Edit[] {
  const span = block.header.number;
  return span === undefined ? [] : replace(note, blockIndex, span, number);
}

/** Whether an offset is inside a CRLF or a surrogate pair, where LSP has no position. */
function splitsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (before === 13 && after === 10) return true;
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
