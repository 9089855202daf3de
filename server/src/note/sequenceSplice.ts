import type { Block, SegmentBlock } from './block';
import { lastNotAbove } from './lines';
import type { SegmentHeader } from './segmentHeader';
import type { Sequence } from './sequence';
import type { Splice } from './splice';
import { styleVotes } from './styleVotes';

/**
 * The sequence after a splice of the blocks: the numbers of what stays are copied, those of what
 * came are read.
 *
 * @param before the sequence of the blocks before
 * @param blocks the blocks after the splice
 */
export function splicedSequence(
  before: Sequence,
  blocks: readonly Block[],
  { first, gone, come }: Splice,
): Sequence {
  const fresh = blocks.slice(first, first + come);
  const segments = cut(before.blocks, first, gone, count(fresh, 'segment'));
  const parts = cut(before.partBlocks, first, gone, count(fresh, 'part'));
  const sequence: Sequence = {
    count: before.count + segments.come - segments.gone,
    blocks: shifted(before.blocks, segments, come - gone),
    starts: spliced(before.starts, segments),
    ends: spliced(before.ends, segments),
    styles: spliced(before.styles, segments),
    partNumbers: spliced(before.partNumbers, segments),
    indexes: spliced(before.indexes, segments),
    parts: shifted(before.parts, segments, parts.come - parts.gone),
    places: shifted(before.places, segments, 0),
    partCount: before.partCount + parts.come - parts.gone,
    partBlocks: shifted(before.partBlocks, parts, come - gone),
    headingNumbers: spliced(before.headingNumbers, parts),
  };
  let segment = segments.first;
  let part = parts.first;
  for (let at = 0; at < come; at++) {
    const block = fresh[at] as Block;
    if (block.kind === 'part') {
      sequence.partBlocks[part] = first + at;
      sequence.headingNumbers[part] = block.heading.number;
      part++;
    } else if (block.kind === 'segment') {
      sequence.blocks[segment] = first + at;
      sequence.parts[segment] = part - 1;
      readNumbers(sequence, segment, block);
      segment++;
    }
  }
  settlePlaces(sequence, segments.first, segment, part - 1);
  return sequence;
}

/**
 * The same where the splice leaves every number as it was, and where every header stands.
 *
 * @param before the sequence of the blocks before
 * @param blocks the blocks after the splice
 */
export function sequenceWithTimes(
  before: Sequence,
  blocks: readonly Block[],
  splice: Splice,
): Sequence {
  const { first, gone } = cut(before.blocks, splice.first, splice.gone, 0);
  const fresh = Array.from(
    before.blocks.subarray(first, first + gone),
    (block) => blocks[block] as SegmentBlock,
  );
  const areInStyle = fresh.every(
    ({ header }, at) => styleVotes(header.times) === before.styles[first + at],
  );
  const sequence: Sequence = {
    count: before.count,
    blocks: before.blocks,
    starts: before.starts.slice(),
    ends: before.ends.slice(),
    styles: areInStyle ? before.styles : before.styles.slice(),
    partNumbers: before.partNumbers,
    indexes: before.indexes,
    parts: before.parts,
    places: before.places,
    partCount: before.partCount,
    partBlocks: before.partBlocks,
    headingNumbers: before.headingNumbers,
  };
  for (const [at, block] of fresh.entries()) readTimes(sequence, first + at, block);
  return sequence;
}

/** What the splice of the blocks between two sequences is to the segments. */
export function segmentSplice(before: Sequence, after: Sequence, { first, gone }: Splice): Splice {
  const segments = cut(before.blocks, first, gone, 0);
  return { ...segments, come: after.count - before.count + segments.gone };
}

function readNumbers(sequence: Sequence, segment: number, block: SegmentBlock): void {
  const { number } = block.header;
  sequence.partNumbers[segment] = number?.part ?? Number.NaN;
  sequence.indexes[segment] = number?.index ?? Number.NaN;
  sequence.places[segment] = takesPlace(block.header) ? 1 : 0;
  readTimes(sequence, segment, block);
}

function readTimes(sequence: Sequence, segment: number, { header }: SegmentBlock): void {
  const start = header.times.start?.ms ?? Number.NaN;
  const end = header.times.end?.ms ?? Number.NaN;
  const isReversed = end < start;
  sequence.starts[segment] = isReversed ? end : start;
  sequence.ends[segment] = isReversed ? start : end;
  sequence.styles[segment] = styleVotes(header.times);
}

/** Whether a header counts where the segments of a part are counted. */
export function takesPlace({ number, onlyInNote }: SegmentHeader): boolean {
  return number !== undefined || !onlyInNote;
}

/**
 * Puts the segments that came, and those behind them up to the next part, into their part and
 * counts their places in it.
 */
function settlePlaces(sequence: Sequence, first: number, freshEnd: number, lastPart: number): void {
  const { parts, places, partBlocks, blocks, partCount, count } = sequence;
  const nextPart = lastPart + 1 < partCount ? (partBlocks[lastPart + 1] as number) : Infinity;
  let place = placeAbove(sequence, first);
  for (let at = first; at < count; at++) {
    if (at >= freshEnd) {
      if ((blocks[at] as number) > nextPart) return;
      parts[at] = lastPart;
    }
    if (at > 0 && parts[at - 1] !== parts[at]) place = 0;
    if (places[at] !== 0) places[at] = ++place;
  }
}

/** The last place taken above a segment, in the part of the segment right above it. */
function placeAbove({ parts, places }: Sequence, segment: number): number {
  for (let at = segment - 1; at >= 0 && parts[at] === parts[segment - 1]; at--) {
    if (places[at] !== 0) return places[at] as number;
  }
  return 0;
}

/** Where an array over segments or parts is cut, and how much goes and comes there. */
function cut(blocks: Int32Array, first: number, gone: number, come: number): Splice {
  const from = indexOfBlock(blocks, first);
  return { first: from, gone: indexOfBlock(blocks, first + gone) - from, come };
}

/** The index of the first entry at or behind a block. */
function indexOfBlock(blocks: Int32Array, block: number): number {
  if (blocks.length === 0 || (blocks[0] as number) >= block) return 0;
  return lastNotAbove(blocks, block - 1, blocks.length) + 1;
}

function count(blocks: readonly Block[], kind: Block['kind']): number {
  return blocks.reduce((sum, block) => (block.kind === kind ? sum + 1 : sum), 0);
}

function spliced<Values extends Float64Array | Uint32Array>(
  values: Values,
  { first, gone, come }: Splice,
): Values {
  const result = new (values.constructor as new (length: number) => Values)(
    values.length + come - gone,
  );
  result.set(values.subarray(0, first));
  result.set(values.subarray(first + gone), first + come);
  return result;
}

/** The same for indexes, of which those behind the cut move by a distance. */
function shifted(values: Int32Array, { first, gone, come }: Splice, distance: number): Int32Array {
  const result = new Int32Array(values.length + come - gone);
  result.set(values.subarray(0, first));
  result.set(values.subarray(first + gone), first + come);
  if (distance !== 0) {
    for (let at = first + come; at < result.length; at++) {
      result[at] = (result[at] as number) + distance;
    }
  }
  return result;
}
