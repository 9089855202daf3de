import type { Block, PartBlock, SegmentBlock } from './block';
import { lastNotAbove } from './lines';
import type { TimeField } from './time';

/**
 * The headers of a note as plain numbers, so that a rule over thousands of them touches no text.
 * Arrays of one group are parallel and in document order. NaN stands for what cannot be read.
 */
export interface Sequence {
  /** How many segments there are. */
  readonly count: number;
  /** The index of each segment's block. */
  readonly blocks: Int32Array;
  /** Milliseconds. A reversed range counts as swapped, so that a start is never above its end. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The number's halves, as written. */
  readonly partNumbers: Float64Array;
  readonly indexes: Float64Array;
  /** The segment's part, as an index into `parts`; -1 before the first part. */
  readonly parts: Int32Array;
  /** The segment's place in its part, from 1. */
  readonly places: Int32Array;
  readonly partCount: number;
  /** The index of each part's block. */
  readonly partBlocks: Int32Array;
  /** The number in each part's heading, as written. */
  readonly headingNumbers: Float64Array;
}

export function readSequence(all: readonly Block[]): Sequence {
  let count = 0;
  let partCount = 0;
  for (const block of all) {
    if (block.kind === 'segment') count++;
    else if (block.kind === 'part') partCount++;
  }
  const sequence: Sequence = {
    count,
    blocks: new Int32Array(count),
    starts: new Float64Array(count),
    ends: new Float64Array(count),
    partNumbers: new Float64Array(count),
    indexes: new Float64Array(count),
    parts: new Int32Array(count),
    places: new Int32Array(count),
    partCount,
    partBlocks: new Int32Array(partCount),
    headingNumbers: new Float64Array(partCount),
  };
  let segment = 0;
  let part = -1;
  let place = 0;
  for (let index = 0; index < all.length; index++) {
    const block = all[index] as Block;
    if (block.kind === 'part') {
      part++;
      place = 0;
      sequence.partBlocks[part] = index;
      sequence.headingNumbers[part] = block.heading.number;
    } else if (block.kind === 'segment') {
      const { times, number } = block.header;
      const start = times.start?.ms ?? Number.NaN;
      const end = times.end?.ms ?? Number.NaN;
      const reversed = end < start;
      sequence.blocks[segment] = index;
      sequence.starts[segment] = reversed ? end : start;
      sequence.ends[segment] = reversed ? start : end;
      sequence.partNumbers[segment] = number?.part ?? Number.NaN;
      sequence.indexes[segment] = number?.index ?? Number.NaN;
      sequence.parts[segment] = part;
      sequence.places[segment] = ++place;
      segment++;
    }
  }
  return sequence;
}

/** Whether the headers of two readings are the same numbers at the same blocks. */
export function haveSameSequence(before: readonly Block[], after: readonly Block[]): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < after.length; index++) {
    const [old, own] = [before[index] as Block, after[index] as Block];
    if (old !== own && !haveSameNumbers(old, own)) return false;
  }
  return true;
}

function haveSameNumbers(left: Block, right: Block): boolean {
  if (left.kind === 'part') {
    return right.kind === 'part' && left.heading.number === right.heading.number;
  }
  if (left.kind !== 'segment') return right.kind !== 'part' && right.kind !== 'segment';
  if (right.kind !== 'segment') return false;
  const [one, other] = [left.header, right.header];
  return (
    Object.is(one.times.start?.ms, other.times.start?.ms) &&
    Object.is(one.times.end?.ms, other.times.end?.ms) &&
    one.number?.part === other.number?.part &&
    one.number?.index === other.number?.index
  );
}

/** The block of a segment, by the segment's index in the sequence. */
export function segmentBlock(
  blocks: readonly Block[],
  sequence: Sequence,
  segment: number,
): SegmentBlock {
  return blocks[sequence.blocks[segment] as number] as SegmentBlock;
}

/** The block of a part, by the part's index in the sequence. */
export function partBlock(blocks: readonly Block[], sequence: Sequence, part: number): PartBlock {
  return blocks[sequence.partBlocks[part] as number] as PartBlock;
}

/** The time field that counts as a segment's start: the second one where a range is swapped. */
export function startField(
  blocks: readonly Block[],
  sequence: Sequence,
  segment: number,
): TimeField | undefined {
  const { start, end } = segmentBlock(blocks, sequence, segment).header.times;
  return end !== undefined && end.ms === sequence.starts[segment] && start?.ms !== end.ms
    ? end
    : start;
}

/** The time field that counts as a segment's end: the first one where a range is swapped. */
export function endField(
  blocks: readonly Block[],
  sequence: Sequence,
  segment: number,
): TimeField | undefined {
  const { start, end } = segmentBlock(blocks, sequence, segment).header.times;
  return start !== undefined && start.ms === sequence.ends[segment] && end?.ms !== start.ms
    ? start
    : end;
}

/** The index in the sequence of the segment that is a block, -1 where the block is none. */
export function segmentOfBlock(sequence: Sequence, block: number): number {
  const segment = lastNotAbove(sequence.blocks, block, sequence.count);
  return sequence.blocks[segment] === block ? segment : -1;
}
