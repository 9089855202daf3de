import assert from 'node:assert/strict';
import { boxOf, rowsIn } from '../../../../client/src/timeline/view/layout';
import { minute, picture, segment, twoParts } from './pictures';

describe('the rows of the timeline', () => {
  it('share the height that there is, and stay readable where there is little', () => {
    const two = picture([segment('1.1', 0, 40), segment('1.2', 20, 60)]);
    const heights = [500, 90, 10].map((height) => rowsIn(height, two).laneHeight);
    assert.deepEqual(heights, [52, 27.5, 8]);
  });

  it('have none for parts where there are none', () => {
    assert.equal(rowsIn(200, picture([segment('1.1', 0, 10)])).partsHeight, 0);
    assert.ok(rowsIn(200, twoParts()).partsHeight > 0);
  });

  it('leave a pixel between neighbours, and two for what has no length', () => {
    const { bars } = picture([segment('1.1', 0, 10), segment('1.2', 10, 10)]);
    const rows = rowsIn(150, picture([]));
    const [long, empty] = bars.map((bar) => boxOf(bar, rows, minute));
    assert.deepEqual([long?.x, long?.width], [10, 99]);
    assert.deepEqual([empty?.x, empty?.width], [110, 2]);
  });
});
