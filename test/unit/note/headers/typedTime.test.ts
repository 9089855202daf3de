import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatTimeInStyle } from '../../../../server/src/base/formatTime';
import { readTypedTime } from '../../../../server/src/note/headers/typedTime';

describe('a time that somebody types', () => {
  const readable: Record<string, string[]> = {
    'as the format has it': ['2:45', '02:45', ' 2:45 ', '２：４５', '2∶45'],
    'without colons': ['245', '0245', '000245', '００２４５', '00245'],
    'with other signs for them': [
      '2.45',
      '02;45',
      '2 45',
      '2。45',
      '02．45',
      '２；４５',
      '0 02 45',
    ],
  };
  for (const [how, texts] of Object.entries(readable)) {
    it(`is read ${how}`, () => {
      for (const text of texts) assert.equal(readTypedTime(text), 165_000, text);
    });
  }

  it('may pass an hour, with hours or without', () => {
    for (const text of ['1:15:20', '11520', '011520', '1.15.20', '1;15;20', '1 15 20', '1.15:20']) {
      assert.equal(readTypedTime(text), 4_520_000, text);
    }
    for (const text of ['75:20', '7520', '75.20', '75 20']) {
      assert.equal(readTypedTime(text), 4_520_000, text);
    }
    assert.equal(readTypedTime('100:00'), 6_000_000);
    assert.equal(readTypedTime('100 00'), 6_000_000);
  });

  it('keeps a fraction of a second behind colons', () => {
    assert.equal(readTypedTime('1:02:03.5'), 3_723_500);
    assert.equal(readTypedTime('2:45.07'), 165_070);
    assert.equal(readTypedTime('2:45,070'), 165_070);
  });

  it('is no number of a part, and nothing with a field out of range or left open', () => {
    const texts = [
      ...['', ' ', '4', '45', '1234567', '3.6', '3 6', '2:', '2.', ':45', '-2:45', '1:2:3:4'],
      ...['2:60', '2.60', '260', '1:60:00', '16000', '1 60 00', '1 2 45', '2:45.1234', '2:45分'],
      ...['2  45', '2;;45', '2,45', 'x245'],
    ];
    for (const text of texts) assert.equal(readTypedTime(text), undefined, text);
  });

  const tenHours = fc.nat({ max: 36_000 }).map((seconds) => seconds * 1000);
  const style = fc.record({
    paddedMinutes: fc.boolean(),
    hoursField: fc.boolean(),
    hoursAlways: fc.boolean(),
    paddedHours: fc.boolean(),
  });

  it('is what any style writes, whatever stands for the colons', () => {
    fc.assert(
      fc.property(
        tenHours,
        style,
        fc.constantFrom(':', '.', ';', ' ', '。', '：'),
        (ms, own, sign) =>
          assert.equal(readTypedTime(formatTimeInStyle(ms, own).replaceAll(':', sign)), ms),
      ),
    );
  });

  it('is what any style writes, without the colons', () => {
    fc.assert(
      fc.property(tenHours, style, (ms, own) => {
        const time = formatTimeInStyle(ms, own);
        // Three digits of minutes and two of seconds are hours, minutes and seconds.
        fc.pre(!/^\d{3,}:\d\d$/.test(time));
        assert.equal(readTypedTime(time.replaceAll(':', '')), ms);
      }),
    );
  });
});
