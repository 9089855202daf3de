import { formatTimeInStyle, type TimeStyle } from '../../base/formatTime';
import { message } from '../../l10n/message';
import type { TimeField } from '../../note/headers/time';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';
import { timeStyle } from '../../note/sequence/timeStyle';
import type { Edit } from '../edit';
import { replace } from '../edits';
import { segmentName, written } from '../labels';
import { type Outcome, type SegmentRun, segmentsOfRun } from '../segments/refactoringResult';

/** A time of a header with its new value in milliseconds. */
export interface ChangedTime {
  readonly segment: SequenceSegment;
  readonly field: TimeField;
  readonly ms: number;
}

/** The readable times of some segments, in the order of the text. */
export function timesOfRun(note: Note, run: SegmentRun): Omit<ChangedTime, 'ms'>[] {
  const times: Omit<ChangedTime, 'ms'>[] = [];
  for (const segment of segmentsOfRun(note, run)) {
    const { start, end } = segment.block.header.times;
    for (const field of [start, end]) {
      if (field !== undefined && !Number.isNaN(field.ms)) times.push({ segment, field });
    }
  }
  return times;
}

/**
 * Rewrites times in the note's present style: the style is determined once, as the first changes
 * would otherwise influence it for the rest. Refused where one is negative.
 */
export function writeTimes(note: Note, changed: readonly ChangedTime[]): Outcome {
  const [top] = changed;
  if (top === undefined) return { refusal: message('No time of these segments can be read') };
  const impossible = changed.find(({ ms }) => ms < 0);
  if (impossible !== undefined) {
    const { block } = impossible.segment;
    const time = written(block, impossible.field);
    return {
      refusal: message('The time {0} of {1} would go below zero', time, segmentName(block)),
    };
  }
  const style = timeStyle(note, top.segment.blockIndex);
  return { edits: editsOf(note, changed, style) };
}

function* editsOf(
  note: Note,
  changed: readonly ChangedTime[],
  style: TimeStyle,
): Generator<Edit, void> {
  for (const { segment, field, ms } of changed) {
    if (ms === field.ms) continue;
    yield* replace(note, segment.blockIndex, field, formatTimeInStyle(ms, style));
  }
}
