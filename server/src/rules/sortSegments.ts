import type { Note } from '../note/note';
import { segmentBlock } from '../note/sequence';
import type { Edit } from './rule';
import { splitTrailing } from './segmentText';

/**
 * Sorts the segments of each part by their start and numbers those that move by their position.
 * The sort is stable, each segment carries its body along, and one without a start stays behind
 * its predecessor. Blank lines between segments stay where they are. Empty where all is in order.
 */
export function sortSegments(note: Note): Edit[] {
  const edits: Edit[] = [];
  for (const segments of segmentsByPart(note)) {
    const order = sortedByStart(note, segments);
    if (order.every((segment, at) => segment === segments[at])) continue;
    for (const [at, segment] of order.entries()) {
      const place = segments[at] as number;
      const block = note.sequence.blocks[place] as number;
      const { core } = splitTrailing(note.blocks[block]?.text ?? '');
      const newText = textAt(note, segment, place);
      if (newText !== core) edits.push({ block, start: 0, end: core.length, newText });
    }
  }
  return edits;
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
function sortedByStart({ sequence }: Note, segments: number[]): number[] {
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

/** A segment's text with the number of the place to which it moves. */
function textAt(note: Note, segment: number, place: number): string {
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const { core } = splitTrailing(block.text);
  const part = note.sequence.parts[place] as number;
  const { number } = block.header;
  if (part === -1 || number === undefined) return core;
  const numberText = `${note.sequence.headingNumbers[part]}.${note.sequence.places[place]}`;
  return core.slice(0, number.start) + numberText + core.slice(number.end);
}
