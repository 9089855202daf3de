import type { Note } from '../../note/note';
import { segmentBlock } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { replace } from '../edits';
import { leadOf, leadStart, ownText } from '../leadingComments';
import { numberForSegments } from '../numbers/expectedNumbers';
import { endsInBlankLine, staysOpen } from '../segmentBounds';

/**
 * Sorts the segments of each part by their start and numbers those of a part that it changes by
 * their position. The sort is stable, each segment carries its body along and the silencing
 * comments above its header, and one without a start stays behind its predecessor. Empty where all
 * is in order. Kept with the note.
 */
export function sortSegments(note: Note): readonly Edit[] {
  const known = knownEdits.get(note);
  if (known !== undefined) return known;
  const edits = sortedParts(note).flatMap((part) => putInOrder(note, part));
  knownEdits.set(note, edits);
  return edits;
}

/**
 * The order of all segments after the sort, as indexes into the note's sequence. Kept with the
 * note.
 */
export function sortedOrder(note: Note): readonly number[] {
  const known = knownOrders.get(note);
  if (known !== undefined) return known;
  const order = Array.from({ length: note.sequence.count }, (_, at) => at);
  for (const part of sortedParts(note)) {
    part.order.forEach((segment, at) => {
      order[part.segments[at] as number] = segment;
    });
  }
  knownOrders.set(note, order);
  return order;
}

const knownEdits = new WeakMap<Note, readonly Edit[]>();
const knownOrders = new WeakMap<Note, readonly number[]>();

interface SortedPart {
  readonly segments: readonly number[];
  readonly order: readonly number[];
}

/** The parts that the sort changes. One that leaves code open at its end cannot be sorted. */
function sortedParts(note: Note): SortedPart[] {
  return segmentsByPart(note)
    .map((segments) => ({ segments, order: sortedByStart(note, segments) }))
    .filter(({ segments, order }) => {
      const last = segmentBlock(note.blocks, note.sequence, segments.at(-1) as number);
      const isSorted = order.every((segment, at) => segment === segments[at]);
      return !isSorted && (order.at(-1) === segments.at(-1) || !staysOpen(last));
    });
}

function segmentsByPart({ sequence }: Note): number[][] {
  const parts = new Map<number, number[]>();
  for (let segment = 0; segment < sequence.count; segment++) {
    const part = sequence.parts[segment] as number;
    const segments = parts.get(part);
    if (segments === undefined) parts.set(part, [segment]);
    else segments.push(segment);
  }
  return [...parts.values()];
}

/** Each segment with a start leads those behind it that have none. */
function sortedByStart({ sequence }: Note, segments: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group !== undefined && Number.isNaN(sequence.starts[segment] as number))
      group.push(segment);
    else groups.push([segment]);
  }
  const startOf = (group: number[]) => sequence.starts[group[0] as number] as number;
  const key = (group: number[]) => (Number.isNaN(startOf(group)) ? -1 : startOf(group));
  return groups.sort((left, right) => key(left) - key(right)).flat();
}

function putInOrder(note: Note, { segments, order }: SortedPart): Edit[] {
  let index = 0;
  return order.flatMap((segment, at) => {
    if (note.sequence.places[segment] !== 0) index++;
    return put(note, segment, segments[at] as number, index);
  });
}

/**
 * Writes a segment, with the number of its new place, where another one stood. Blank lines stay
 * where they are; where there is none, the next header needs one.
 */
function put(note: Note, segment: number, place: number, index: number): Edit[] {
  const block = note.sequence.blocks[place] as number;
  const { core, trailing } = ownText(note, block);
  const isLast = block === note.blocks.length - 1;
  const lacksBlankLine = segment !== place && !isLast && !endsInBlankLine(trailing);
  const lead = leadOf(note, note.sequence.blocks[segment] as number);
  const newText = numberedText(note, segment, index) + (lacksBlankLine ? note.lineEnd : '');
  const whole = { start: 0, end: core.length };
  const above = note.blocks[block - 1];
  if (above === undefined) return replace(note, block, whole, lead + newText);
  const oldLead = { start: leadStart(note, block - 1), end: above.text.length };
  return [...replace(note, block - 1, oldLead, lead), ...replace(note, block, whole, newText)];
}

function numberedText(note: Note, segment: number, index: number): string {
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const { core } = ownText(note, note.sequence.blocks[segment] as number);
  const part = note.sequence.parts[segment] as number;
  const { number } = block.header;
  if (part === -1 || number === undefined) return core;
  const newNumber = `${numberForSegments(note.sequence, part)}.${index}`;
  return core.slice(0, number.start) + newNumber + core.slice(number.end);
}
