import assert from 'node:assert/strict';
import { costs } from './featureCosts';
import { type HostileText, hostileTexts } from './hostileTexts';

const [short, long] = [40_000, 160_000];

/**
 * Milliseconds of processor time for the long text, which has 4,800 headers where it is of headers.
 * A command that takes longer would need to show progress; all that runs as one types takes a few.
 */
const limit = 1000;

/** What takes less for the short text takes less than the limit for the long one. */
const surelyFast = 40;

/** Four times the text takes four times as long, and sixteen times where all is held against all. */
const steepest = 8;

/** Machines do other work as well: of several rounds the fastest counts. */
const rounds = 8;

describe('A text that repeats something without an end', () => {
  it('takes every feature time in proportion to its length, and no more than an author would feel', async function () {
    this.timeout(150_000);
    for (const text of hostileTexts()) assert.deepEqual(await slowFeatures(text), [], text.name);
  });
});

async function slowFeatures(text: HostileText): Promise<string[]> {
  const least = await costs(text.of(short));
  const most = new Map<string, number>();
  const isSlow = (name: string) => {
    const [little, much] = [least.get(name) as number, most.get(name) as number];
    return much > limit || (little > surelyFast && much > steepest * little);
  };
  let slow = [...least].filter(([, cost]) => cost > surelyFast).map(([name]) => name);
  for (let round = 0; round < rounds && slow.length > 0; round++) {
    if (round > 0) takeLess(least, await costs(text.of(short), slow));
    takeLess(most, await costs(text.of(long), slow));
    slow = slow.filter(isSlow);
  }
  return slow.map((name) => `${name}: ${least.get(name)} ms, then ${most.get(name)} ms`);
}

function takeLess(known: Map<string, number>, costs: ReadonlyMap<string, number>): void {
  for (const [name, cost] of costs) known.set(name, Math.min(known.get(name) ?? cost, cost));
}
