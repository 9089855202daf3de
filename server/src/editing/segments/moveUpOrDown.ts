import type { Note } from '../../note/note';
import type { SequencePart, SequenceSegment } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setNumber } from '../edits';
import { numberAsWritten } from '../formattedHeader';
import { areNumbersRight } from '../numbers/shiftNumbers';
import { staysOpen } from '../segmentBounds';
import { moveHeadingPastSegment } from './moveHeadingPastSegment';
import { moveSegment, numbersByPosition } from './moveSegment';
import { type SegmentRun, segmentsOfRun } from './refactoringResult';
import type { SegmentMove } from './segmentOrder';

/** The step that moves a run by one place, and the part it leaves or stays in. */
interface Step {
  readonly move: SegmentMove;
  readonly crossesBorder: boolean;
}

/**
 * Moves segments of one part before the one above them or after the one below. A single one at its
 * part's border moves into the neighbouring part. Right numbers stay with their places. Empty where
 * there is no such place, or open code would include the rest.
 *
 * The neighbour, or the heading between, is cut and inserted on the other side, so that a cursor in
 * the segments keeps its place in their text.
 */
export function moveUpOrDown(note: Note, run: SegmentRun, direction: 'up' | 'down'): Edit[] {
  const step = stepOf(run, direction);
  if (step === undefined) return [];
  if (!step.crossesBorder) return moveSegment(note, step.move, numbersOfPlaces(note, run, step));
  const edits = moveHeadingPastSegment(note, run.first.blockIndex, direction);
  for (const [segment, number] of numbersOfParts(note, step.move)) {
    edits.push(...setNumber(note, segment, number));
  }
  return edits;
}

/** Whether the segments can move further in a direction; see `moveUpOrDown`. */
export function canMove(run: SegmentRun, direction: 'up' | 'down'): boolean {
  return stepOf(run, direction) !== undefined;
}

function stepOf({ first, last }: SegmentRun, direction: 'up' | 'down'): Step | undefined {
  const neighbour = direction === 'up' ? first.above : last.below;
  if (neighbour === undefined || first.part !== last.part) return undefined;
  const isUp = direction === 'up';
  const lowest = isUp ? last : neighbour;
  if (staysOpen(lowest.block)) return undefined;
  if (neighbour.part === first.part) {
    const move: SegmentMove = isUp
      ? { segment: neighbour, anchor: last, side: 'below' }
      : { segment: neighbour, anchor: first, side: 'above' };
    return { move, crossesBorder: false };
  }
  const isNextPart = Math.abs(ordinalOf(neighbour.part) - ordinalOf(first.part)) === 1;
  if (first !== last || !isNextPart) return undefined;
  const side = isUp ? 'below' : 'above';
  return { move: { segment: first, anchor: neighbour, side }, crossesBorder: true };
}

function ordinalOf(part: SequencePart | undefined): number {
  return part?.ordinal ?? -1;
}

/** Numbers by position for both parts, except one whose numbers were wrong before. */
function numbersOfParts(note: Note, move: SegmentMove): Map<SequenceSegment, string> {
  const numbers = numbersByPosition(note, move);
  for (const segment of numbers.keys()) {
    const { part } = segment === move.segment ? move.anchor : segment;
    if (!areNumbersRight(note, part)) numbers.delete(segment);
  }
  return numbers;
}

/** Each segment of the run and its neighbour gets the old number of its new place. */
function numbersOfPlaces(
  note: Note,
  { first, last }: SegmentRun,
  { move: { segment, side } }: Step,
): Map<SequenceSegment, string> {
  const run = segmentsOfRun(note, { first, last });
  const withFirst = [segment, ...run];
  const withLast = [...run, segment];
  const [places, order] = side === 'below' ? [withFirst, withLast] : [withLast, withFirst];
  const numbers = places.map(({ block }) => numberAsWritten(block));
  if (!areNumbersRight(note, first.part)) return new Map();
  const written = numbers.filter((number) => number !== undefined);
  if (written.length < numbers.length) return new Map();
  return new Map(order.map((own, at) => [own, written[at] as string]));
}
