import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  clamped,
  contentWidth,
  revealing,
  timeAt,
  type Viewport,
  xOf,
  zoomed,
} from '../../../../client/src/timeline/view/viewport';
import { minute } from './pictures';

const close = (left: number, right: number, by: number) => Math.abs(left - right) <= by;

describe('what can be seen of the episode', () => {
  it('is all of it at first, with room at both ends', () => {
    assert.deepEqual([xOf(minute, 0), xOf(minute, 60_000)], [10, 610]);
    assert.equal(contentWidth(minute), minute.width);
  });

  it('stays at the time under the pointer while it zooms', () => {
    const inside = zoomed(minute, 2, 310);
    assert.equal(inside.span, 30_000);
    assert.ok(close(timeAt(inside, 310), 30_000, 1e-6));
  });

  it('is all of it again after zooming out far enough', () => {
    assert.deepEqual(zoomed(zoomed(minute, 4, 100), 1 / 8, 300), minute);
  });

  it('is never less than five seconds, and of a shorter episode all', () => {
    assert.equal(zoomed(minute, 1000, 0).span, 5000);
    assert.equal(zoomed({ ...minute, total: 3000 }, 1000, 0).span, null);
  });

  it('is no narrower than browsers can scroll, however long the episode is', () => {
    const long = { ...minute, total: 1000 * 3_600_000 };
    assert.ok(contentWidth(zoomed(long, 1e9, 0)) < 8_100_000);
  });

  it('never leaves the episode, whatever it is asked for', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 1, max: 5000 }),
          total: fc.integer({ min: 1000, max: 36_000_000 }),
          span: fc.option(fc.integer({ min: 1, max: 40_000_000 })),
          from: fc.integer({ min: -1_000_000, max: 50_000_000 }),
        }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 5000 }),
        (viewport: Viewport, factor, x) => {
          const { from, span, total } = zoomed(clamped(viewport), factor, x);
          assert.ok(from >= 0 && from + (span ?? total) <= total + 1e-6);
        },
      ),
    );
  });

  it('moves just far enough to show a segment, and to the beginning of one that is too long', () => {
    const near = { ...minute, span: 20_000, from: 10_000 };
    assert.deepEqual(revealing(near, 12_000, 18_000), near);
    assert.equal(revealing(near, 40_000, 45_000).from, 25_000);
    assert.equal(revealing(near, 2000, 4000).from, 2000);
    assert.equal(revealing(near, 28_000, 59_000).from, 28_000);
  });
});
