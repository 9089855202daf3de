import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  durationFields,
  formatTimeInStyle,
  type TimeStyle,
} from '../../../../server/src/base/formatTime';
import { readTime } from '../../../../server/src/note/headers/time';

const usual: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};

function msOf(text: string): number | undefined {
  const time = readTime(text, 0);
  return time?.end === text.length && time.valid ? time.ms : undefined;
}

function isOutOfRange(text: string): boolean {
  return readTime(text, 0)?.valid === false;
}

describe('readTime', () => {
  it('reads two fields as minutes and seconds, never as hours and minutes', () => {
    assert.equal(msOf('00:19'), 19_000);
    assert.equal(msOf('0:19'), 19_000);
    assert.equal(msOf('75:20'), (75 * 60 + 20) * 1000);
    assert.equal(msOf('100:00'), 6_000_000);
  });

  it('reads three fields as hours, minutes and seconds', () => {
    assert.equal(msOf('1:02:03'), 3_723_000);
    assert.equal(msOf('100:00:00'), 360_000_000);
    assert.equal(readTime('1:02:03', 0)?.hasHours, true);
    assert.equal(readTime('62:03', 0)?.hasHours, false);
  });

  it('reads one to three digits of a second, and finds a fourth out of range', () => {
    assert.equal(msOf('00:19.5'), 19_500);
    assert.equal(msOf('00:19.05'), 19_050);
    assert.equal(msOf('1:02:03.007'), 3_723_007);
    assert.equal(isOutOfRange('00:19.1234'), true);
    assert.equal(readTime('00:19.1239', 0)?.ms, 19_123);
  });

  it('reads the comma of subtitles before exactly three digits, as a slip', () => {
    assert.equal(msOf('00:00:19,050'), 19_050);
    assert.equal(msOf('00:19，050'), 19_050);
    assert.equal(readTime('00:19,050', 0)?.wellSpelled, false);
    for (const text of ['00:19,05', '00:19,0500', '00:19,000:28', '00:19.5,000']) {
      assert.equal(msOf(text), undefined, text);
    }
    assert.equal(readTime('00:19,000:28', 0)?.ms, 19_000);
  });

  it('finds seconds above 59 out of range and carries them over', () => {
    assert.equal(isOutOfRange('00:75'), true);
    assert.equal(readTime('00:75', 0)?.ms, 75_000);
    assert.equal(isOutOfRange('00:60'), true);
    assert.equal(isOutOfRange('00:59'), false);
  });

  it('finds minutes above 59 out of range only behind an hours field', () => {
    assert.equal(isOutOfRange('1:60:00'), true);
    assert.equal(readTime('1:75:00', 0)?.ms, 135 * 60_000);
    assert.equal(isOutOfRange('60:00'), false);
  });

  it('reads full-width colons and dots for colons as the times that were meant', () => {
    for (const text of ['00：19', '00∶19', '00.19', '00．19']) {
      assert.equal(msOf(text), 19_000, text);
      assert.equal(readTime(text, 0)?.wellSpelled, false, text);
      assert.equal(readTime(text, 0)?.dotted, /[.．]/.test(text), text);
    }
    assert.equal(msOf('1.02.03'), 3_723_000);
    assert.equal(readTime('00:19.5', 0)?.dotted, false);
    assert.equal(readTime('00：19．5', 0)?.ms, 19_500);
  });

  it('knows no value for a time of 30 digits, which is still a time', () => {
    for (const text of [`${'9'.repeat(30)}:00`, `00:${'0'.repeat(30)}`]) {
      const time = readTime(text, 0);
      assert.equal(time?.end, text.length);
      assert.equal(time?.ms, Number.NaN);
      assert.equal(time?.valid, false);
    }
  });

  it('sees no time in one number, in four fields, nor without digits after the colon', () => {
    for (const text of ['19', '1:2:3:4', '00:', ':19', '', '1.2.3.4', `${'9'.repeat(65)}:00`]) {
      assert.equal(readTime(text, 0), undefined, text);
    }
  });

  it('sees no time in two that miss their dash: minutes behind hours have two digits', () => {
    for (const text of ['00:1600:34', '00:160:34'])
      assert.equal(readTime(text, 0), undefined, text);
    assert.equal(msOf('1:2:03'), 3_723_000);
    assert.equal(msOf('1600:34'), (1600 * 60 + 34) * 1000);
  });

  it('takes as much as is a time and tells its place, shifted on demand', () => {
    const time = readTime('(0:19-0:28)', 1, 100);
    assert.deepEqual([time?.start, time?.end, time?.leadingDigits], [101, 105, 1]);
  });
});

describe('formatTimeInStyle', () => {
  it('writes times as the note writes them', () => {
    assert.equal(formatTimeInStyle(19_000, usual), '00:19');
    assert.equal(formatTimeInStyle(19_000, { ...usual, paddedMinutes: false }), '0:19');
    assert.equal(formatTimeInStyle(3_723_000, usual), '1:02:03');
    assert.equal(formatTimeInStyle(3_723_000, { ...usual, hoursField: false }), '62:03');
    assert.equal(formatTimeInStyle(3_723_000, { ...usual, paddedHours: true }), '01:02:03');
    assert.equal(formatTimeInStyle(19_000, { ...usual, hoursAlways: true }), '0:00:19');
    assert.equal(formatTimeInStyle(19_050, usual), '00:19.05');
  });

  it('writes what is read again as the same time, in every style', () => {
    const style = fc.record({
      paddedMinutes: fc.boolean(),
      hoursField: fc.boolean(),
      hoursAlways: fc.boolean(),
      paddedHours: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.nat(400_000_000), style, (ms, written) => {
        assert.equal(msOf(formatTimeInStyle(ms, written)), ms);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the fields of a length of time', () => {
  it('are hours, minutes and seconds from the largest that there is', () => {
    assert.deepEqual(durationFields(0), ['0']);
    assert.deepEqual(durationFields(9_500), ['9.5']);
    assert.deepEqual(durationFields(65_000), ['1', '05']);
    assert.deepEqual(durationFields(3_725_050), ['1', '02', '05.05']);
  });
});
