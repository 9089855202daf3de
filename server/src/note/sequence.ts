import type { Block, PartBlock, SegmentBlock } from './block';
import { lastNotAbove } from './lines';
import { splicedSequence } from './sequenceSplice';
import type { TimeField } from './time';

/**
 * The headers of a note as plain numbers, so that a rule over thousands of them touches no text.
 * Arrays of one group are parallel and in document order. NaN stands for what cannot be read.
 * After an edit that leaves the numbers or the times as they were, their arrays are the same.
 */
export interface Sequence {
  /** How many segments there are. */
  readonly count: number;
  /** The index of each segment's block. */
  readonly blocks: Int32Array;
  /** Milliseconds. A reversed range counts as swapped, so that a start is never above its end. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** How the times are written; see `styleVotes`. */
  readonly styles: Uint32Array;
  /** The number's halves, as written. */
  readonly partNumbers: Float64Array;
  readonly indexes: Float64Array;
  /** The segment's part, as an index into `parts`; -1 before the first part. */
  readonly parts: Int32Array;
  /**
   * The segment's place in its part, from 1; 0 for one that takes none: a line without a number
   * that is a header only because the file is a note may as well be text.
   */
  readonly places: Int32Array;
  readonly partCount: number;
  /** The index of each part's block. */
  readonly partBlocks: Int32Array;
  /** The number in each part's heading, as written. */
  readonly headingNumbers: Float64Array;
}

/** Reads the headers of a note. */
export function readSequence(blocks: readonly Block[]): Sequence {
  return splicedSequence(noSequence, blocks, { first: 0, gone: 0, come: blocks.length });
}

const noSequence: Sequence = {
  count: 0,
  blocks: new Int32Array(),
  starts: new Float64Array(),
  ends: new Float64Array(),
  styles: new Uint32Array(),
  partNumbers: new Float64Array(),
  indexes: new Float64Array(),
  parts: new Int32Array(),
  places: new Int32Array(),
  partCount: 0,
  partBlocks: new Int32Array(),
  headingNumbers: new Float64Array(),
};

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
