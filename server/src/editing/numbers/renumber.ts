import type { Note } from '../../note/note';
import { partBlock, type Sequence } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { replace, setNumber } from '../edits';
import { firstSegmentOf, numberForSegments, placeOfOrphan } from './expectedNumbers';
import { partPosition } from './missingParts';

/**
 * Numbers the segments of a part by their position, after the number that
 * `numberForSegments` gives it. A segment without a number gets none. Kept with the note.
 *
 * @param part the part's index in the note's sequence
 */
export function renumberPart(note: Note, part: number): readonly Edit[] {
  return keptForPart(note, part, () =>
    numberSegments(note, part, numberForSegments(note.sequence, part)),
  );
}

/**
 * Numbers the segments before the first part by their position under the first half they have.
 * Kept with the note.
 */
export function renumberOrphans(note: Note): readonly Edit[] {
  return keptForPart(note, -1, () => numberOrphans(note));
}

/** Many findings of a part have the same fix: without this, a long part costs its square. */
function keptForPart(note: Note, part: number, work: () => Edit[]): readonly Edit[] {
  const kept = ofParts.get(note) ?? new Map<number, readonly Edit[]>();
  ofParts.set(note, kept);
  const edits = kept.get(part) ?? work();
  kept.set(part, edits);
  return edits;
}

const ofParts = new WeakMap<Note, Map<number, readonly Edit[]>>();

function numberOrphans(note: Note): Edit[] {
  const { sequence } = note;
  const edits: Edit[] = [];
  for (let segment = 0; sequence.parts[segment] === -1; segment++) {
    const half = sequence.partNumbers[segment] as number;
    edits.push(...setNumber(note, segment, `${half}.${placeOfOrphan(sequence, segment)}`));
  }
  return edits;
}

/** Numbers all parts 1, 2, 3 … and their segments after them; see `partPosition`. Kept with the note. */
export function renumberAll(note: Note): readonly Edit[] {
  const known = ofWholeNotes.get(note);
  if (known !== undefined) return known;
  const edits: Edit[] = [];
  for (let part = 0; part < note.sequence.partCount; part++) {
    const number = partPosition(note.sequence, part);
    edits.push(...setPartNumber(note, part, number), ...numberSegments(note, part, number));
  }
  ofWholeNotes.set(note, edits);
  return edits;
}

const ofWholeNotes = new WeakMap<Note, readonly Edit[]>();

/** Gives a part another number; its segments keep their place in it and follow. */
export function renumberPartTo(note: Note, part: number, number: number): Edit[] {
  const { sequence } = note;
  const edits = setPartNumber(note, part, number);
  for (const segment of segmentsOfPart(sequence, part)) {
    edits.push(...setNumber(note, segment, `${number}.${sequence.indexes[segment]}`));
  }
  return edits;
}

/**
 * Gives a part another number, and the parts below it the numbers that count on from there, whatever
 * they had. The segments of each keep their place in it and follow.
 *
 * @param part an index into the note's sequence
 */
export function countPartsOnFrom(note: Note, part: number, number: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = part; at < note.sequence.partCount; at++) {
    edits.push(...renumberPartTo(note, at, number + at - part));
  }
  return edits;
}

function setPartNumber(note: Note, part: number, number: number): Edit[] {
  const { heading } = partBlock(note.blocks, note.sequence, part);
  const block = note.sequence.partBlocks[part] as number;
  return replace(note, block, heading.numberSpan, String(number));
}

function numberSegments(note: Note, part: number, number: number): Edit[] {
  const { sequence } = note;
  const edits: Edit[] = [];
  for (const segment of segmentsOfPart(sequence, part)) {
    edits.push(...setNumber(note, segment, `${number}.${sequence.places[segment]}`));
  }
  return edits;
}

/** The segments of a part, as indexes into the sequence. */
function* segmentsOfPart(sequence: Sequence, part: number): Generator<number> {
  let segment = firstSegmentOf(sequence, part);
  for (; sequence.parts[segment] === part; segment++) yield segment;
}
