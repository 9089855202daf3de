import assert from 'node:assert/strict';
import { costs } from './everyFeature';
import { type HostileText, hostileTexts } from './hostileTexts';

const [short, long] = [40_000, 160_000];

/**
 * Milliseconds of processor time for the long text. An author would feel more than 300; a machine
 * that does other work as well needs up to twice as many for the same.
 */
const limit = 500;

/** What takes less for the short text takes less than the limit for the long one. */
const surelyFast = 12;

/** Four times the text takes four times as long, and sixteen times where all is held against all. */
const steepest = 8;

describe('A text that repeats something without an end', () => {
  it('takes every feature time in proportion to its length, and no more than an author would feel', async function () {
    this.timeout(150_000);
    for (const hostile of hostileTexts()) {
      for (const [feature, cost] of await costs(hostile.of(short))) {
        if (cost > surelyFast) await mustBeLinear(hostile, feature, cost);
      }
    }
  });
});

/** Machines do other work as well: of several rounds the fastest counts. */
async function mustBeLinear(text: HostileText, feature: string, first: number): Promise<void> {
  let [least, most] = [first, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 4; round++) {
    most = Math.min(most, (await costs(text.of(long))).get(feature) as number);
    if (most < limit && most < Math.max(steepest * least, limit / 3)) return;
    least = Math.min(least, (await costs(text.of(short))).get(feature) as number);
    if (least <= surelyFast && most < limit) return;
  }
  assert.fail(`${feature} of ${text.name}: ${least} ms for ${short} units, ${most} ms for ${long}`);
}
