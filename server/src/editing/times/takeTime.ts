import { blockLineStarts, endOfLine } from '../../base/lines';
import { message } from '../../l10n/message';
import { timeSlotAt } from '../../note/headers/timeSlot';
import type { Note } from '../../note/note';
import { replace, timeText } from '../edits';
import { beginSegment, wholeSecond } from '../segments/beginHere';
import { takesFirstPart } from '../segments/insertSegment';
import type { Outcome } from '../segments/refactoringResult';

/** A place in a note: the column counts from the start of the line, in UTF-16 code units. */
export interface CursorPlace {
  /** The index of the block. */
  readonly block: number;
  /** The line, counted from the block's first. */
  readonly line: number;
  readonly column: number;
}

/**
 * Writes a time of the player at a cursor: over the time it stands on, into an empty place between
 * the brackets of a header; on an empty line it begins the next segment.
 *
 * @param time milliseconds; notes count whole seconds, and the one that has begun is meant
 */
export function takeTime(note: Note, place: CursorPlace, time: number, title: string): Outcome {
  const { block, line, column } = place;
  const text = note.blocks[block]?.text ?? '';
  const start = blockLineStarts({ text })[line] ?? text.length;
  const end = endOfLine(text, start);
  const slot = timeSlotAt(text.slice(start, end), column);
  if (slot !== undefined) {
    const span = { start: start + slot.from, end: start + slot.to };
    const edits = replace(note, block, span, timeText(note, block, wholeSecond(time)));
    return edits.length > 0 ? { edits } : { refusal: message('This time is there already') };
  }
  if (text.slice(start, end).trim() !== '') {
    return {
      refusal: message('A time is taken between the brackets of a header, or on an empty line'),
    };
  }
  if (text.slice(end).trim() !== '' && !takesFirstPart(note)) {
    return { refusal: message('More of this segment stands below; go below it first') };
  }
  return beginSegment(note, block, time, title);
}
