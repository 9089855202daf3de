import type { Edit } from '../editing/edit';
import { replace, timeText } from '../editing/edits';
import type { NoteFinding } from '../editing/finding';
import { written } from '../editing/labels';
import type { RuleSettings } from '../editing/ruleSettings';
import { message } from '../l10n/message';
import type { HeaderTime } from '../note/headers/header';
import type { TimeField } from '../note/headers/time';
import type { Note } from '../note/note';
import type { Sequence, SequenceSegment } from '../note/sequence/sequence';
import { mayLackFirstDigit, styleBalance } from '../note/sequence/timeStyle';
import {
  inEitherTime,
  lacksDigit,
  traitNames,
  voteFor,
  votesOfTime,
} from '../note/sequence/timeStyleVotes';
import type { SequenceRule } from './rule';

/**
 * A time whose padding or hours field differs from most times of the note. Times under an hour need
 * no hours field beside those that have one, but must have none where most have none. Without a
 * majority there is no style to follow; `00:5` lacks a digit in any style.
 */
export const timeStyleRule: SequenceRule = {
  code: 'time-style',
  severity: 'information',
  scope: 'sequence',
  rationale: message('Times that are written alike are found by eye'),
  check: (note) => oddTimes(note.sequence).map((time) => describe(note, time)),
  fixes(finding, note, settings) {
    const odd = oddTimes(note.sequence);
    const own = odd.find(
      ({ segment, field }) => segment.blockIndex === finding.block && field.start === finding.start,
    );
    if (own === undefined) return [];
    const one = message('Write {0}', inStyle(note, own));
    const isKnown = hasItsDigits(note, own, settings);
    const fix = { title: one, edits: rewritten(note, own), preferred: isKnown, safe: isKnown };
    if (odd.length === 1) return [fix];
    const all = message('Write all times as most are written');
    return [fix, { title: all, edits: odd.flatMap((time) => rewritten(note, time)) }];
  },
};

/**
 * Whether a time has all of its digits, or what it lacks can only be a zero: with it, the time meets
 * the border of the neighbour.
 */
function hasItsDigits(
  note: Note,
  { segment, field }: TimeOfSegment,
  { gapTolerance }: RuleSettings,
): boolean {
  if (field.twoDigits && !mayLackFirstDigit(note, field)) return true;
  const { start, end } = segment.block.header.times;
  if (!start || !end || start.ms >= end.ms) return false;
  const { above, below } = segment;
  const gap =
    field === start ? field.ms - (above?.end ?? 0) : (below?.start ?? Number.NaN) - field.ms;
  return gap >= 0 && gap <= gapTolerance;
}

interface TimeOfSegment {
  readonly segment: SequenceSegment;
  readonly field: TimeField;
}

/** The times in another style; of a misspelled one, its spelling is told first. */
function oddTimes(sequence: Sequence): TimeOfSegment[] {
  const odd = votesOfMinority(sequence);
  const oddInEither = inEitherTime(odd);
  return sequence.segments
    .filter(({ styles }) => (styles & oddInEither) !== 0)
    .flatMap((segment) => {
      const { start, end } = segment.block.header.times;
      const isOdd = (time: HeaderTime, which: 'first' | 'second') =>
        (votesOfTime(segment.styles, which) & odd) !== 0 &&
        time.proper === written(segment.block, time);
      return [
        ...(start && isOdd(start, 'first') ? [{ segment, field: start }] : []),
        ...(end && isOdd(end, 'second') ? [{ segment, field: end }] : []),
      ];
    });
}

/**
 * The votes, as bits of one time, against the majority of the note's times, and the bit of a
 * missing digit, which is wrong in any note.
 */
export function votesOfMinority(sequence: Sequence): number {
  const balance = styleBalance(sequence);
  let votes = lacksDigit;
  for (const trait of traitNames) {
    if (balance[trait] < 0) votes |= voteFor(trait, true);
    if (balance[trait] > 0 && trait !== 'hoursAlways') votes |= voteFor(trait, false);
  }
  return votes;
}

function describe(note: Note, time: TimeOfSegment): NoteFinding {
  const { segment, field } = time;
  const own = written(segment.block, field);
  const right = inStyle(note, time);
  return {
    block: segment.blockIndex,
    start: field.start,
    end: field.end,
    message: field.twoDigits
      ? message('Most times of this note would be written {1}, not {0}', own, right)
      : message('Minutes and seconds have two digits behind a colon: {1}, not {0}', own, right),
  };
}

function rewritten(note: Note, time: TimeOfSegment): Edit[] {
  return replace(note, time.segment.blockIndex, time.field, inStyle(note, time));
}

const fraction = /(?<=:.*)[.．]\d+$/;

/** The time in the note's style, its fraction of a second as the author wrote it. */
function inStyle(note: Note, { segment, field }: TimeOfSegment): string {
  const [own = ''] = fraction.exec(written(segment.block, field)) ?? [];
  const whole = own === '' ? field.ms : field.ms - (field.ms % 1000);
  return timeText(note, segment.blockIndex, whole) + own;
}
