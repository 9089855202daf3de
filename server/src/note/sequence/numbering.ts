import { lastUpTo, type Sequence, type SequencePart, type SequenceSegment } from './sequence';

/** The place of a header in the sequence, or one for a new header; a segment is its own place. */
export interface NumberPlace {
  /** Undefined before the first part. */
  readonly part: SequencePart | undefined;
  /** The segment above, which may be of another part. */
  readonly above: SequenceSegment | undefined;
}

/**
 * The next number at a place, `3.7`: the number of the part, and one more than the index above it
 * in the part, 1 for the first. A missing number above counts as if it continued.
 */
export function numberAt(place: NumberPlace): string {
  return `${partNumberAt(place)}.${indexAt(place)}`;
}

/** The next index of the part at a place; see `numberAt`. */
export function indexAt(place: NumberPlace): number {
  return indexBehind(place, (segment) => segment.place !== 0);
}

/** The index at a place if the uncounted segments above it are headers after all. */
export function indexAfterAll(place: NumberPlace): number {
  return indexBehind(place, () => true);
}

function indexBehind(
  { part, above }: NumberPlace,
  counts: (segment: SequenceSegment) => boolean,
): number {
  let index = 1;
  for (let at = above; at !== undefined && at.part === part; at = at.above) {
    if (!Number.isNaN(at.index)) return at.index + index;
    if (counts(at)) index++;
  }
  return index;
}

/**
 * The part number at a place: that of the part's heading; before the first part that of the segment
 * above, else 1.
 */
export function partNumberAt({ part, above }: NumberPlace): number {
  if (part !== undefined) return part.number;
  for (let at = above; at !== undefined; at = at.above) {
    if (!Number.isNaN(at.partNumber)) return at.partNumber;
  }
  return 1;
}

/** The segment below a place, which may be of another part. */
export function segmentBelow(
  { segments }: Sequence,
  { above }: NumberPlace,
): SequenceSegment | undefined {
  return above === undefined ? segments[0] : above.below;
}

/** The place right behind a block, by the block's index; -1 for the start of the note. */
export function placeBehind({ parts, segments }: Sequence, blockIndex: number): NumberPlace {
  return { part: lastUpTo(parts, blockIndex), above: lastUpTo(segments, blockIndex) };
}
