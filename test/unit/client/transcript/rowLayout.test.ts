import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RowLayout } from '../../../../client/src/transcript/view/rowLayout';
import { estimatedLines } from '../../../../client/src/transcript/view/textWidth';

const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 });

describe('the rows of the transcript', () => {
  it('lie below each other, whatever heights are measured in whatever order', () => {
    const measured = fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 200 })));
    fc.assert(
      fc.property(heights, measured, (estimates, changes) => {
        const layout = new RowLayout(estimates.length, (row) => estimates[row] as number);
        const expected = [...estimates];
        for (const [row, height] of changes) {
          if (row >= expected.length) continue;
          layout.setHeight(row, height);
          expected[row] = height;
          // Asked in between, it must not keep what is out of date.
          layout.top(row);
        }
        let top = 0;
        for (const [row, height] of expected.entries()) {
          assert.equal(layout.top(row), top);
          assert.equal(layout.rowAt(top), row);
          assert.equal(layout.rowAt(top + height - 1), row);
          top += height;
        }
        assert.equal(layout.total, top);
        assert.equal(layout.rowAt(top + 500), expected.length - 1);
        assert.equal(layout.rowAt(-500), 0);
      }),
    );
  });

  it('that are drawn are all that can be seen, and no more', () => {
    fc.assert(
      fc.property(heights, fc.nat(3000), fc.integer({ min: 1, max: 400 }), (all, top, height) => {
        const layout = new RowLayout(all.length, (row) => all[row] as number);
        const { first, last } = layout.rowsBetween(top, top + height);
        for (let row = 0; row < all.length; row++) {
          const isSeen = layout.top(row) < top + height && layout.top(row + 1) > top;
          if (isSeen) assert.ok(row >= first && row <= last, `${row} of ${first} to ${last}`);
          else if (top < layout.total) assert.ok(row < first || row > last);
        }
      }),
    );
  });

  it('are none without cues', () => {
    const layout = new RowLayout(0, () => 22);
    assert.deepEqual([layout.total, layout.rowAt(0)], [0, -1]);
  });

  it('are estimated to take the lines that their words need', () => {
    assert.deepEqual(
      ['', '好', '好'.repeat(10), '好'.repeat(11), 'a'.repeat(20), 'a'.repeat(21)].map((text) =>
        estimatedLines(text, 10),
      ),
      [1, 1, 1, 2, 1, 2],
    );
    assert.equal(estimatedLines('好好', 0), 2, 'and in no width at all');
  });
});
