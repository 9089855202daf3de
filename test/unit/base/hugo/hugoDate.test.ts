import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isHugoDate, isRealDay, monthNumber } from '../../../../server/src/base/hugo/hugoDate';

describe('isHugoDate', () => {
  it('takes the forms that format.md lists', () => {
    for (const text of [
      '2025-04-20',
      '2025-04-20T10:00:00',
      '2025-04-20T10:00:00Z',
      '2025-04-20T10:00:00+08:00',
      '2025-04-20T10:00:00+0800',
      '2025-04-20 10:00:00',
      '2025-04-20 10:00:00 +0800',
      'Sun, 20 Apr 2025 10:00:00 +0800',
      '20 Apr 2025',
      '2025-04-20T10:00:00.123Z',
      '2025-04-20T9:05:00',
    ]) {
      assert.ok(isHugoDate(text), text);
    }
  });

  it('takes nothing that comes close', () => {
    for (const text of [
      '',
      '2025-4-20',
      '2025/04/20',
      '20250420',
      '2025-04-20 10:00',
      '2025-04-20T10:00:00z',
      '2025-04-20t10:00:00',
      '2025-04-20T24:00:00',
      '2025-04-20T23:59:60',
      '2025-04-31',
      '2025-13-01',
      ' 2025-04-20',
      '２０２５-04-20',
    ]) {
      assert.ok(!isHugoDate(text), text);
    }
  });

  it('knows leap years', () => {
    assert.deepEqual(['2024-02-29', '2025-02-29', '2000-02-29', '1900-02-29'].map(isHugoDate), [
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('isRealDay', () => {
  it('agrees with the calendar of the language', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(number(1000, 9999), number(0, 14), number(0, 33), (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        assert.equal(isRealDay(year, month, day), isReal && month >= 1 && month <= 12);
      }),
    );
  });
});

describe('monthNumber', () => {
  it('knows months by their first three letters', () => {
    assert.deepEqual(['Jan', 'september', 'DEC', 'Foo', ''].map(monthNumber), [1, 9, 12, 0, 0]);
  });
});
