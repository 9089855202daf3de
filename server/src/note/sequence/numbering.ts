import { lastNotAbove } from '../../base/lines';
import type { Sequence } from './sequence';

/** Where a header stands or could stand. */
export interface NumberPlace {
  /** The part, as an index into the sequence's parts; -1 before the first part. */
  readonly part: number;
  /** The segment above, as an index into the sequence; -1 for none. It may be of another part. */
  readonly above: number;
}

/** The number that continues the note at a segment, `3.7`; see `numberAt`. */
export function numberAfterAbove(sequence: Sequence, segment: number): string {
  return numberAt(sequence, placeOf(sequence, segment));
}

/**
 * The index that a segment's number should have after the one above it in its part.
 *
 * @param segment an index into the sequence
 */
export function indexAfterAbove(sequence: Sequence, segment: number): number {
  return indexAt(sequence, placeOf(sequence, segment));
}

/** The same where the segments that take no place above it are headers after all. */
export function indexAfterAll(sequence: Sequence, segment: number): number {
  return indexAt(sequence, placeOf(sequence, segment), () => true);
}

/** The number that the part of a segment carries; see `numberAt`. */
export function partNumberOf(sequence: Sequence, segment: number): number {
  return partNumberAt(sequence, placeOf(sequence, segment));
}

/**
 * The number that continues the note at a place, `3.7`: the number of the part, and one more than
 * the index above it in the part, 1 for the first. A number above that is missing counts as if it
 * continued.
 */
export function numberAt(sequence: Sequence, place: NumberPlace): string {
  return `${partNumberAt(sequence, place)}.${indexAt(sequence, place)}`;
}

/** The place right behind a block, by the block's index; -1 for the start of the note. */
export function placeBehind(sequence: Sequence, block: number): NumberPlace {
  return {
    part: lastUpTo(sequence.partBlocks, block),
    above: lastUpTo(sequence.blocks, block),
  };
}

function placeOf({ parts }: Sequence, segment: number): NumberPlace {
  return { part: parts[segment] as number, above: segment - 1 };
}

function indexAt(
  { parts, indexes, places }: Sequence,
  { part, above }: NumberPlace,
  counts = (segment: number) => places[segment] !== 0,
): number {
  let index = 1;
  for (let at = above; at >= 0 && parts[at] === part; at--) {
    const written = indexes[at] as number;
    if (!Number.isNaN(written)) return written + index;
    if (counts(at)) index++;
  }
  return index;
}

/** The number that a part carries: its heading's; before the first part that above, else 1. */
function partNumberAt(sequence: Sequence, { part, above }: NumberPlace): number {
  if (part >= 0) return sequence.headingNumbers[part] as number;
  for (let at = above; at >= 0; at--) {
    const written = sequence.partNumbers[at] as number;
    if (!Number.isNaN(written)) return written;
  }
  return 1;
}

function lastUpTo(blocks: Int32Array, block: number): number {
  const last = lastNotAbove(blocks, block, blocks.length);
  return blocks.length > 0 && (blocks[last] as number) <= block ? last : -1;
}
