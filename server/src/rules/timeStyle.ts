import type { Edit } from '../editing/edit';
import { replace, timeText } from '../editing/edits';
import { written } from '../editing/labels';
import { fitsBetweenNeighbours } from '../editing/times/neighbourBorders';
import { message } from '../l10n/message';
import type { TimeField } from '../note/headers/time';
import type { Note } from '../note/note';
import { segmentBlock } from '../note/sequence/sequence';
import { styleBalance } from '../note/sequence/timeStyle';
import {
  inEitherTime,
  lacksDigit,
  traitNames,
  voteFor,
  votesOfTime,
} from '../note/sequence/timeStyleVotes';
import type { SequenceFault, SequenceRule } from './rule';

const both = ['first', 'second'] as const;

/**
 * A time that is written otherwise than most times of the note: padding, or an hours field. Times
 * under an hour need no hours field beside those that have one, but they have none where most
 * have none. Where no way of writing leads there is none to follow; `00:5` lacks a digit in any.
 */
export const timeStyleRule: SequenceRule = {
  code: 'time-style',
  severity: 'information',
  scope: 'sequence',
  rationale: message('Times that are written alike are found by eye'),
  find({ sequence }) {
    const { styles } = sequence;
    const odd = votesOfMinority(styles);
    const faults: SequenceFault[] = [];
    const oddInEither = inEitherTime(odd);
    for (let at = 0; at < styles.length; at++) {
      const votes = styles[at] as number;
      if ((votes & oddInEither) === 0) continue;
      for (const time of both) {
        if (votesOfTime(votes, time) & odd) faults.push({ at, other: -1, time });
      }
    }
    return faults;
  },
  describe(note, { at, time }) {
    const segment = segmentBlock(note.blocks, note.sequence, at);
    const field = timeOf(note, at, time);
    const { start, end } = field ?? segment.header.line;
    const own = written(segment, { start, end });
    const right = inStyle(note, at, time);
    return {
      block: note.sequence.blocks[at] as number,
      start,
      end,
      message:
        field?.twoDigits === false
          ? message('Minutes and seconds have two digits behind a colon: {1}, not {0}', own, right)
          : message('Most times of this note would be written {1}, not {0}', own, right),
    };
  },
  fixes(finding, note, settings) {
    const faults = timeStyleRule.find(note, settings);
    const own = faults.find(
      ({ at, time }) =>
        note.sequence.blocks[at] === finding.block &&
        timeOf(note, at, time)?.start === finding.start,
    );
    if (own === undefined) return [];
    const one = message('Write {0}', inStyle(note, own.at, own.time));
    const isKnown = hasItsDigits(note, own);
    const fix = { title: one, edits: rewritten(note, own), preferred: isKnown, safe: isKnown };
    if (faults.length === 1) return [fix];
    const all = message('Write all times as most are written');
    return [fix, { title: all, edits: faults.flatMap((fault) => rewritten(note, fault)) }];
  },
};

/** Whether a time has all of its digits, or can have lost no other one than a leading zero. */
function hasItsDigits(note: Note, { at, time }: SequenceFault): boolean {
  const { start, end } = segmentBlock(note.blocks, note.sequence, at).header.times;
  const field = time === 'second' ? end : start;
  if (field?.twoDigits !== false || !start || !end) return field?.twoDigits !== false;
  const block = note.sequence.blocks[at] as number;
  return fitsBetweenNeighbours(note, block, { start: start.ms, end: end.ms });
}

/**
 * The votes, as bits of one time, that most times of the note speak against, and what no note has:
 * a digit too few.
 */
export function votesOfMinority(styles: Uint32Array): number {
  const balance = styleBalance(styles);
  let votes = lacksDigit;
  for (const trait of traitNames) {
    if (balance[trait] < 0) votes |= voteFor(trait, true);
    if (balance[trait] > 0 && trait !== 'hoursAlways') votes |= voteFor(trait, false);
  }
  return votes;
}

function timeOf(note: Note, segment: number, time: SequenceFault['time']): TimeField | undefined {
  const { start, end } = segmentBlock(note.blocks, note.sequence, segment).header.times;
  return time === 'second' ? end : start;
}

function rewritten(note: Note, { at, time }: SequenceFault): Edit[] {
  const field = timeOf(note, at, time);
  const block = note.sequence.blocks[at] as number;
  return field === undefined ? [] : replace(note, block, field, inStyle(note, at, time));
}

const fraction = /(?<=:.*)[.．]\d+$/;

/** The time in the note's style, its fraction of a second as the author wrote it. */
function inStyle(note: Note, segment: number, time: SequenceFault['time']): string {
  const field = timeOf(note, segment, time);
  if (field === undefined) return '';
  const [own = ''] =
    fraction.exec(written(segmentBlock(note.blocks, note.sequence, segment), field)) ?? [];
  const whole = own === '' ? field.ms : field.ms - (field.ms % 1000);
  return timeText(note, note.sequence.blocks[segment] as number, whole) + own;
}
