import type { Note } from '../note/note';
import { segmentBlock } from '../note/sequence';
import { setNumber } from './edits';
import { numberForSegments } from './expectedNumbers';
import type { Edit } from './rule';
import { type Move, orderAfter } from './segmentOrder';
import { needsBlankLine, splitTrailing } from './segmentText';

/**
 * Moves a segment with its body next to another one and into its part. The segments of both parts
 * are renumbered by position. A blank line is put wherever a header would lose its paragraph.
 */
export function moveSegment(note: Note, move: Move): Edit[] {
  const numbers = newNumbers(note, move);
  const edits = [insertion(note, move, numbers.get(move.segment)), ...removal(note, move.segment)];
  for (const [other, number] of numbers) {
    if (other !== move.segment) edits.push(...setNumber(note, other, number));
  }
  return edits.filter((edit) => edit.start < edit.end || edit.newText !== '');
}

function insertion(note: Note, { segment, anchor, side }: Move, number?: string): Edit {
  const { sequence, blocks, lineEnd } = note;
  const block = sequence.blocks[anchor] as number;
  const own = numberedText(note, segment, number);
  const blank = lineEnd + lineEnd;
  if (side === 'above') {
    const before = blocks[block - 1];
    const opening = before !== undefined && needsBlankLine(before) ? lineEnd : '';
    return { block, start: 0, end: 0, newText: opening + own + blank };
  }
  const at = splitTrailing(segmentBlock(blocks, sequence, anchor).text).core.length;
  const isLast = block === blocks.length - 1;
  const closing = !isLast && needsBlankLine(segmentBlock(blocks, sequence, segment)) ? lineEnd : '';
  return { block, start: at, end: at, newText: blank + own + closing };
}

/** Takes a segment out; the last one of a file leaves its line ends and takes those above it. */
function removal(note: Note, segment: number): Edit[] {
  const block = note.sequence.blocks[segment] as number;
  const { text } = segmentBlock(note.blocks, note.sequence, segment);
  const above = note.blocks[block - 1];
  if (block < note.blocks.length - 1) {
    const newText = above !== undefined && needsBlankLine(above) ? note.lineEnd : '';
    return [{ block, start: 0, end: text.length, newText }];
  }
  const edits: Edit[] = [{ block, start: 0, end: splitTrailing(text).core.length, newText: '' }];
  if (above !== undefined) {
    const from = splitTrailing(above.text).core.length;
    edits.push({ block: block - 1, start: from, end: above.text.length, newText: '' });
  }
  return edits;
}

/** The numbers of the segments of both parts that the move changes. */
function newNumbers(note: Note, move: Move): Map<number, string> {
  const { sequence } = note;
  const from = sequence.parts[move.segment] as number;
  const into = sequence.parts[move.anchor] as number;
  const places = new Map<number, number>();
  const numbers = new Map<number, string>();
  for (const segment of orderAfter(sequence, move)) {
    const part = segment === move.segment ? into : (sequence.parts[segment] as number);
    if (sequence.places[segment] === 0) continue;
    const place = (places.get(part) ?? 0) + 1;
    places.set(part, place);
    if (part === -1 || (part !== from && part !== into)) continue;
    numbers.set(segment, `${numberForSegments(sequence, part)}.${place}`);
  }
  return numbers;
}

function numberedText(note: Note, segment: number, number: string | undefined): string {
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const { core } = splitTrailing(block.text);
  const span = block.header.number;
  if (span === undefined || number === undefined) return core;
  return core.slice(0, span.start) + number + core.slice(span.end);
}
