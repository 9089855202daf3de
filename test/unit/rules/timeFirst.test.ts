import assert from 'node:assert/strict';
import { codesIn, part, settings, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-first';

describe('time-first', () => {
  const text = '# part1: 甲\n(0:05-0:20) ***1.1: 一***\n- 一';

  it('names the segment and its start', () => {
    const told = tellOne(code, text);
    assert.equal(told.says, '1.1 is the first segment but starts at 0:05');
    assert.deepEqual([told.at, told.line], ['0:05', 2]);
  });

  it('offers to start at zero, in the style of the note', () => {
    const offer = (from: string) =>
      tellOne(code, from).fixes.map(({ title, result, preferred, safe }) => [
        title,
        result,
        preferred,
        safe,
      ]);
    const expected = text.replace('0:05', '0:00');
    assert.deepEqual(offer(text), [['Start at 0:00', expected, false, false]]);
    assert.equal(offer(withCrlf(text))[0]?.[1], withCrlf(expected));
    assert.equal(offer('(0:00:05-1:00:00) ***1.1: 一***')[0]?.[0], 'Start at 0:00:00');
  });

  it('leaves a note alone that begins minutes into a video', () => {
    const tells = (start: string, gapLimit = 60_000) =>
      tell(code, part(`(${start}-20:00) ***1.1: 一***`), { ...settings, gapLimit }).length;
    assert.deepEqual(
      ['01:00', '01:00.001', '01:57'].map((start) => tells(start)),
      [1, 0, 0],
    );
    assert.equal(tells('01:57', 117_000), 1);
    assert.equal(tells('00:05', 0), 0);
  });

  it('speaks of the segment that comes first in time, so that mending the order changes nothing', () => {
    const swapped = part('(00:30-00:50) ***1.1: 二***', '(00:05-00:30) ***1.2: 一***');
    assert.deepEqual(codesIn(swapped), ['time-order 5', 'time-first 5']);
    assert.deepEqual(tell(code, swapped.replace('00:05', '00:00')), []);
  });

  it('does not guess where the first start is unknown', () => {
    assert.deepEqual(tell(code, '(-00:10) ***1.1: 一***\n\n(00:10-00:20) ***1.2: 二***\n'), []);
  });

  it('takes a reversed range as swapped', () => {
    assert.deepEqual(tell(code, '(00:10-00:00) ***1.1: 一***\n'), []);
  });
});
