import type { Note } from '../../note/note';
import { segmentBlock } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { setNumber } from '../edits';
import { numberAsWritten } from '../formattedHeader';
import { areNumbersRight } from '../numbers/shiftedNumbers';
import { staysOpen } from '../segmentBounds';
import { moveSegment, numbersByPosition } from './moveSegment';
import type { SegmentRun } from './refactoringResult';
import type { Move } from './segmentOrder';
import { carryHeading } from './swapWithHeading';

/** What carries a run one place further, and the part it leaves or stays in. */
interface Step {
  readonly move: Move;
  readonly crossesBorder: boolean;
}

/**
 * Moves segments of one part before the one above them or behind the one below. A single one at
 * its part's border goes over into the neighbouring part. Numbers stay with their places where
 * they were right. Empty where there is no such place, or code left open would swallow the rest.
 *
 * It is the neighbour, or the heading between, that is cut out and put on the other side, so that
 * a cursor in the segments stays where it is in their text.
 */
export function moveUpOrDown(note: Note, run: SegmentRun, direction: 'up' | 'down'): Edit[] {
  const step = stepOf(note, run, direction);
  if (step === undefined) return [];
  if (!step.crossesBorder) return moveSegment(note, step.move, numbersOfPlaces(note, run, step));
  const edits = carryHeading(note, note.sequence.blocks[run.first] as number, direction);
  for (const [segment, number] of numbersOfParts(note, step.move)) {
    edits.push(...setNumber(note, segment, number));
  }
  return edits;
}

/** Whether the segments can go further in a direction; see `moveUpOrDown`. */
export function canMove(note: Note, run: SegmentRun, direction: 'up' | 'down'): boolean {
  return stepOf(note, run, direction) !== undefined;
}

function stepOf(note: Note, { first, last }: SegmentRun, direction: string): Step | undefined {
  const { sequence, blocks } = note;
  const { parts, count } = sequence;
  const neighbour = direction === 'up' ? first - 1 : last + 1;
  if (neighbour < 0 || neighbour >= count || parts[first] !== parts[last]) return undefined;
  const lowest = Math.max(last, neighbour);
  if (staysOpen(segmentBlock(blocks, sequence, lowest))) return undefined;
  if (parts[neighbour] === parts[first]) {
    const move: Move =
      direction === 'up'
        ? { segment: neighbour, anchor: last, side: 'below' }
        : { segment: neighbour, anchor: first, side: 'above' };
    return { move, crossesBorder: false };
  }
  const isNextPart = Math.abs((parts[neighbour] as number) - (parts[first] as number)) === 1;
  if (first !== last || !isNextPart) return undefined;
  const side = direction === 'up' ? 'below' : 'above';
  return { move: { segment: first, anchor: neighbour, side }, crossesBorder: true };
}

/** Both parts by position, but not one whose numbers were wrong before. */
function numbersOfParts(note: Note, move: Move): Map<number, string> {
  const { parts } = note.sequence;
  const numbers = numbersByPosition(note, move);
  for (const segment of numbers.keys()) {
    const part = parts[segment === move.segment ? move.anchor : segment] as number;
    if (!areNumbersRight(note, part)) numbers.delete(segment);
  }
  return numbers;
}

/** Each segment of the run and its neighbour gets the number that stood in its new place. */
function numbersOfPlaces(note: Note, run: SegmentRun, { move }: Step): Map<number, string> {
  const { sequence, blocks } = note;
  const first = Math.min(run.first, move.segment);
  const places = Array.from({ length: run.last - run.first + 2 }, (_, at) => first + at);
  const written = places.map((at) => numberAsWritten(segmentBlock(blocks, sequence, at)));
  if (!areNumbersRight(note, sequence.parts[first] as number)) return new Map();
  if (written.includes(undefined)) return new Map();
  const others = places.filter((at) => at !== move.segment);
  const order = move.segment === first ? [...others, first] : [move.segment, ...others];
  return new Map(order.map((segment, at) => [segment, written[at] as string]));
}
