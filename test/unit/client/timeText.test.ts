import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatTime, parseTime } from '../../../client/src/timeText';

describe('a time that somebody types', () => {
  const readable: [string, number][] = [
    ['2:45', 165_000],
    ['02:45', 165_000],
    ['0:05', 5_000],
    ['75:20', 4_520_000],
    ['100:00', 6_000_000],
    ['1:02:03', 3_723_000],
    ['01:02:03.5', 3_723_500],
    ['2:45.07', 165_070],
    ['  2:45 ', 165_000],
    ['2：45', 165_000],
    ['１：０２：０３', 3_723_000],
  ];
  for (const [text, milliseconds] of readable) {
    it(`is read from ${JSON.stringify(text)}`, () => {
      assert.equal(parseTime(text), milliseconds);
    });
  }

  const unreadable = [
    '',
    '165',
    '3.6',
    '2:',
    ':45',
    '2:60',
    '1:60:00',
    '1:2:3:4',
    '-2:45',
    '2:45.1234',
    '2：45分',
  ];
  for (const text of unreadable) {
    it(`is not seen in ${JSON.stringify(text)}`, () => {
      assert.equal(parseTime(text), null);
    });
  }
});

describe('a time that is shown', () => {
  it('has two digits of minutes, and hours only from an hour on', () => {
    assert.equal(formatTime(0), '00:00');
    assert.equal(formatTime(151_000), '02:31');
    assert.equal(formatTime(3_599_000), '59:59');
    assert.equal(formatTime(3_600_000), '1:00:00');
  });

  it('keeps the fraction of a second that the note has', () => {
    assert.equal(formatTime(151_500), '02:31.5');
    assert.equal(formatTime(151_007), '02:31.007');
  });

  it('is read back as the same time', () => {
    const tenHours = fc.nat({ max: 36_000_000 });
    fc.assert(fc.property(tenHours, (time) => parseTime(formatTime(time)) === time));
  });
});
