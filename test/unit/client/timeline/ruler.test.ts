import assert from 'node:assert/strict';
import { rulerStep } from '../../../../client/src/timeline/view/ruler';

describe('the ruler', () => {
  it('counts in steps that people count in, with room for each time', () => {
    const steps = [0.1, 0.01, 0.002, 0.0002, 0.00001].map((perMs) => rulerStep(perMs, 72) / 1000);
    assert.deepEqual(steps, [1, 10, 60, 600, 7200]);
  });

  it('has an answer for a hundred days in a narrow side bar', () => {
    const perMs = 200 / (100 * 24 * 3_600_000);
    assert.ok(rulerStep(perMs, 72) * perMs >= 72);
  });
});
