import type { Note } from '../../note/note';
import type { SequencePart, SequenceSegment } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setNumber } from '../edits';
import { isBareHeading, leadOf, leadStart, ownText } from '../leadingComments';
import { numberForSegments } from '../numbers/expectedNumbers';
import { endsInBlankLine, needsBlankLine } from '../segmentBounds';
import { orderAfter, type SegmentMove } from './segmentOrder';

/**
 * Moves a segment, with its body and the silencing comments above its header, next to another one
 * and into its part. Adds a blank line wherever a header would otherwise continue a paragraph.
 *
 * @param numbers new numbers of segments; by default, both parts are numbered by position
 */
export function moveSegment(
  note: Note,
  move: SegmentMove,
  numbers: ReadonlyMap<SequenceSegment, string> = numbersByPosition(note, move),
): Edit[] {
  const edits = [insertion(note, move, numbers.get(move.segment)), ...removal(note, move.segment)];
  for (const [other, number] of numbers) {
    if (other !== move.segment) edits.push(...setNumber(note, other, number));
  }
  return edits.filter((edit) => edit.start < edit.end || edit.newText !== '');
}

function insertion(note: Note, { segment, anchor, side }: SegmentMove, number?: string): Edit {
  const { blocks, lineEnd } = note;
  const block = anchor.blockIndex;
  const own = leadOf(note, segment.blockIndex) + textWithNumber(note, segment, number);
  const blank = lineEnd + lineEnd;
  if (side === 'above') {
    const opening = needsBlankLineAbove(note, block) ? lineEnd : '';
    const newText = opening + own + blank;
    if (leadOf(note, block) === '') return { block, start: 0, end: 0, newText };
    const at = leadStart(note, block - 1);
    return { block: block - 1, start: at, end: at, newText };
  }
  const { core, trailing } = ownText(note, block);
  const isLast = block === blocks.length - 1;
  const closing = isLast || endsInBlankLine(trailing) ? '' : lineEnd;
  return { block, start: core.length, end: core.length, newText: blank + own + closing };
}

/** Removes a segment; the last one of a file keeps its line ends and removes those above it. */
function removal(note: Note, { blockIndex: block }: SequenceSegment): Edit[] {
  const above = note.blocks[block - 1];
  const lead = { block: block - 1, start: leadStart(note, block - 1), newText: '' };
  if (block < note.blocks.length - 1) {
    const newText = needsBlankLineAbove(note, block) ? note.lineEnd : '';
    const edits = [{ block, start: 0, end: leadStart(note, block), newText }];
    return above === undefined ? edits : [{ ...lead, end: above.text.length }, ...edits];
  }
  const edits: Edit[] = [{ block, start: 0, end: ownText(note, block).core.length, newText: '' }];
  if (above !== undefined) {
    const from = ownText(note, block - 1).core.length;
    edits.push({ block: block - 1, start: from, end: above.text.length, newText: '' });
  }
  return edits;
}

/** Whether a header in this one's place would continue the block above. */
function needsBlankLineAbove(note: Note, block: number): boolean {
  const above = note.blocks[block - 1];
  if (above === undefined) return false;
  if (leadOf(note, block) === '') return needsBlankLine(above);
  return !isBareHeading(note, block - 1) && !endsInBlankLine(ownText(note, block - 1).trailing);
}

/** The numbers of the segments of both parts after a move. */
export function numbersByPosition(note: Note, move: SegmentMove): Map<SequenceSegment, string> {
  const { sequence } = note;
  const from = move.segment.part;
  const into = move.anchor.part;
  const places = new Map<SequencePart, number>();
  const numbers = new Map<SequenceSegment, string>();
  for (const segment of orderAfter(sequence, move)) {
    const part = segment === move.segment ? into : segment.part;
    if (segment.place === 0 || part === undefined || (part !== from && part !== into)) continue;
    const place = (places.get(part) ?? 0) + 1;
    places.set(part, place);
    numbers.set(segment, `${numberForSegments(sequence, part)}.${place}`);
  }
  return numbers;
}

/** The text of a segment without blank lines at its end, with another number if given. */
export function textWithNumber(
  note: Note,
  { block, blockIndex }: SequenceSegment,
  number: string | undefined,
): string {
  const { core } = ownText(note, blockIndex);
  const span = block.header.number;
  if (span === undefined || number === undefined) return core;
  return core.slice(0, span.start) + number + core.slice(span.end);
}
