import type { TimeStyle } from '../../base/formatTime';
import { memoised } from '../../base/memoised';
import type { TimeField } from '../headers/time';
import type { Note } from '../note';
import { placeBehind } from './numbering';
import type { Sequence } from './sequence';
import { traitNames, voteFor, votesOfTime } from './timeStyleVotes';

const withoutTimes: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};

/** For each trait, positive where most times of a note have it, negative where most lack it. */
export type StyleBalance = { readonly [Key in keyof TimeStyle]: number };

/**
 * The time style of a note: the majority decides each trait; on a tie the nearest time above does;
 * without one, `00:19`, `19:00` and `1:02:03` (format.md, "Grammar"). A time that is the same in
 * both styles, as `10:00`, has no vote.
 *
 * @param block the index of the block from which to look up
 */
export function timeStyle({ sequence }: Note, block: number): TimeStyle {
  const balance = styleBalance(sequence);
  const trait = (key: keyof TimeStyle): boolean => {
    if (balance[key] !== 0) return balance[key] > 0;
    const { above } = placeBehind(sequence, block - 1);
    const nearest = above && nearestVotes[key](sequence)[above.ordinal];
    return nearest ?? withoutTimes[key];
  };
  return {
    paddedMinutes: trait('paddedMinutes'),
    hoursField: trait('hoursField'),
    hoursAlways: trait('hoursAlways'),
    paddedHours: trait('paddedHours'),
  };
}

/** The majority of votes for each trait. Memoised, as every fix of a time needs it. */
export const styleBalance = memoised(({ segments }: Sequence): StyleBalance => {
  // Most ranges have the same votes, so that few keys differ.
  const segmentsByVotes = new Map<number, number>();
  for (const { styles } of segments) {
    segmentsByVotes.set(styles, (segmentsByVotes.get(styles) ?? 0) + 1);
  }
  const balance = { paddedMinutes: 0, hoursField: 0, hoursAlways: 0, paddedHours: 0 };
  for (const [votes, count] of segmentsByVotes) {
    for (const trait of traitNames) {
      for (const vote of votesOn(trait, votes)) balance[trait] += vote ? count : -count;
    }
  }
  return balance;
});

/**
 * Whether a time with one digit before its first colon may lack another one. It does not where most
 * of the other times have one digit as well; its own vote is one against padding.
 */
export function mayLackFirstDigit({ sequence }: Note, time: TimeField): boolean {
  if (time.leadingDigits > 1) return false;
  return styleBalance(sequence)[time.hasHours ? 'paddedHours' : 'paddedMinutes'] >= -1;
}

const nearestVotes = {
  paddedMinutes: nearestVotesOn('paddedMinutes'),
  hoursField: nearestVotesOn('hoursField'),
  hoursAlways: nearestVotesOn('hoursAlways'),
  paddedHours: nearestVotesOn('paddedHours'),
};

/** For each segment, by its ordinal, the vote on a trait that is nearest to its end. */
function nearestVotesOn(trait: keyof TimeStyle) {
  return memoised(({ segments }: Sequence): readonly (boolean | undefined)[] => {
    let nearest: boolean | undefined;
    return segments.map(({ styles }) => {
      nearest = votesOn(trait, styles).at(-1) ?? nearest;
      return nearest;
    });
  });
}

/** The votes of a range's times on a trait, in the order of the line; at most one of each value. */
function votesOn(trait: keyof TimeStyle, styles: number): boolean[] {
  const votes: boolean[] = [];
  for (const which of ['first', 'second'] as const) {
    const own = votesOfTime(styles, which);
    if (own & voteFor(trait, true)) votes.push(true);
    if (own & voteFor(trait, false)) votes.push(false);
  }
  return votes;
}
