import assert from 'node:assert/strict';
import { picture, segment, twoParts } from './pictures';

describe('the picture of an episode', () => {
  it('has parts as long as their segments, and knows which bar an item is', () => {
    const { bars, parts, barOf, total } = twoParts();
    assert.deepEqual(
      parts.map(({ start, end }) => [start, end]),
      [
        [0, 20_000],
        [21_000, 60_000],
      ],
    );
    assert.deepEqual(Array.from(barOf), [-1, 0, 1, -1, 2, 3]);
    assert.deepEqual(
      bars.map(({ part }) => part),
      [0, 0, 1, 1],
    );
    assert.equal(total, 60_000);
  });

  it('marks a hole from the end of the segment before it', () => {
    assert.deepEqual(twoParts().marks, [
      { kind: 'hole', start: 30_000, end: 40_000, bar: 3, other: 2 },
    ]);
  });

  it('marks a hole at the beginning of the episode', () => {
    const { marks } = picture([segment('1.1', 5, 10)], { holes: [[0, -1]] });
    assert.deepEqual(marks, [{ kind: 'hole', start: 0, end: 5000, bar: 0, other: -1 }]);
  });

  it('marks what two segments cover both, in lanes of their own', () => {
    const { bars, lanes, marks } = picture([segment('1.1', 0, 10), segment('1.2', 8, 20)], {
      overlaps: [[1, 0]],
    });
    assert.deepEqual(marks, [{ kind: 'overlap', start: 8000, end: 10_000, bar: 1, other: 0 }]);
    assert.deepEqual([bars[0]?.lane, bars[1]?.lane, lanes], [0, 1, 2]);
  });

  it('puts a segment without readable times behind the one above it, and says that it guesses', () => {
    const { bars } = picture([segment('1.1', 0, 10), segment('1.2', null, null)]);
    const { start, end, isKnown } = bars[1]!;
    assert.deepEqual([start, end, isKnown], [10_000, 10_000, false]);
  });

  it('marks an overlap of unknown length where it begins', () => {
    const { marks } = picture([segment('1.1', 0, 10), segment('1.2', 8, null)], {
      overlaps: [[1, 0]],
    });
    assert.deepEqual([marks[0]?.start, marks[0]?.end], [8000, 8000]);
  });

  it('has a length even where nothing has any', () => {
    assert.equal(picture([]).total, 1000);
    assert.equal(picture([segment('1.1', 0, 0)]).total, 1000);
  });

  it('leaves out faults of segments that it does not know', () => {
    const { marks, disorders } = picture([segment('1.1', 0, 10)], {
      overlaps: [[7, 0]],
      holes: [[9, -1]],
    });
    assert.deepEqual([marks, disorders.size], [[], 0]);
  });
});
