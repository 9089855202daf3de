import type { Block } from './block';
import type { Note } from './note';
import { spliceBetween } from './splice';
import type { TimeField, TimeStyle } from './time';

const minute = 60_000;
const hour = 60 * minute;

/** What one time says about a trait of the style; undefined where it would look the same anyway. */
type Trait = (time: TimeField) => boolean | undefined;

const traits: { readonly [Key in keyof TimeStyle]: Trait } = {
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

const withoutTimes: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};

/**
 * How a note writes its times: the majority decides each trait; on a tie the nearest time above
 * does; without one, `00:19`, `19:00` and `1:02:03` (format.md, "Grammar"). A time that both
 * styles would write alike, as `10:00`, has no vote.
 *
 * @param block the index of the block that asks
 */
export function timeStyle(note: Note, block: number): TimeStyle {
  const balances = balancesOf(note);
  const trait = (key: keyof TimeStyle): boolean => {
    if (balances[key] !== 0) return balances[key] > 0;
    return nearestAbove(note.blocks, block, traits[key]) ?? withoutTimes[key];
  };
  return {
    paddedMinutes: trait('paddedMinutes'),
    hoursField: trait('hoursField'),
    hoursAlways: trait('hoursAlways'),
    paddedHours: trait('paddedHours'),
  };
}

type Balances = Record<keyof TimeStyle, number>;

interface Counted {
  readonly blocks: readonly Block[];
  readonly balances: Balances;
}

const nothingCounted: Counted = {
  blocks: [],
  balances: { paddedMinutes: 0, hoursField: 0, hoursAlways: 0, paddedHours: 0 },
};
const lastCounted = new WeakMap<object, Counted>();

/** By how many votes each trait leads. After an edit only the blocks that changed are counted. */
function balancesOf({ blocks, lineage }: Note): Balances {
  const before = lastCounted.get(lineage) ?? nothingCounted;
  if (before.blocks === blocks) return before.balances;
  const { first, gone, come } = spliceBetween(before.blocks, blocks);
  const balances = { ...before.balances };
  count(balances, before.blocks.slice(first, first + gone), -1);
  count(balances, blocks.slice(first, first + come), 1);
  lastCounted.set(lineage, { blocks, balances });
  return balances;
}

function count(balances: Balances, blocks: readonly Block[], weight: number): void {
  for (const time of blocks.flatMap(timesOf)) {
    for (const key of Object.keys(traits) as (keyof TimeStyle)[]) {
      const vote = traits[key](time);
      if (vote !== undefined) balances[key] += vote ? weight : -weight;
    }
  }
}

function nearestAbove(blocks: readonly Block[], below: number, trait: Trait): boolean | undefined {
  for (let index = Math.min(below, blocks.length) - 1; index >= 0; index--) {
    for (const time of timesOf(blocks[index] as Block).toReversed()) {
      const vote = trait(time);
      if (vote !== undefined) return vote;
    }
  }
  return undefined;
}

/** The times of a block that are what they say, in the order of the line. */
function timesOf(block: Block): readonly TimeField[] {
  if (block.kind !== 'segment') return [];
  const { start, end } = block.header.times;
  return [start, end].filter((time) => time?.valid === true) as TimeField[];
}
