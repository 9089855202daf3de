import type { TimeStyle } from '../../base/formatTime';
import type { Note } from '../note';
import { placeBehind } from './numbering';
import { traitNames, voteFor, votesOfTime } from './timeStyleVotes';

const withoutTimes: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};

/** For each trait more than 0 where most times of a note have it, less than 0 where most lack it. */
export type StyleBalance = { readonly [Key in keyof TimeStyle]: number };

/**
 * How a note writes its times: the majority decides each trait; on a tie the nearest time above
 * does; without one, `00:19`, `19:00` and `1:02:03` (format.md, "Grammar"). A time that both
 * styles would write alike, as `10:00`, has no vote.
 *
 * @param block the index of the block that asks
 */
export function timeStyle({ sequence }: Note, block: number): TimeStyle {
  const balance = styleBalance(sequence.styles);
  const trait = (key: keyof TimeStyle): boolean => {
    if (balance[key] !== 0) return balance[key] > 0;
    const above = placeBehind(sequence, block - 1).above;
    return nearestVotes(sequence.styles, key)[above] ?? withoutTimes[key];
  };
  return {
    paddedMinutes: trait('paddedMinutes'),
    hoursField: trait('hoursField'),
    hoursAlways: trait('hoursAlways'),
    paddedHours: trait('paddedHours'),
  };
}

const balances = new WeakMap<Uint32Array, StyleBalance>();

/**
 * By how many votes each trait leads. Counted once for the same times, as every fix that writes a
 * time asks for it.
 *
 * @param styles the votes of each segment, as a sequence holds them
 */
export function styleBalance(styles: Uint32Array): StyleBalance {
  const known = balances.get(styles);
  if (known !== undefined) return known;
  const balance = { paddedMinutes: 0, hoursField: 0, hoursAlways: 0, paddedHours: 0 };
  // Neighbours are mostly written alike, so that whole runs of them are counted at once.
  for (let at = 0; at < styles.length; ) {
    const votes = styles[at] as number;
    const first = at;
    while (at < styles.length && styles[at] === votes) at++;
    count(balance, votes, at - first);
  }
  balances.set(styles, balance);
  return balance;
}

function count(balance: Record<keyof TimeStyle, number>, votes: number, times: number): void {
  for (const which of ['first', 'second'] as const) {
    const own = votesOfTime(votes, which);
    for (const trait of traitNames) {
      if (own & voteFor(trait, true)) balance[trait] += times;
      if (own & voteFor(trait, false)) balance[trait] -= times;
    }
  }
}

type Votes = readonly (boolean | undefined)[];

const nearest = new WeakMap<Uint32Array, Map<keyof TimeStyle, Votes>>();

/** For each segment the vote on a trait that is nearest to its end; counted once, as the balance is. */
function nearestVotes(styles: Uint32Array, trait: keyof TimeStyle): Votes {
  const ofTraits = nearest.get(styles) ?? new Map<keyof TimeStyle, Votes>();
  nearest.set(styles, ofTraits);
  const known = ofTraits.get(trait);
  if (known !== undefined) return known;
  let vote: boolean | undefined;
  const votes = Array.from(styles, (own) => {
    for (const which of ['first', 'second'] as const) {
      const time = votesOfTime(own, which);
      if (time & voteFor(trait, true)) vote = true;
      if (time & voteFor(trait, false)) vote = false;
    }
    return vote;
  });
  ofTraits.set(trait, votes);
  return votes;
}
