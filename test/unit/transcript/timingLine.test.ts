import assert from 'node:assert/strict';
import { readTimingLine } from '../../../server/src/transcript/timingLine';

/** The times of a line as `start-end`, in milliseconds. */
function timesOf(line: string, above = ''): string | undefined {
  const timing = readTimingLine(line, above);
  return timing && `${timing.start}-${timing.end}`;
}

describe('the line of times above a cue', () => {
  it('may have a comma, a full stop, few or many digits before the parts of a second, or none', () => {
    for (const line of [
      '00:00:01,500 --> 00:01:02,000',
      '00:01.500 --> 01:02.000',
      '0:01.5 --> 1:02',
      '00:00:01.50000000000000 --> 00:01:02.0000000000001',
      '1.5 --> 62.0',
    ]) {
      assert.equal(timesOf(line), '1500-62000', line);
    }
    assert.equal(timesOf('62:03,5 --> 1:02:04'), '3723500-3724000');
  });

  it('may have been through an input method or a translator', () => {
    for (const line of [
      '００：００：０１，５００　－－＞　００：０１：０２，０００',
      '00：00：01，500 --＞ 00：01：02，000',
      '00:00:01。500 --> 00∶01∶02',
      '00: 00: 01, 500 -> 00: 01: 02, 000',
      '00 : 00 : 01.500 - -> 00 : 01 : 02',
      '00:00:01,500-->00:01:02,000',
      '00:00:01,500 → 00:01:02,000',
      '00:00:01,500 —> 00:01:02,000',
    ]) {
      assert.equal(timesOf(line), '1500-62000', line);
    }
  });

  it('may say where on the screen the cue stands', () => {
    assert.equal(timesOf('00:01.000 --> 00:02.000 align:start position:0%'), '1000-2000');
    assert.equal(timesOf('00:00:01,000 --> 00:00:02,000  X1:10 X2:20 Y1:5 Y2:8'), '1000-2000');
  });

  it('with a lesser arrow stands below an empty line or a number only', () => {
    assert.equal(timesOf('9:00 -> 10:00', '12'), '540000-600000');
    assert.equal(timesOf('9:00 -> 10:00', '门票的时间是'), undefined);
    assert.equal(timesOf('9:00 --> 10:00', '门票的时间是'), '540000-600000');
    assert.equal(timesOf('3 -> 5'), undefined);
  });

  it('is nothing that only looks a little like it', () => {
    for (const line of [
      '00:01 --> ',
      '--> 00:02',
      '00:x --> 00:02',
      '00:01 > 00:02',
      '从 00:01 --> 00:02',
      '00:01 --> 00:02:03:04',
      '00:01-00:02',
      '',
    ]) {
      assert.equal(timesOf(line), undefined, line);
    }
  });
});
