import assert from 'node:assert/strict';
import { formatInUsualStyle } from '../../../client/src/timeText';

describe('a time that is shown', () => {
  it('has two digits of minutes, and hours only from an hour on', () => {
    assert.equal(formatInUsualStyle(0), '00:00');
    assert.equal(formatInUsualStyle(151_000), '02:31');
    assert.equal(formatInUsualStyle(3_599_000), '59:59');
    assert.equal(formatInUsualStyle(3_600_000), '1:00:00');
  });

  it('keeps the fraction of a second that the note has', () => {
    assert.equal(formatInUsualStyle(151_500), '02:31.5');
    assert.equal(formatInUsualStyle(151_007), '02:31.007');
  });
});
