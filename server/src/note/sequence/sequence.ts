import { partitionPoint } from '../../base/partitionPoint';
import type { Block, PartBlock, SegmentBlock } from '../block';
import { maxContiguousGap, type TimeField } from '../headers/time';

/** The part headings and segment headers of a note, both in document order. */
export interface Sequence {
  readonly segments: readonly SequenceSegment[];
  readonly parts: readonly SequencePart[];
  /** The segments before the first part. */
  readonly orphans: readonly SequenceSegment[];
}

/** A part of the sequence. */
export interface SequencePart {
  /** Its 0-based index in the sequence's parts. */
  readonly ordinal: number;
  readonly block: PartBlock;
  /** The index of its block in the note. */
  readonly blockIndex: number;
  /** The number in its heading, as written. */
  readonly number: number;
  readonly segments: readonly SequenceSegment[];
}

/** A segment of the sequence. NaN stands for a time or number that cannot be read. */
export interface SequenceSegment {
  /** Its 0-based index in the sequence's segments. */
  readonly ordinal: number;
  readonly block: SegmentBlock;
  /** The index of its block in the note. */
  readonly blockIndex: number;
  /** The part that it stands in; undefined before the first part. */
  readonly part: SequencePart | undefined;
  /** Its neighbours in the note, of any part. */
  readonly above: SequenceSegment | undefined;
  readonly below: SequenceSegment | undefined;
  /**
   * Milliseconds, a start never above its end. Unknown (NaN) are times that do not exist (`01:75`)
   * or lack a digit (`01:5`), and the times of a reversed range that do not fit: one wrong digit is
   * to give one finding.
   */
  readonly start: number;
  readonly end: number;
  /** How the times are written; see `styleVotes`. */
  readonly styles: number;
  /** How many lines the header takes; 0 where it is malformed. */
  readonly lines: number;
  /** The halves of its number, `3` and `7` in `3.7`, as written. */
  readonly partNumber: number;
  readonly index: number;
  /**
   * Its 1-based place in its part; 0 for a line without a number that is a header only because the
   * file is a note, and may be text.
   */
  readonly place: number;
}

/** Reads the headings and headers of a note. */
export function readSequence(blocks: readonly Block[]): Sequence {
  const parts: SequencePart[] = [];
  const segments: Writable<SequenceSegment>[] = [];
  const orphans: SequenceSegment[] = [];
  let part: SequencePart | undefined;
  let ofPart = orphans;
  let place = 0;
  let above: Writable<SequenceSegment> | undefined;
  for (const [blockIndex, block] of blocks.entries()) {
    if (block.kind === 'part') {
      ofPart = [];
      place = 0;
      const { number } = block.heading;
      part = { ordinal: parts.length, block, blockIndex, number, segments: ofPart };
      parts.push(part);
    } else if (block.kind === 'segment') {
      const { start, end, styles, lines, part: partNumber, index, takesPlace } = block.numbers;
      const segment: Writable<SequenceSegment> = {
        ordinal: segments.length,
        block,
        blockIndex,
        part,
        above,
        below: undefined,
        start,
        end,
        styles,
        lines,
        partNumber,
        index,
        place: takesPlace ? ++place : 0,
      };
      if (above !== undefined) above.below = segment;
      above = segment;
      segments.push(segment);
      ofPart.push(segment);
    }
  }
  for (const segment of segments) if (segment.end < segment.start) resolveReversed(segment);
  return { segments, parts, orphans };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Decides on the times of a reversed range. It counts as swapped where the swapped range fits
 * between its neighbours and is contiguous with one of them. Else its end is unknown, and its start
 * as well if only the start is out of order.
 */
function resolveReversed(segment: Writable<SequenceSegment>): void {
  const { start, end, above, below } = segment;
  const endAbove = above === undefined ? 0 : above.end;
  const startBelow = below?.start ?? Number.NaN;
  const fits = !(end < endAbove) && !(start > startBelow);
  const gaps = [end - endAbove, startBelow - start].filter((gap) => !Number.isNaN(gap));
  const touches = gaps.length === 0 || gaps.some((gap) => gap <= maxContiguousGap);
  segment.end = fits && touches ? start : Number.NaN;
  if (fits && touches) segment.start = end;
  else if (start > startBelow && !(end > startBelow)) segment.start = Number.NaN;
}

/** The time field of a segment's start: the second one where a range is swapped. */
export function startField({ block, start: ms }: SequenceSegment): TimeField | undefined {
  const { start, end } = block.header.times;
  return end !== undefined && end.ms === ms && start?.ms !== ms ? end : start;
}

/** The time field of a segment's end: the first one where a range is swapped. */
export function endField({ block, end: ms }: SequenceSegment): TimeField | undefined {
  const { start, end } = block.header.times;
  return start !== undefined && start.ms === ms && end?.ms !== ms ? start : end;
}

/** The segments of a part or, without one, those before the first part. */
export function segmentsOfPart(
  { orphans }: Sequence,
  part: SequencePart | undefined,
): readonly SequenceSegment[] {
  return part === undefined ? orphans : part.segments;
}

/** The part after another one; the first part if none is given. */
export function nextPart(
  { parts }: Sequence,
  part: SequencePart | undefined,
): SequencePart | undefined {
  return parts[part === undefined ? 0 : part.ordinal + 1];
}

/** The segment whose block has an index; undefined where the block is none. */
export function segmentOfBlock(
  { segments }: Sequence,
  blockIndex: number,
): SequenceSegment | undefined {
  return ofBlock(segments, blockIndex);
}

/** The part whose heading's block has an index; undefined where the block is none. */
export function partOfBlock({ parts }: Sequence, blockIndex: number): SequencePart | undefined {
  return ofBlock(parts, blockIndex);
}

interface Indexed {
  readonly blockIndex: number;
}

function ofBlock<Item extends Indexed>(items: readonly Item[], blockIndex: number) {
  const last = lastUpTo(items, blockIndex);
  return last?.blockIndex === blockIndex ? last : undefined;
}

/** The last of some segments or parts whose block has an index, or stands above that block. */
export function lastUpTo<Item extends Indexed>(
  items: readonly Item[],
  blockIndex: number,
): Item | undefined {
  return items[partitionPoint(items, (item) => item.blockIndex <= blockIndex) - 1];
}
