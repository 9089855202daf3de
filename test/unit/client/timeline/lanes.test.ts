import assert from 'node:assert/strict';
import { lanesOf } from '../../../../client/src/timeline/view/lanes';

const lanes = (...stretches: [number, number][]) => {
  const { lanes: own, count } = lanesOf(stretches.map(([start, end]) => ({ start, end })));
  return { own: Array.from(own), count };
};

describe('the lanes of the timeline', () => {
  it('are one where nothing overlaps, even where borders are shared', () => {
    assert.deepEqual(lanes([0, 10], [10, 20], [21, 30]), { own: [0, 0, 0], count: 1 });
    assert.deepEqual(lanes(), { own: [], count: 1 });
  });

  it('are used again as soon as they are free', () => {
    assert.deepEqual(lanes([0, 10], [5, 15], [10, 20]), { own: [0, 1, 0], count: 2 });
  });

  it('go by time, not by the order of the text', () => {
    assert.deepEqual(lanes([30, 40], [0, 10], [5, 35]), { own: [0, 0, 1], count: 2 });
  });

  it('are four at most, and then the one that is free first', () => {
    const { own, count } = lanes([0, 50], [1, 20], [2, 40], [3, 60], [4, 70]);
    assert.deepEqual([own, count], [[0, 1, 2, 3, 1], 4]);
  });
});
