import assert from 'node:assert/strict';
import { codesIn, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-invalid';
const header = (start: string, end: string) => `(${start}-${end}) ***1.1: 一***\n- 一`;

describe('time-invalid', () => {
  it('says which field is out of range, and points at the bare time', () => {
    const told = tellOne(code, header('00:00', '00:75'));
    assert.deepEqual([told.at, told.says], ['00:75', '00:75 is no time: seconds end at 59']);
    assert.equal(
      tellOne(code, header('00:00', '1:60:00')).says,
      '1:60:00 is no time: minutes and seconds end at 59',
    );
    assert.equal(
      tellOne(code, header('00:00', '00:10.1234')).says,
      '00:10.1234 is no time: a fraction of a second has at most three digits',
    );
    assert.equal(
      tellOne(code, header('00:00', '00:0000000010')).says,
      '00:0000000010 is too long for a time',
    );
  });

  it('carries over, in the way the note writes its times', () => {
    const carried = (start: string, end: string) =>
      tellOne(code, header(start, end)).fixes.map(({ title, result }) => [title, result]);
    assert.deepEqual(carried('00:00', '00:75'), [
      ['Carry over to 01:15', header('00:00', '01:15')],
    ]);
    assert.deepEqual(carried('0:00', '00:75'), [['Carry over to 1:15', header('0:00', '1:15')]]);
    assert.deepEqual(carried('0:00:00', '59:60'), [
      ['Carry over to 1:00:00', header('0:00:00', '1:00:00')],
    ]);
    assert.deepEqual(carried('00:00', '00:61.5'), [
      ['Carry over to 01:01.5', header('00:00', '01:01.5')],
    ]);
    assert.deepEqual(carried('00:00', '00:10.1239'), [
      ['Write 00:10.123', header('00:00', '00:10.123')],
    ]);
    assert.deepEqual(carried('00:00', '00:0000000010'), []);
  });

  it('prefers to carry over, but does not count it among what is safe', () => {
    const [fix] = tellOne(code, header('00:00', '00:75')).fixes;
    assert.deepEqual([fix?.preferred, fix?.safe], [true, false]);
  });

  it('mends the time that the finding is about, the other is left', () => {
    const found = tell(code, header('00:60', '00:75'));
    assert.deepEqual(
      found.map(({ at, fixes }) => [at, fixes[0]?.result]),
      [
        ['00:60', header('01:00', '00:75')],
        ['00:75', header('00:60', '01:15')],
      ],
    );
  });

  it('keeps CRLF', () => {
    const text = withCrlf(header('00:00', '00:75'));
    assert.equal(tellOne(code, text).fixes[0]?.result, withCrlf(header('00:00', '01:15')));
  });

  it('is one finding, and prefers to carry over only where that leaves the neighbours right', () => {
    const text = part('(00:00-00:75) ***1.1: 一***', '(01:15-01:30) ***1.2: 二***');
    assert.deepEqual(codesIn(text), ['time-invalid 2']);
    const [carried, ...others] = tellOne(code, text).fixes;
    assert.deepEqual([carried?.title, carried?.preferred], ['Carry over to 01:15', true]);
    assert.deepEqual(codesIn(carried!.result), []);
    assert.equal(others.length, 1);
  });

  it('offers the neighbour’s border first where carrying over would reach into it', () => {
    const text = part('(00:00-00:75) ***1.1: 一***', '(00:58-01:30) ***1.2: 二***');
    const told = tellOne(code, text);
    assert.deepEqual(codesIn(text), ['time-invalid 2']);
    assert.deepEqual(
      told.fixes.map(({ title, preferred }) => [title, preferred]),
      [
        ['End it at 00:58, where the next segment starts', false],
        ['Carry over to 01:15', false],
      ],
    );
    assert.deepEqual(codesIn(told.fixes[0]!.result), []);
    const start = part(
      '(00:00-00:58) ***1.1: 一***',
      '(00:61-00:60) ***1.2: 二***',
      '(01:00-01:30) ***1.3: 三***',
    );
    assert.equal(tell(code, start)[0]!.fixes[0]?.title, 'Carry over to 01:01');
  });

  it('accepts minutes over 59, single digits and fractions', () => {
    for (const time of ['75:20', '100:00', '0:19', '1:2:3', '00:19.5', '00:19.123']) {
      assert.deepEqual(tell(code, header('00:00', time)), [], time);
    }
  });
});
