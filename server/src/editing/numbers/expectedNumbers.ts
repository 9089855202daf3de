import { memoised } from '../../base/memoised';
import { indexAfterAll, indexAt } from '../../note/sequence/numbering';
import type { Sequence, SequencePart, SequenceSegment } from '../../note/sequence/sequence';
import { partPosition } from './missingParts';

/**
 * The correct number of a part, undefined where it is right: its position, or one more than the
 * number above it.
 */
export function expectedPartNumber(sequence: Sequence, part: SequencePart): number | undefined {
  const above = sequence.parts[part.ordinal - 1]?.number ?? partPosition(sequence, part) - 1;
  return isPartNumberRight(sequence, part, above) ? undefined : above + 1;
}

/** Whether a part's number is right below a part with the number `above`. */
export function isPartNumberRight(sequence: Sequence, part: SequencePart, above: number): boolean {
  return part.number === above + 1 || part.number === partPosition(sequence, part);
}

/**
 * The correct number of a segment (`3.7`), undefined where it is right or missing. Right are its
 * position in the part, after the number of the heading or the position of the part, and one more
 * than the number directly above it, so that one gap is one finding.
 */
export function expectedSegmentNumber(
  sequence: Sequence,
  segment: SequenceSegment,
): string | undefined {
  const { part, partNumber, index, place } = segment;
  if (Number.isNaN(index)) return undefined;
  if (part === undefined) return expectedOrphanNumber(sequence, segment);
  const isIndexRight =
    index === place || index === indexAt(segment) || index === indexAfterAll(segment);
  const isHalfRight = partNumber === part.number || partNumber === partPosition(sequence, part);
  if ((isIndexRight && isHalfRight) || continuesNumberAbove(segment)) return undefined;
  const half = isHalfRight ? partNumber : numberForSegments(sequence, part);
  return `${half}.${isIndexRight ? index : indexAt(segment)}`;
}

/**
 * The first half of the numbers in a part: the part's position where its first number has that,
 * else the number of its heading.
 */
export function numberForSegments(sequence: Sequence, part: SequencePart): number {
  const numbered = part.segments.find(({ partNumber }) => !Number.isNaN(partNumber));
  const position = partPosition(sequence, part);
  return numbered?.partNumber === position ? position : part.number;
}

function continuesNumberAbove({ above, part, partNumber, index }: SequenceSegment): boolean {
  return above?.part === part && above?.partNumber === partNumber && above.index + 1 === index;
}

/** Before the first part, only a change of the first half shows where a part would begin. */
function expectedOrphanNumber(sequence: Sequence, segment: SequenceSegment): string | undefined {
  const { partNumber, index, above } = segment;
  const place = placeOfOrphan(sequence, segment);
  const isRight = index === place || index === segment.place || index === indexAfterAll(segment);
  if (isRight || continuesNumberAbove(segment)) return undefined;
  const indexAbove = above?.index ?? Number.NaN;
  return `${partNumber}.${place === 1 || Number.isNaN(indexAbove) ? place : indexAbove + 1}`;
}

/** The place of a segment before the first part in the run of segments with its first half. */
export function placeOfOrphan(sequence: Sequence, segment: SequenceSegment): number {
  return orphanPlaces(sequence).get(segment) ?? 0;
}

const orphanPlaces = memoised(({ orphans }: Sequence) => {
  const places = new Map<SequenceSegment, number>();
  let half = Number.NaN;
  let place = 0;
  for (const segment of orphans) {
    const own = segment.partNumber;
    const isOther = !Number.isNaN(own) && !Number.isNaN(half) && own !== half;
    if (!Number.isNaN(own)) half = own;
    const step = segment.place === 0 ? 0 : 1;
    place = isOther ? 1 : place + step;
    places.set(segment, place);
  }
  return places;
});
