import { memoised } from '../../base/memoised';
import type { Note } from '../../note/note';
import {
  type SequencePart,
  type SequenceSegment,
  segmentsOfPart,
} from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { replace, setNumber } from '../edits';
import { numberForSegments, placeOfOrphan } from './expectedNumbers';
import { partPosition } from './missingParts';

/**
 * Numbers the segments of a part by their position, after the number that `numberForSegments` gives
 * it; without a part, those before the first one by their position under their first half. Segments
 * without a number get none.
 *
 * Memoised with the note: many findings of a part share this fix, and a long part would take time
 * in proportion to its square.
 */
export function renumberSegments(note: Note, part: SequencePart | undefined): readonly Edit[] {
  const known = editsOfParts(note);
  const edits =
    known.get(part) ??
    (part === undefined
      ? numberOrphans(note)
      : numberSegments(note, part, numberForSegments(note.sequence, part)));
  known.set(part, edits);
  return edits;
}

const editsOfParts = memoised((_: Note) => new Map<SequencePart | undefined, readonly Edit[]>());

function numberOrphans(note: Note): Edit[] {
  const { sequence } = note;
  return sequence.orphans.flatMap((segment) =>
    setNumber(note, segment, `${segment.partNumber}.${placeOfOrphan(sequence, segment)}`),
  );
}

/** Numbers all parts 1, 2, 3 … and their segments; see `partPosition`. Memoised. */
export const renumberAll = memoised((note: Note): readonly Edit[] =>
  note.sequence.parts.flatMap((part) => {
    const number = partPosition(note.sequence, part);
    return [...setPartNumber(note, part, number), ...numberSegments(note, part, number)];
  }),
);

/** Gives a part another number; its segments keep their place in it and follow. */
export function renumberPartTo(note: Note, part: SequencePart, number: number): Edit[] {
  return [
    ...setPartNumber(note, part, number),
    ...part.segments.flatMap((segment) => setNumber(note, segment, `${number}.${segment.index}`)),
  ];
}

/**
 * Changes the number of a part, and continues from there in the parts below, whatever their
 * numbers. Their segments are renumbered accordingly and keep their place.
 */
export function renumberPartsFrom(note: Note, part: SequencePart, number: number): Edit[] {
  return note.sequence.parts
    .slice(part.ordinal)
    .flatMap((own, further) => renumberPartTo(note, own, number + further));
}

/**
 * Numbers a segment, and continues from there in the segments below it in its part, whatever their
 * numbers. Segments above, and those without a number, stay as they are.
 *
 * @param half the number's first half, that of the part
 */
export function renumberSegmentsFrom(
  note: Note,
  segment: SequenceSegment,
  half: number,
  index: number,
): Edit[] {
  return segmentsOfPart(note.sequence, segment.part)
    .filter(({ ordinal }) => ordinal >= segment.ordinal)
    .flatMap((own) => setNumber(note, own, `${half}.${index + own.place - segment.place}`));
}

function setPartNumber(note: Note, { block, blockIndex }: SequencePart, number: number): Edit[] {
  return replace(note, blockIndex, block.heading.numberSpan, String(number));
}

function numberSegments(note: Note, { segments }: SequencePart, number: number): Edit[] {
  return segments.flatMap((segment) => setNumber(note, segment, `${number}.${segment.place}`));
}
