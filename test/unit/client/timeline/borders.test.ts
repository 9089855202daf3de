import assert from 'node:assert/strict';
import { bordersOf, roomFor, snapped } from '../../../../client/src/timeline/view/borders';
import { picture, segment, twoParts } from './pictures';

const { bars } = twoParts();

describe('the borders of segments', () => {
  it('are one where neighbours meet at one time or a second apart', () => {
    assert.deepEqual(bordersOf(bars, 1), [
      { earlier: 0, later: 1, time: 10_000 },
      { earlier: 1, later: 2, time: 21_000 },
    ]);
  });

  it('are each by itself beside a hole and at both ends of the episode', () => {
    assert.deepEqual(bordersOf(bars, 3), [
      { earlier: null, later: 3, time: 40_000 },
      { earlier: 3, later: null, time: 60_000 },
    ]);
    assert.deepEqual(bordersOf(bars, 0)[0], { earlier: null, later: 0, time: 0 });
  });

  it('are none for a segment whose times cannot be read, nor for what is no segment', () => {
    const unknown = picture([segment('1.1', 0, 10), segment('1.2', 10, null)]).bars;
    assert.deepEqual(bordersOf(unknown, 1), []);
    assert.deepEqual(bordersOf(unknown, 0)[1], { earlier: 0, later: null, time: 10_000 });
    assert.deepEqual(bordersOf(unknown, 7), []);
  });

  it('have room as far as both segments keep a second', () => {
    const border = bordersOf(bars, 1)[0]!;
    assert.deepEqual(roomFor(bars, border, 0), { min: 1000, max: 19_000 });
    assert.deepEqual(roomFor(bars, border, 1000), { min: 2000, max: 19_000 });
  });

  it('are not moved over a neighbour that they do not touch', () => {
    const [start] = bordersOf(bars, 3);
    assert.deepEqual(roomFor(bars, start!, 0), { min: 30_000, max: 59_000 });
    const [, end] = bordersOf(picture([segment('1.1', 0, 10), segment('1.2', 30, 40)]).bars, 0);
    assert.equal(
      roomFor(picture([segment('1.1', 0, 10), segment('1.2', 30, 40)]).bars, end!, 1000).max,
      29_000,
    );
  });

  it('come to rest on whole seconds inside that room', () => {
    const border = bordersOf(bars, 1)[0]!;
    assert.equal(snapped(bars, border, 0, 12_499), 12_000);
    assert.equal(snapped(bars, border, 0, -5), 1000);
    assert.equal(snapped(bars, border, 0, 99_000), 19_000);
  });

  it('stay where there is no room at all', () => {
    const tight = picture([segment('1.1', 0, 1), segment('1.2', 1, 2)]).bars;
    assert.equal(snapped(tight, bordersOf(tight, 1)[0]!, 1000, 1000), undefined);
  });
});
