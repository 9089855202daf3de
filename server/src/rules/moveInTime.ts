import type { Note } from '../note/note';
import { segmentBlock } from '../note/sequence';
import { setNumber } from './edits';
import type { Edit } from './rule';
import { splitTrailing } from './segmentText';

/**
 * Moves a segment that is out of order to its place in time: before the first segment that
 * starts later or, where that one opens a part of its own, behind the segment before it. Segments
 * are renumbered where their position changes. Empty where the segment is in its place.
 *
 * @param segment an index into the note's sequence
 */
export function moveInTime(note: Note, segment: number): Edit[] {
  const { sequence, blocks } = note;
  const start = sequence.starts[segment] ?? Number.NaN;
  const target = firstLater(note, segment, start);
  if (target === -1) return [];
  const opensOtherPart =
    sequence.places[target] === 1 &&
    target > 0 &&
    sequence.parts[target] !== sequence.parts[segment];
  const above = opensOtherPart ? target - 1 : -1;
  const anchor = above === -1 ? target : above;
  const anchorBlock = sequence.blocks[anchor] as number;
  const { core, trailing } = splitTrailing(segmentBlock(blocks, sequence, segment).text);
  const anchorText = segmentBlock(blocks, sequence, anchor).text;
  const blank = note.lineEnd + note.lineEnd;

  const order = Array.from({ length: sequence.count }, (_, at) => at).filter(
    (at) => at !== segment,
  );
  order.splice(order.indexOf(anchor) + (above === -1 ? 0 : 1), 0, segment);
  const numbers = newNumbers(note, order, segment, sequence.parts[anchor] as number);
  const own = numberedText(note, segment, core, numbers.get(segment));

  const edits: Edit[] = [];
  if (above === -1) {
    edits.push({ block: anchorBlock, start: 0, end: 0, newText: own + blank });
  } else {
    const at = splitTrailing(anchorText).core.length;
    edits.push({ block: anchorBlock, start: at, end: at, newText: blank + own });
  }
  edits.push(...removal(note, segment, trailing));
  for (const [other, number] of numbers) {
    if (other !== segment) edits.push(...setNumber(note, other, number));
  }
  return edits;
}

function firstLater({ sequence }: Note, segment: number, start: number): number {
  for (let at = 0; at < segment; at++) if ((sequence.starts[at] as number) > start) return at;
  return -1;
}

/** Takes a segment out; the last one of a file leaves its line ends and takes those above it. */
function removal(note: Note, segment: number, trailing: string): Edit[] {
  const block = note.sequence.blocks[segment] as number;
  const { text } = segmentBlock(note.blocks, note.sequence, segment);
  if (block < note.blocks.length - 1) return [{ block, start: 0, end: text.length, newText: '' }];
  const above = note.blocks[block - 1];
  const edits: Edit[] = [{ block, start: 0, end: text.length - trailing.length, newText: '' }];
  if (above !== undefined) {
    const from = splitTrailing(above.text).core.length;
    edits.push({ block: block - 1, start: from, end: above.text.length, newText: '' });
  }
  return edits;
}

/** The numbers of the segments whose part the move changes, by position, where they have one. */
function newNumbers(note: Note, order: number[], moved: number, into: number): Map<number, string> {
  const { sequence } = note;
  const from = sequence.parts[moved] as number;
  const places = new Map<number, number>();
  const numbers = new Map<number, string>();
  for (const segment of order) {
    const part = segment === moved ? into : (sequence.parts[segment] as number);
    const place = (places.get(part) ?? 0) + 1;
    places.set(part, place);
    if (part === -1 || (part !== from && part !== into)) continue;
    numbers.set(segment, `${sequence.headingNumbers[part]}.${place}`);
  }
  return numbers;
}

function numberedText(
  note: Note,
  segment: number,
  core: string,
  number: string | undefined,
): string {
  const span = segmentBlock(note.blocks, note.sequence, segment).header.number;
  if (span === undefined || number === undefined) return core;
  return core.slice(0, span.start) + number + core.slice(span.end);
}
