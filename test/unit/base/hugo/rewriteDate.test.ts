import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isHugoDate } from '../../../../server/src/base/hugo/hugoDate';
import { rewrittenDate } from '../../../../server/src/base/hugo/rewriteDate';
import { readToml } from '../../../../server/src/toml/readToml';

describe('rewrittenDate', () => {
  it('reads a day that can be read in one way alone', () => {
    for (const text of [
      '2025-4-20',
      '2025/04/20',
      '2025.4.20',
      '2025 / 4 / 20',
      '20250420',
      '2025年4月20日',
      '2025 年 4 月 20 号',
      '２０２５－０４－２０',
      '2025—04—20',
      '20 April 2025',
      '20th Apr, 2025',
      'Apr. 20, 2025',
      '20/04/2025',
      '04/20/2025',
      ' 2025-04-20 ',
    ]) {
      assert.equal(rewrittenDate(text), '2025-04-20', text);
    }
  });

  it('keeps the time of day and the zone behind it', () => {
    assert.equal(rewrittenDate('2025/4/20 9:05'), '2025-04-20 09:05:00');
    assert.equal(rewrittenDate('2025-04-20T9:05:07.5Z'), '2025-04-20T09:05:07.5Z');
    assert.equal(rewrittenDate('2025-04-20t10:00:00z'), '2025-04-20T10:00:00Z');
    assert.equal(rewrittenDate('2025/4/20 10:00 +8'), '2025-04-20 10:00:00+08:00');
  });

  it('leaves alone what could be another day, or is none', () => {
    for (const text of [
      '',
      '今天',
      '04/05/2025',
      '2025-02-30',
      '2025-13-01',
      '2025-04',
      '25-04-20',
      '20251301',
      '1745107200',
      '2025-04-20，周日',
      '2025/04-20',
      '2025-04-20 25:00',
      '2025-04-20 10:00 CST',
    ]) {
      assert.equal(rewrittenDate(text), undefined, text);
    }
  });

  it('takes a day for itself where day and month are alike', () => {
    assert.equal(rewrittenDate('05/05/2025'), '2025-05-05');
  });

  it('writes nothing that Hugo, or TOML without quotes, would not take', () => {
    const number = fc.nat({ max: 99 }).map(String);
    const piece = fc.oneof(
      fc.constantFrom(
        '2025',
        '1999',
        '-',
        '/',
        '.',
        ' ',
        'T',
        ':',
        'Z',
        '+08:00',
        'Apr',
        '年',
        '月',
      ),
      number,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const written = rewrittenDate(pieces.join(''));
        if (written === undefined) return;
        assert.ok(isHugoDate(written), written);
        assert.ok(readToml(`date = ${written}`).ok, written);
      }),
      { numRuns: 5000 },
    );
  });
});
