import { lastNotAbove } from '../../base/lines';
import { memoised } from '../../base/memoised';
import type { Block, PartBlock, SegmentBlock } from '../block';
import type { SegmentHeader } from '../headers/header';
import type { TimeField } from '../headers/time';
import { styleVotes } from './timeStyleVotes';

/**
 * The headers of a note as plain numbers, so that a rule over thousands of them touches no text.
 * Arrays of one group are parallel and in document order. NaN stands for what cannot be read.
 */
export interface Sequence {
  /** How many segments there are. */
  readonly count: number;
  /** The index of each segment's block. */
  readonly blocks: Int32Array;
  /**
   * Milliseconds, a start never above its end. A time that does not exist (`01:75`) or lacks a digit
   * (`01:5`) is unknown, and so is what of a reversed range does not fit: one wrong digit is to be
   * one finding.
   */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** How the times are written; see `styleVotes`. */
  readonly styles: Uint32Array;
  /** How many lines each header takes; 0 where it is malformed. */
  readonly lines: Uint8Array;
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
  const segmentBlocks: number[] = [];
  const partBlocks: number[] = [];
  for (const [index, { kind }] of blocks.entries()) {
    if (kind === 'segment') segmentBlocks.push(index);
    else if (kind === 'part') partBlocks.push(index);
  }
  const count = segmentBlocks.length;
  const sequence: Sequence = {
    count,
    blocks: Int32Array.from(segmentBlocks),
    starts: new Float64Array(count),
    ends: new Float64Array(count),
    styles: new Uint32Array(count),
    lines: new Uint8Array(count),
    partNumbers: new Float64Array(count),
    indexes: new Float64Array(count),
    parts: new Int32Array(count),
    places: new Int32Array(count),
    partCount: partBlocks.length,
    partBlocks: Int32Array.from(partBlocks),
    headingNumbers: Float64Array.from(
      partBlocks,
      (index) => (blocks[index] as PartBlock).heading.number,
    ),
  };
  let part = -1;
  let place = 0;
  const first = blocks[sequence.blocks[0] ?? -1];
  let next = first && numbersOf(first as SegmentBlock);
  for (let segment = 0; segment < count; segment++) {
    const index = sequence.blocks[segment] as number;
    while (part + 1 < partBlocks.length && (partBlocks[part + 1] as number) < index) {
      part++;
      place = 0;
    }
    const own = next as HeaderNumbers;
    const below = blocks[sequence.blocks[segment + 1] ?? -1];
    next = below && numbersOf(below as SegmentBlock);
    const range = rangeOf(own, {
      start: segment === 0 ? 0 : (sequence.ends[segment - 1] as number),
      end: next?.start ?? Number.NaN,
    });
    sequence.starts[segment] = range.start;
    sequence.ends[segment] = range.end;
    sequence.styles[segment] = own.styles;
    sequence.lines[segment] = own.lines;
    sequence.partNumbers[segment] = own.part;
    sequence.indexes[segment] = own.index;
    sequence.parts[segment] = part;
    if (own.takesPlace) sequence.places[segment] = ++place;
  }
  return sequence;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a header says by itself; the range as written, NaN for what is unknown. */
interface HeaderNumbers extends Range {
  readonly styles: number;
  readonly lines: number;
  readonly part: number;
  readonly index: number;
  readonly takesPlace: boolean;
}

/** Kept with the block: to follow the references of thousands of headers takes milliseconds. */
const numbersOf = memoised(({ header }: SegmentBlock): HeaderNumbers => {
  const { number, times } = header;
  return {
    start: knownTime(times.start),
    end: knownTime(times.end),
    styles: styleVotes(times),
    lines: header.faults.length === 0 ? header.lines : 0,
    part: number?.part ?? Number.NaN,
    index: number?.index ?? Number.NaN,
    takesPlace: takesPlace(header),
  };
});

function knownTime(time: TimeField | undefined): number {
  return time?.valid && time.twoDigits ? time.ms : Number.NaN;
}

/** Neighbours that are no further apart touch each other. Milliseconds. */
const touching = 1000;

/**
 * What the times of a header are worth. A reversed range counts as swapped where that fits between
 * its neighbours and touches one of them. Else its end is unknown, and its start as well if that
 * alone stands wrong.
 *
 * @param room from where the segment above ends to where the one below starts
 */
function rangeOf({ start, end }: Range, room: Range): Range {
  if (!(end < start)) return { start, end };
  const fits = !(end < room.start) && !(start > room.end);
  const gaps = [end - room.start, room.end - start].filter((gap) => !Number.isNaN(gap));
  const touches = gaps.length === 0 || gaps.some((gap) => gap <= touching);
  if (fits && touches) return { start: end, end: start };
  const isStartWrong = start > room.end && !(end > room.end);
  return { start: isStartWrong ? Number.NaN : start, end: Number.NaN };
}

/** Whether a header counts where the segments of a part are counted. */
function takesPlace({ number, onlyInNote }: SegmentHeader): boolean {
  return number !== undefined || !onlyInNote;
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
