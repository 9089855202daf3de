import assert from 'node:assert/strict';
import { soak } from './soak';

const milliseconds = 10_000;

describe('A server on which several authors work at once', () => {
  it('follows whatever they do, and holds on to nothing', async function () {
    this.timeout(8 * milliseconds);
    const tally = await soak(1, milliseconds);
    const missed = tally.rows(0).filter(({ met }) => !met);
    assert.deepEqual([missed, tally.faults], [[], []]);
    assert.ok(tally.edits > 0 && tally.hostileTexts > 0 && tally.comparisons > 0);
  });
});
