import { message } from '../../l10n/message';
import { readTypedTime } from '../../note/headers/typedTime';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';
import { segmentName } from '../labels';
import type { Outcome, SegmentRun } from '../segments/refactoringResult';
import { type ChangedTime, timesOfRun, writeTimes } from './changeTimes';

/** The real start of a segment, as the author knows it. */
export interface KnownStart {
  /** An index into the sequence. */
  readonly segment: number;
  /** As typed; see `readTypedTime`. */
  readonly time: string;
}

const second = 1000;

/**
 * Corrects the times of some segments so that two of them start at their real times and all other
 * times keep their proportion: for notes taken from a recording that ran at another speed or was
 * cut. Times are rounded to the second where all are whole. Neighbours that are contiguous, by a
 * shared border or in the next second, stay contiguous.
 */
export function stretchTimesOfRun(
  note: Note,
  run: SegmentRun,
  points: readonly [KnownStart, KnownStart],
): Outcome {
  const { segments } = note.sequence;
  const [one, other] = points.map(({ segment, time }) => ({
    segment: segments[segment],
    noted: segments[segment]?.start ?? Number.NaN,
    real: readTypedTime(time) ?? Number.NaN,
  })) as [Point, Point];
  if (Number.isNaN(one.real) || Number.isNaN(other.real)) {
    return { refusal: message('Write a time such as 2:45 or 1:02:03') };
  }
  if (Number.isNaN(one.noted - other.noted)) {
    return { refusal: message('No time of these segments can be read') };
  }
  if (one.noted === other.noted) {
    return { refusal: message('Both segments start at the same time') };
  }
  const [early, late] = one.noted < other.noted ? [one, other] : [other, one];
  if (early.real >= late.real) {
    return {
      refusal: message(
        '{0} starts before {1}, so its real start must be earlier too',
        nameOf(early),
        nameOf(late),
      ),
    };
  }
  return corrected(note, run, early, late);
}

interface Point {
  readonly segment: SequenceSegment | undefined;
  /** Milliseconds; `noted` as the note has it, `real` as the author knows it. */
  readonly noted: number;
  readonly real: number;
}

function corrected(note: Note, run: SegmentRun, early: Point, late: Point): Outcome {
  const times = timesOfRun(note, run);
  const isWhole =
    times.every(({ field }) => field.ms % second === 0) &&
    [early, late].every(({ real }) => real % second === 0);
  const unit = isWhole ? second : 1;
  const pace = (late.real - early.real) / (late.noted - early.noted);
  const move = (ms: number) => Math.round((early.real + (ms - early.noted) * pace) / unit) * unit;
  const changed = times.map((time, at) => ({
    ...time,
    ms: meetingNext(time, times[at + 1], move) ?? move(time.field.ms),
  }));
  return writeTimes(note, changed);
}

/** The end of a segment that the next one follows within a second: it keeps its distance. */
function meetingNext(
  { segment, field }: Omit<ChangedTime, 'ms'>,
  next: Omit<ChangedTime, 'ms'> | undefined,
  move: (ms: number) => number,
): number | undefined {
  if (next === undefined || next.segment !== segment.below) return undefined;
  const gap = next.field.ms - field.ms;
  const isBorder = gap >= 0 && gap <= second && field.ms === segment.end;
  const end = move(next.field.ms) - gap;
  return isBorder && end > move(segment.start) ? end : undefined;
}

function nameOf({ segment }: Point): string {
  return segment === undefined ? '' : segmentName(segment.block);
}
