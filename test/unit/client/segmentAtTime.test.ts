import assert from 'node:assert/strict';
import { segmentAtTime } from '../../../client/src/segmentAtTime';

const seconds = (start: number | null, end: number | null) => ({
  start: start === null ? null : start * 1000,
  end: end === null ? null : end * 1000,
});

describe('the segment at a time', () => {
  const nextSecondBorders = [seconds(0, 9), seconds(10, 19), seconds(40, 49)];

  it('is the one whose range holds it, both ends included', () => {
    for (const time of [10_000, 15_000, 19_000]) {
      assert.deepEqual(segmentAtTime(nextSecondBorders, time), { index: 1, isInside: true });
    }
  });

  it('begins at a shared border, and does not end there', () => {
    assert.equal(segmentAtTime([seconds(0, 10), seconds(10, 20)], 10_000)?.index, 1);
  });

  it('is the later one where two overlap', () => {
    assert.equal(segmentAtTime([seconds(0, 12), seconds(10, 20)], 11_000)?.index, 1);
    assert.equal(segmentAtTime([seconds(10, 20), seconds(0, 12)], 11_000)?.index, 0);
  });

  it('is the nearest one, said to be outside, where none holds it', () => {
    assert.deepEqual(segmentAtTime(nextSecondBorders, 22_000), { index: 1, isInside: false });
    assert.deepEqual(segmentAtTime(nextSecondBorders, 38_000), { index: 2, isInside: false });
    assert.deepEqual(segmentAtTime(nextSecondBorders, 900_000), { index: 2, isInside: false });
    assert.deepEqual(segmentAtTime(nextSecondBorders, 9_500), { index: 0, isInside: false });
  });

  it('can be one whose range is written backwards or lacks an end', () => {
    assert.deepEqual(segmentAtTime([seconds(20, 10)], 15_000), { index: 0, isInside: true });
    assert.deepEqual(segmentAtTime([seconds(0, 5), seconds(10, null)], 10_000), {
      index: 1,
      isInside: true,
    });
  });

  it('is nowhere in a note without a readable time', () => {
    assert.equal(segmentAtTime([seconds(null, null)], 0), null);
    assert.equal(segmentAtTime([], 0), null);
  });
});
