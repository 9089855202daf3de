import { lastNotAbove } from '../../base/lines';
import { indexAfterAbove, indexAfterAll } from '../../note/sequence/numbering';
import type { Sequence } from '../../note/sequence/sequence';
import { partPosition } from './missingParts';

/**
 * What the number of a part should be, undefined where it is right: its position, or one more
 * than the number above it.
 *
 * @param part an index into the sequence's parts
 */
export function expectedPartNumber(sequence: Sequence, part: number): number | undefined {
  const above =
    part === 0 ? partPosition(sequence, 0) - 1 : (sequence.headingNumbers[part - 1] as number);
  const number = sequence.headingNumbers[part] as number;
  return isPartNumberRight(sequence, number, part, above) ? undefined : above + 1;
}

/** Whether a part may have a number below a part with the number `above`. */
export function isPartNumberRight(
  sequence: Sequence,
  number: number,
  part: number,
  above: number,
): boolean {
  return number === above + 1 || number === partPosition(sequence, part);
}

/**
 * What the number of a segment should be (`3.7`), undefined where it is right or missing. Right is
 * its position in the part, after the number of the heading or the position of the part, and one
 * more than the number right above it, so that one hole is one finding.
 *
 * @param segment an index into the sequence
 */
export function expectedSegmentNumber(sequence: Sequence, segment: number): string | undefined {
  const index = sequence.indexes[segment] ?? Number.NaN;
  if (Number.isNaN(index)) return undefined;
  const part = sequence.parts[segment] as number;
  if (part === -1) return expectedOrphanNumber(sequence, segment);
  const half = sequence.partNumbers[segment] as number;
  const next = indexAfterAbove(sequence, segment);
  const isIndexRight =
    index === sequence.places[segment] ||
    index === next ||
    index === indexAfterAll(sequence, segment);
  const isHalfRight =
    half === sequence.headingNumbers[part] || half === partPosition(sequence, part);
  if (isIndexRight && isHalfRight) return undefined;
  if (continuesNumberAbove(sequence, segment)) return undefined;
  return `${isHalfRight ? half : numberForSegments(sequence, part)}.${isIndexRight ? index : next}`;
}

/**
 * The segments whose number may be wrong: all that do not name their part and their place in it,
 * as nearly all do.
 */
export function segmentsInDoubt(sequence: Sequence): number[] {
  const { count, indexes, places, partNumbers, parts, headingNumbers } = sequence;
  const inDoubt: number[] = [];
  for (let at = 0; at < count; at++) {
    const part = parts[at] as number;
    const isRight =
      part !== -1 && indexes[at] === places[at] && partNumbers[at] === headingNumbers[part];
    if (!isRight) inDoubt.push(at);
  }
  return inDoubt;
}

/**
 * The first half of the numbers in a part: the part's position where its first number has that,
 * else the number of its heading.
 */
export function numberForSegments(sequence: Sequence, part: number): number {
  const half = firstNumberIn(sequence, part);
  const isPosition = half === partPosition(sequence, part);
  return isPosition ? half : (sequence.headingNumbers[part] as number);
}

function firstNumberIn(sequence: Sequence, part: number): number | undefined {
  const { parts, partNumbers } = sequence;
  for (let at = firstSegmentOf(sequence, part); parts[at] === part; at++) {
    if (!Number.isNaN(partNumbers[at] as number)) return partNumbers[at];
  }
  return undefined;
}

/** The first segment of a part that has any. */
export function firstSegmentOf({ parts, count }: Sequence, part: number): number {
  return (parts[0] as number) >= part ? 0 : lastNotAbove(parts, part - 1, count) + 1;
}

function continuesNumberAbove(sequence: Sequence, segment: number): boolean {
  return (
    sequence.parts[segment - 1] === sequence.parts[segment] &&
    sequence.partNumbers[segment - 1] === sequence.partNumbers[segment] &&
    (sequence.indexes[segment - 1] as number) + 1 === sequence.indexes[segment]
  );
}

/**
 * Before the first part nothing but the numbers themselves can tell where a part would begin:
 * where the first half changes.
 */
function expectedOrphanNumber(sequence: Sequence, segment: number): string | undefined {
  const half = sequence.partNumbers[segment] as number;
  const index = sequence.indexes[segment] as number;
  const place = placeOfOrphan(sequence, segment);
  const isRight =
    index === place ||
    index === sequence.places[segment] ||
    index === indexAfterAll(sequence, segment);
  if (isRight || continuesNumberAbove(sequence, segment)) return undefined;
  const above = sequence.indexes[segment - 1] ?? Number.NaN;
  return `${half}.${place === 1 || Number.isNaN(above) ? place : above + 1}`;
}

/** The place of a segment before the first part in the run that has its first half. */
export function placeOfOrphan(sequence: Sequence, segment: number): number {
  let places = orphanPlaces.get(sequence);
  if (places === undefined) {
    places = readOrphanPlaces(sequence);
    orphanPlaces.set(sequence, places);
  }
  return places[segment] as number;
}

const orphanPlaces = new WeakMap<Sequence, readonly number[]>();

function readOrphanPlaces({ parts, partNumbers, places: inPart }: Sequence): number[] {
  const places: number[] = [];
  let half = Number.NaN;
  let place = 0;
  for (let segment = 0; parts[segment] === -1; segment++) {
    const written = partNumbers[segment] as number;
    const isOther = !Number.isNaN(written) && !Number.isNaN(half) && written !== half;
    if (!Number.isNaN(written)) half = written;
    const step = inPart[segment] === 0 ? 0 : 1;
    place = isOther ? 1 : place + step;
    places.push(place);
  }
  return places;
}
