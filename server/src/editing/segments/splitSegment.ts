import { blockLineStarts, endOfLine, lineEndOf } from '../../base/lines';
import type { SegmentBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { borderStyle } from '../../note/sequence/borderStyle';
import { headerForms } from '../../note/sequence/headerForms';
import type { SequenceSegment } from '../../note/sequence/sequence';
import { newHeader } from '../../note/templates/segmentTemplate';
import { fixed, open, openText } from '../../note/templates/template';
import { timeText } from '../edits';
import { isValidHeader } from '../isValidHeader';
import { areNumbersRight, shiftNumbers } from '../numbers/shiftNumbers';
import type { OpenEdit } from './refactoringResult';
import { splitLine } from './splitPlace';

/** A place in a segment: the line counted from the header's, the column in UTF-16 code units. */
export interface PlaceInSegment {
  readonly segment: SequenceSegment;
  readonly line: number;
  readonly column: number;
}

const second = 1000;

/**
 * The first text of the second segment if one were split at a place; undefined where it cannot be
 * split there. See `splitLine`.
 */
export function splitBefore(note: Note, place: PlaceInSegment): string | undefined {
  const { block } = place.segment;
  const line = lineOfSplit(note, place);
  if (line === undefined) return undefined;
  const start = blockLineStarts(block)[line] as number;
  return block.text.slice(start, endOfLine(block.text, start)).trim();
}

/**
 * Splits a segment: the text below the place becomes the body of a second one, whose title is to be
 * filled in. The range is divided in proportion to the text, at a full second and in the note's
 * border style, as long as there is room; the author can overwrite that time too. Right numbers
 * below are shifted. Empty where `splitBefore` is undefined.
 *
 * @param title the placeholder for the title
 */
export function splitSegment(note: Note, place: PlaceInSegment, title: string): OpenEdit[] {
  const { segment } = place;
  const { block, blockIndex: index, part } = segment;
  const line = lineOfSplit(note, place);
  const { number, times } = block.header;
  if (line === undefined || number === undefined || times.end === undefined) return [];
  const at = blockLineStarts(block)[line] as number;
  const border = borderBetween(note, segment, shareAbove(block, at));
  const [end, start] = [border.end, border.start].map((ms) => timeText(note, index, ms)) as [
    string,
    string,
  ];
  const stop = { start: 0, end: end.length, turn: 1 };
  const upper = {
    block: index,
    start: times.end.start,
    end: times.end.end,
    newText: end,
    stops: [stop],
  };
  const lineEnd = lineEndOf(block.text);
  const header = openText(
    newHeader(
      {
        start: open(start),
        end: fixed(block.text.slice(times.end.start, times.end.end)),
        number: `${number.part}.${number.index + 1}`,
        title,
      },
      { ...headerForms(note), lineEnd },
    ),
  );
  const opening = isBlank(block, line - 1) ? '' : lineEnd;
  const closing = lineEnd + (isBlank(block, block.header.lines) ? lineEnd : '');
  const turns = [start === end ? 1 : 2, 3];
  const lower = {
    block: index,
    start: at,
    end: at,
    newText: opening + header.newText + closing,
    stops: header.stops.map((own, which) => ({
      start: opening.length + own.start,
      end: opening.length + own.end,
      turn: turns[which] as number,
    })),
  };
  const below = areNumbersRight(note, part)
    ? shiftNumbers(note, { part, half: number.part }, segment.below, 1)
    : [];
  return [upper, lower, ...below];
}

function lineOfSplit(note: Note, { segment, line, column }: PlaceInSegment): number | undefined {
  if (!isValidHeader(segment.block) || !(segment.end > segment.start)) return undefined;
  return splitLine(segment.block, { line, column }, note.pairedShortcodes);
}

/** The share of a body's text above an offset, 0 to 1. */
function shareAbove({ text, header }: SegmentBlock, at: number): number {
  const body = endOfLine(text, header.line.end);
  const lengthOf = (part: string) => part.replace(/\s+/g, '').length;
  const above = lengthOf(text.slice(body, at));
  return above / (above + lengthOf(text.slice(at)));
}

/** The end of the first segment and the start of the second one. Milliseconds. */
function borderBetween({ sequence }: Note, segment: SequenceSegment, share: number) {
  const { start, end } = segment;
  const gap = borderStyle(sequence, segment) === 'shared' ? 0 : second;
  const [min, max] = [start + second, end - second - gap];
  const middle = start + (end - start) * share;
  if (min > max) {
    const half = start + Math.floor((end - start) / 2);
    return { end: half, start: half };
  }
  const rounded = Math.min(Math.max(Math.round(middle / second) * second, min), max);
  return { end: rounded, start: rounded + gap };
}

/** Whether a line of a block, counted from the header's, holds no text. */
function isBlank(block: SegmentBlock, line: number): boolean {
  const start = blockLineStarts(block)[line] as number;
  return block.text.slice(start, endOfLine(block.text, start)).trim() === '';
}
