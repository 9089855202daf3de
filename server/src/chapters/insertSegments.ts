import { replace, setNumber } from '../editing/edits';
import { areNumbersRight } from '../editing/numbers/shiftNumbers';
import { insertedBelow } from '../editing/segments/insertedBelow';
import type { OpenEdit } from '../editing/segments/refactoringResult';
import type { Note } from '../note/note';
import { headerForms } from '../note/sequence/headerForms';
import { indexAt, partNumberAt, placeBehind } from '../note/sequence/numbering';
import type { SequencePart } from '../note/sequence/sequence';
import { newPartHeading } from '../note/templates/segmentTemplate';
import { fixed, type Template } from '../note/templates/template';
import { newHeaders } from './newHeaders';
import type { PlacedSegment } from './placeSegments';
import { titleInHeading } from './titleInNote';

/**
 * The edits that write segments into a note, their titles open. Right numbers of the segments below
 * in a part go on being right, and parts below a new one count on as far as they continued it.
 *
 * @param placed by rising blocks, as `placeSegments` gives them
 */
export function insertSegments(note: Note, placed: readonly PlacedSegment[]): OpenEdit[] {
  const byBlock = groupedByBlock(placed);
  const numbers = partNumbers(note, placed);
  const edits: OpenEdit[] = [];
  const addedTo = new Map<SequencePart | undefined, number>();
  for (const [block, segments] of byBlock) {
    const place = placeBehind(note.sequence, block);
    const before = addedTo.get(place.part) ?? 0;
    const behind = segments.findIndex(({ newPart }) => newPart !== undefined);
    const own = behind === -1 ? segments : segments.slice(0, behind);
    const number = numbers.get(place.part) ?? partNumberAt(place);
    const partAbove = place.part === undefined ? 0 : number;
    const index = indexAt(place) + (areNumbersRight(note, place.part) ? before : 0);
    const template = [
      ...newHeaders(note, block, own, { part: number, index }),
      ...newParts(note, block, segments.slice(own.length), partAbove, own.length > 0),
    ];
    edits.push(...insertedBelow(note, block, { template, below: [] }));
    addedTo.set(place.part, before + own.length);
  }
  return [...edits, ...numbersBelow(note, byBlock, numbers)];
}

function groupedByBlock(
  placed: readonly PlacedSegment[],
): ReadonlyMap<number, readonly PlacedSegment[]> {
  const groups = new Map<number, PlacedSegment[]>();
  for (const segment of placed) {
    const group = groups.get(segment.block);
    if (group === undefined) groups.set(segment.block, [segment]);
    else group.push(segment);
  }
  return groups;
}

/** The segments that begin new parts, with what follows each, below a part with a number. */
function newParts(
  note: Note,
  block: number,
  segments: readonly PlacedSegment[],
  above: number,
  isBelowSegment: boolean,
): Template {
  const runs: PlacedSegment[][] = [];
  for (const segment of segments) {
    if (segment.newPart === undefined) runs.at(-1)?.push(segment);
    else runs.push([segment]);
  }
  const { lineEnd } = note;
  return runs.flatMap((run, at) => [
    ...(at > 0 || isBelowSegment ? [fixed(lineEnd + lineEnd)] : []),
    ...newPartHeading(
      above + at + 1,
      titleInHeading(run[0]?.newPart ?? ''),
      headerForms(note).part,
    ),
    fixed(lineEnd),
    ...newHeaders(note, block, run, { part: above + at + 1, index: 1 }),
  ]);
}

/** The new numbers of the parts below new ones, as far as they continue the number above. */
function partNumbers(
  { sequence }: Note,
  placed: readonly PlacedSegment[],
): ReadonlyMap<SequencePart | undefined, number> {
  const numbers = new Map<SequencePart | undefined, number>();
  let isShifting = false;
  let before = 0;
  let after = 0;
  for (const part of [undefined, ...sequence.parts]) {
    isShifting &&= part?.number === before + 1;
    if (part !== undefined && isShifting) numbers.set(part, after + 1);
    before = part?.number ?? 0;
    after = numbers.get(part) ?? before;
    const begun = placed.filter(
      ({ newPart, block }) => newPart !== undefined && placeBehind(sequence, block).part === part,
    );
    after += begun.length;
    isShifting ||= begun.length > 0;
  }
  return numbers;
}

/** Counts numbers on: of segments below new ones in parts whose numbers are right, and of parts. */
function numbersBelow(
  note: Note,
  byBlock: ReadonlyMap<number, readonly PlacedSegment[]>,
  numbers: ReadonlyMap<SequencePart | undefined, number>,
): OpenEdit[] {
  const edits: OpenEdit[] = [];
  const addedBelow = (block: number) => {
    const segments = byBlock.get(block) ?? [];
    return segments.some(({ newPart }) => newPart !== undefined) ? 0 : segments.length;
  };
  for (const part of [undefined, ...note.sequence.parts]) {
    const number = numbers.get(part);
    if (part !== undefined && number !== undefined) {
      const { block, blockIndex } = part;
      edits.push(...replace(note, blockIndex, block.heading.numberSpan, String(number)));
    }
    const counts = areNumbersRight(note, part);
    let by = part === undefined ? 0 : addedBelow(part.blockIndex);
    for (const segment of part?.segments ?? note.sequence.orphans) {
      const { partNumber, index, blockIndex } = segment;
      const isChanged = (counts && by > 0) || number !== undefined;
      if (isChanged && !Number.isNaN(partNumber)) {
        const text = `${number ?? partNumber}.${index + (counts ? by : 0)}`;
        edits.push(...setNumber(note, segment, text));
      }
      by += addedBelow(blockIndex);
    }
  }
  return edits;
}
