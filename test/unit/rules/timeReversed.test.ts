import assert from 'node:assert/strict';
import { codesIn, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-reversed';
const around = (range: string) =>
  `# part1: 甲\n(00:00-00:20) ***1.1: 一***\n- 一\n\n(${range}) ***1.2: 二***\n- 二\n\n(00:31-01:00) ***1.3: 三***\n- 三`;

describe('time-reversed', () => {
  it('names the segment and both times, and points at the bare range', () => {
    const told = tellOne(code, around('00:30-00:21'));
    assert.equal(told.says, '1.2 ends at 00:21, before it starts (00:30)');
    assert.deepEqual([told.at, told.line], ['00:30-00:21', 5]);
  });

  it('swaps the two times as they are written', () => {
    for (const [from, to] of [
      ['00:30-00:21', '00:21-00:30'],
      ['00:30.5-0:21', '0:21-00:30.5'],
      ['0:00:30-00:21', '00:21-0:00:30'],
    ] as const) {
      const [fix] = tellOne(code, around(from)).fixes;
      assert.deepEqual([fix?.title, fix?.result], ['Swap start and end', around(to)]);
    }
    const [fix] = tellOne(code, withCrlf(around('00:30-00:21'))).fixes;
    assert.equal(fix?.result, withCrlf(around('00:21-00:30')));
  });

  it('prefers the swap where the range then fits between its neighbours', () => {
    const preferred = (range: string) => tellOne(code, around(range)).fixes[0]?.preferred;
    assert.equal(preferred('00:30-00:21'), true);
    assert.equal(preferred('00:30-00:12'), false, 'a slip in the end: 00:31 was meant');
    assert.equal(preferred('02:30-00:21'), false, 'a slip in the start');
    assert.equal(tellOne(code, '(00:30-00:00) ***1.1: 一***').fixes[0]?.preferred, true);
  });

  it('is never done without asking', () => {
    assert.equal(tellOne(code, around('00:30-00:21')).fixes[0]?.safe, false);
  });

  it('is one finding whichever of its digits is wrong', () => {
    for (const range of ['00:30-00:21', '00:40-00:21', '00:21-00:03', '05:21-00:30']) {
      assert.deepEqual(codesIn(around(range)), ['time-reversed 5'], range);
    }
  });

  it('offers the border of a neighbour before a swap that would reach into one', () => {
    const titles = (range: string) => tellOne(code, around(range)).fixes.map(({ title }) => title);
    assert.deepEqual(titles('00:30-00:21'), ['Swap start and end']);
    assert.equal(titles('00:21-00:03')[0], 'End it at 00:30, where the next segment starts');
    assert.equal(titles('05:21-00:30')[0], 'Start at 00:20, where the segment above ends');
  });

  it('says nothing about an empty range or one with an unknown side', () => {
    for (const range of ['00:21-00:21', '00:21-', '-00:21']) {
      assert.deepEqual(tell(code, around(range)), [], range);
    }
  });
});
