import assert from 'node:assert/strict';
import { calendarDay } from '../../../server/src/base/calendarDay';

describe('calendarDay', () => {
  it('is the day where the author is, also just before and after midnight', () => {
    assert.equal(calendarDay(new Date(2025, 3, 9, 23, 59, 59)), '2025-04-09');
    assert.equal(calendarDay(new Date(2025, 11, 31, 0, 0, 0)), '2025-12-31');
  });
});
