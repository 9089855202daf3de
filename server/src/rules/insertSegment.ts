import { borderStyle, endBefore, startAfter } from '../note/borderStyle';
import type { Note } from '../note/note';
import { numberAt, placeBehind } from '../note/numbering';
import { formatHeaderText } from '../note/segmentHeader';
import { timeText } from './edits';
import type { OpenEdit } from './refactoring';
import type { Edit } from './rule';
import { leadStart, ownText } from './segmentLead';
import { endsInBlankLine, staysOpen } from './segmentText';
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
  const { sequence } = note;
  const place = placeBehind(sequence, block);
  const start = startBelow(note, block);
  const next = sequence.starts[place.above + 1] ?? Number.NaN;
  const limit = endBefore(next, borderStyle(sequence, place.above));
  const hasRoom = limit > start;
  const [from, to] = [start, hasRoom ? limit : start].map((ms) => timeText(note, block, ms)) as [
    string,
    string,
  ];
  const number = numberAt(sequence, place);
  const header = `(${from}-${to})${formatHeaderText(number, title)}`;
  const { edit, shift } = around(note, block, header);
  const endStart = shift + `(${from}-`.length;
  const titleEnd = shift + header.length - '***'.length;
  const stops = [
    ...(hasRoom ? [] : [{ start: endStart, end: endStart + to.length, turn: 1 }]),
    { start: titleEnd - title.length, end: titleEnd, turn: 2 },
  ];
  return [{ ...edit, stops }, ...numbersBelow(note, place.part, place.above + 1, number)];
}

function numbersBelow(note: Note, part: number, from: number, number: string): Edit[] {
  if (!areNumbersRight(note, part)) return [];
  return countOn(note, { part, half: Number.parseInt(number, 10) }, from, 1);
}

/** Where a segment below a block starts: milliseconds, NaN where nobody knows. */
function startBelow({ sequence }: Note, block: number): number {
  const { above } = placeBehind(sequence, block);
  if (above === -1) return 0;
  return startAfter(sequence.ends[above] as number, borderStyle(sequence, above));
}

/**
 * The header with the blank lines that it needs, and where it begins in the new text. It is put at
 * the start of a line where there is one, so that an editor takes no indentation over from above.
 */
function around(note: Note, block: number, header: string): { edit: Edit; shift: number } {
  const { lineEnd } = note;
  const { core, trailing } = ownText(note, block);
  const isBareHeading = note.blocks[block]?.kind === 'part' && !/[\r\n]/.test(core);
  if (block < note.blocks.length - 1) {
    const at = leadStart(note, block);
    const opening = isBareHeading || endsInBlankLine(trailing) ? '' : lineEnd;
    const newText = opening + header + lineEnd + lineEnd;
    return { edit: { block, start: at, end: at, newText }, shift: opening.length };
  }
  const opening = isBareHeading ? lineEnd : lineEnd + lineEnd;
  const at = core.length;
  return { edit: { block, start: at, end: at, newText: opening + header }, shift: opening.length };
}
