import type { TimeStyle } from '../../base/formatTime';
import type { HeaderTime, TimeRange } from '../headers/header';
import type { TimeField } from '../headers/time';

const minute = 60_000;
const hour = 60 * minute;

/** The vote of one time on a trait of the style; undefined where both values look the same. */
const traits: { readonly [Key in keyof TimeStyle]: (time: TimeField) => boolean | undefined } = {
  paddedMinutes: (time) => {
    if (time.hasHours || time.ms >= 10 * minute) return undefined;
    return time.leadingDigits > 1;
  },
  hoursField: (time) => (time.ms >= hour ? time.hasHours : undefined),
  hoursAlways: (time) => (time.ms < hour ? time.hasHours : undefined),
  paddedHours: (time) => {
    if (!time.hasHours || time.ms >= 10 * hour) return undefined;
    return time.leadingDigits > 1;
  },
};

/** The traits in the order of their bits. */
export const traitNames = Object.keys(traits) as readonly (keyof TimeStyle)[];

/** The bit, in the votes of one time, for a field that has one digit instead of two. */
export const lacksDigit = 1 << (2 * traitNames.length);

/** How far the votes of a range's end stand above those of its start. */
const bitsOfTime = 2 * traitNames.length + 1;

/**
 * The votes of a range's times on the note's style, as bits: for each trait one bit for it and one
 * against it, those of the time written first in the lower bits. Invalid times, and times that are
 * the same in both styles, as `10:00`, have no vote.
 */
export function styleVotes({ start, end }: TimeRange): number {
  return votesOf(start) | (votesOf(end) << bitsOfTime);
}

/** The votes of one of the two times. */
export function votesOfTime(votes: number, which: 'first' | 'second'): number {
  return (which === 'first' ? votes : votes >> bitsOfTime) & ((1 << bitsOfTime) - 1);
}

/** The bits of both times of a range for bits of one time. */
export function inEitherTime(votes: number): number {
  return votes | (votes << bitsOfTime);
}

/** The bit, in the votes of one time, for or against a trait. */
export function voteFor(trait: keyof TimeStyle, value: boolean): number {
  return 1 << (2 * traitNames.indexOf(trait) + (value ? 0 : 1));
}

function votesOf(time: HeaderTime | undefined): number {
  if (!time?.valid || !time.showsStyle) return 0;
  let votes = time.twoDigits ? 0 : lacksDigit;
  for (const trait of traitNames) {
    const vote = traits[trait](time);
    if (vote !== undefined) votes |= voteFor(trait, vote);
  }
  return votes;
}
