import { borderStyle, endBefore } from '../note/borderStyle';
import type { Note } from '../note/note';
import { numberAt, placeBehind } from '../note/numbering';
import { formatHeaderText } from '../note/segmentHeader';
import { timeText } from './edits';
import { insertedBelow, startBelow } from './insertedBelow';
import { inFormOf } from './properHeader';
import type { OpenEdit, TabStop } from './refactoring';
import type { Edit } from './rule';
import { staysOpen } from './segmentText';
import { areNumbersRight, countOn } from './shiftedNumbers';

/** Whether a segment can be put below a block: a segment with a known end, or a part heading. */
export function canInsertBelow(note: Note, block: number): boolean {
  const own = note.blocks[block];
  if (own === undefined || own.kind === 'frontMatter' || own.kind === 'preamble') return false;
  if (own.kind === 'segment' && staysOpen(own)) return false;
  return !Number.isNaN(startBelow(note, block));
}

/**
 * Puts a new segment below a block. It starts where the one above ends, in the note's border style,
 * and ends where the next one starts; where no time is left between the two, its end is for the
 * author to fill in, as its title is. The numbers below count on where they were right.
 *
 * @param block the index of the block
 * @param title what stands for the title until it is written over
 */
export function insertSegment(note: Note, block: number, title: string): OpenEdit[] {
  if (!canInsertBelow(note, block)) return [];
  const place = placeBehind(note.sequence, block);
  const number = numberAt(note.sequence, place);
  const { header, stops } = newHeader(note, block, number, title);
  const { edit, shift } = insertedBelow(note, block, header);
  const below = numbersBelow(note, place.part, place.above + 1, number);
  return [{ ...edit, stops: shifted(stops, shift) }, ...below];
}

/**
 * The header of a new segment below a block, which fills the time up to the next one, and what of
 * it is for the author to fill in, counted from the header's start.
 */
export function newHeader(
  note: Note,
  block: number,
  number: string,
  title: string,
): { header: string; stops: TabStop[] } {
  const { sequence } = note;
  const { above } = placeBehind(sequence, block);
  const start = startBelow(note, block);
  const next = sequence.starts[above + 1] ?? Number.NaN;
  const limit = endBefore(next, borderStyle(sequence, above));
  const hasRoom = limit > start;
  const from = timeText(note, block, start);
  const to = timeText(note, block, hasRoom ? limit : start);
  const header = inFormOf(note, `(${from}-${to})${formatHeaderText(number, title)}`);
  const endStart = `(${from}-`.length;
  const titleEnd = header.length - '***'.length;
  const stops = [
    ...(hasRoom ? [] : [{ start: endStart, end: endStart + to.length, turn: 1 }]),
    { start: titleEnd - title.length, end: titleEnd, turn: 2 },
  ];
  return { header, stops };
}

/** The same stops in a text that has more before them. */
export function shifted(stops: readonly TabStop[], shift: number): TabStop[] {
  return stops.map((stop) => ({ ...stop, start: stop.start + shift, end: stop.end + shift }));
}

function numbersBelow(note: Note, part: number, from: number, number: string): Edit[] {
  if (!areNumbersRight(note, part)) return [];
  return countOn(note, { part, half: Number.parseInt(number, 10) }, from, 1);
}
