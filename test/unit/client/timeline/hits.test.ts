import assert from 'node:assert/strict';
import { hitAt } from '../../../../client/src/timeline/view/hits';
import { rowsIn } from '../../../../client/src/timeline/view/layout';
import { minute, picture, segment, twoParts } from './pictures';

const shown = twoParts();
const rows = rowsIn(150, shown);
const lane = rows.lanesTop + 5;
const at = (x: number, y = lane) => hitAt(shown, rows, minute, x, y);

describe('what the pointer is at', () => {
  it('is a segment, or a part in the row of parts', () => {
    assert.deepEqual(at(60), { item: 1 });
    assert.deepEqual(at(60, rows.partsTop + 2), { item: 0 });
    assert.deepEqual(at(400, rows.partsTop + 2), { item: 3 });
  });

  it('is a border near the edge of a segment', () => {
    assert.deepEqual(at(109)?.border, { earlier: 0, later: 1, time: 10_000 });
    assert.deepEqual(at(112)?.border, { earlier: 0, later: 1, time: 10_000 });
    assert.equal(at(120)?.border, undefined);
  });

  it('is nothing in a hole, on the ruler and below', () => {
    assert.equal(at(360), undefined);
    assert.equal(at(60, 5), undefined);
    assert.equal(at(60, 149), undefined);
  });

  it('is a segment that is too narrow to see, from a few pixels away, and no border of it', () => {
    const thin = picture([segment('1.1', 0, 30), segment('1.2', 30, 30.1), segment('1.3', 40, 60)]);
    assert.deepEqual(hitAt(thin, rowsIn(150, thin), minute, 312, lane), { item: 1 });
  });

  it('is the segment in the lane under it where two overlap', () => {
    const two = picture([segment('1.1', 0, 40), segment('1.2', 20, 60)]);
    const both = rowsIn(200, two);
    const lower = both.lanesTop + both.laneHeight + 10;
    assert.equal(hitAt(two, both, minute, 300, both.lanesTop + 5)?.item, 0);
    assert.equal(hitAt(two, both, minute, 300, lower)?.item, 1);
  });
});
