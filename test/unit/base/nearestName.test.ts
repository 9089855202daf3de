import assert from 'node:assert/strict';
import { nearestName } from '../../../server/src/base/nearestName';

describe('the nearest name', () => {
  const names = ['time-gap', 'time-order', 'time-overlap', 'part-title'];

  it('is that with the fewest slips', () => {
    assert.equal(nearestName('time-gpa', names), 'time-gap');
    assert.equal(nearestName('Time_Order', names), 'time-order');
    assert.equal(nearestName('time-over-lap', names), 'time-overlap');
  });

  it('may go on where the written one stops', () => {
    assert.equal(nearestName('part', names), 'part-title');
    assert.equal(nearestName('pa', names), undefined);
  });

  it('is none where nothing is near, and costs nothing for a whole page', () => {
    assert.equal(nearestName('随便', names), undefined);
    assert.equal(nearestName('', names), undefined);
    assert.equal(nearestName('x'.repeat(1_000_000), names), undefined);
  });
});
