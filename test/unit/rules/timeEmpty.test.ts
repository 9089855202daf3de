import assert from 'node:assert/strict';
import { codesIn, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-empty';

describe('time-empty', () => {
  const text =
    '# part1: 甲\n(00:00-00:00) ***1.1: 一***\n- 一\n\n(00:09-00:30) ***1.2: 二***\n- 二';

  it('names the segment and the time, and points at the bare range', () => {
    const told = tellOne(code, text);
    assert.equal(told.says, '1.1 ends where it starts, at 00:00');
    assert.deepEqual([told.at, told.line], ['00:00-00:00', 2]);
  });

  it('ends it where the next one starts, which only the recording can confirm', () => {
    const expected = text.replace('-00:00)', '-00:09)');
    assert.deepEqual(tellOne(code, text).fixes, [
      {
        title: 'End it at 00:09, where the next segment starts',
        result: expected,
        preferred: false,
        safe: false,
      },
    ]);
    assert.equal(tellOne(code, withCrlf(text)).fixes[0]?.result, withCrlf(expected));
  });

  it('follows the border style, and shares the border where that would leave it empty', () => {
    const ends = (start: string) => {
      const lines = [
        '(0:00-0:10) ***1.1: 一***',
        '(0:11-0:11) ***1.2: 二***',
        `(${start}-0:40) ***1.3: 三***`,
      ];
      return tellOne(code, lines.join('\n\n')).fixes[0]?.result.split('\n')[2];
    };
    assert.equal(ends('0:20'), '(0:11-0:19) ***1.2: 二***');
    assert.equal(ends('0:12'), '(0:11-0:12) ***1.2: 二***');
  });

  it('offers nothing to the last segment, nor where the next one starts no later', () => {
    assert.deepEqual(tellOne(code, '(00:09-00:09) ***1.1: 一***\n').fixes, []);
    const same = '(00:00-00:00) ***1.1: 一***\n\n(00:00-00:30) ***1.2: 二***\n';
    assert.deepEqual(tellOne(code, same).fixes, []);
  });

  it('compares moments, not spellings', () => {
    assert.equal(tell(code, '(00:00.5-0:00.500) ***1.1: 一***\n').length, 1);
  });

  it('leaves nothing to find', () => {
    assert.deepEqual(codesIn(tellOne(code, text).fixes[0]!.result), []);
  });
});
