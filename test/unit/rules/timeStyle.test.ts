import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-style';

function note(...ranges: string[]): string {
  const segments = ranges.map((range, at) => `(${range}) ***1.${at + 1}: 题***\n- 正文\n`);
  return `# part1: 甲\n${segments.join('\n')}`;
}

/** The times that are told of. */
function odd(...ranges: string[]): string[] {
  return tell(code, note(...ranges)).map(({ at }) => at);
}

describe('time-style', () => {
  it('names the time and how most times are written', () => {
    const told = tellOne(code, note('00:00-00:19', '0:19-00:40'));
    assert.equal(told.says, 'Most times of this note would be written 00:19, not 0:19');
    assert.deepEqual([told.at, told.line], ['0:19', 5]);
  });

  it('finds padding that differs, in either direction', () => {
    assert.deepEqual(odd('00:00-00:19', '00:19-0:40'), ['0:40']);
    assert.deepEqual(odd('0:00-0:19', '0:19-00:40'), ['00:40']);
    assert.deepEqual(odd('0:00:00-1:00:00', '1:00:00-02:00:00'), ['02:00:00']);
  });

  it('finds an hours field that differs above an hour, in either direction', () => {
    assert.deepEqual(odd('00:00-61:00', '61:00-1:02:00', '1:02:00-1:05:00'), ['61:00', '61:00']);
    assert.deepEqual(odd('00:00-61:00', '61:00-62:00', '62:00-1:05:00'), ['1:05:00']);
  });

  it('asks for no hours field under an hour beside times that have one', () => {
    assert.deepEqual(odd('0:00:00-0:10:00', '0:10:00-0:20:00', '20:00-1:00:00'), []);
  });

  it('finds an hours field under an hour where most have none', () => {
    assert.deepEqual(odd('00:00-10:00', '10:00-20:00', '0:20:00-30:00'), ['0:20:00']);
  });

  it('finds nothing where no way of writing leads', () => {
    assert.deepEqual(odd('0:00-0:19', '00:19-00:40'), []);
  });

  it('lets times that look the same either way be', () => {
    assert.deepEqual(odd('0:00-9:00', '9:00-10:00', '10:00-20:00', '100:00-110:00'), []);
  });

  it('finds seconds, and minutes behind hours, that lack a digit, even where all do', () => {
    assert.deepEqual(odd('00:00-00:5', '00:05-00:10'), ['00:5']);
    assert.deepEqual(odd('0:0-0:5'), ['0:0', '0:5']);
    assert.deepEqual(odd('0:00:00-1:2:03'), ['1:2:03']);
    assert.deepEqual(odd('00:00.5-00:05.5'), []);
    const text = note('00:00-00:5.5', '00:06-00:10');
    const told = tellOne(code, text);
    assert.equal(
      told.says,
      'Minutes and seconds have two digits behind a colon: 00:05.5, not 00:5.5',
    );
    assert.equal(fixedText(text), text.replace('00:5.5', '00:05.5'));
  });

  it('rewrites one or all, and keeps a fraction as it is written', () => {
    const text = note('00:00-0:19.50', '0:19.50-00:40', '00:40-00:50');
    const [one, all] = tell(code, text)[0]!.fixes;
    const expected = text.replace('00-0:19', '00-00:19');
    assert.deepEqual(
      [one!.title, one!.result, one!.preferred, one!.safe],
      ['Write 00:19.50', expected, true, true],
    );
    assert.deepEqual(
      [all!.title, all!.result],
      ['Write all times as most are written', text.replaceAll(/\b0:19/g, '00:19')],
    );
    assert.equal(tell(code, withCrlf(text))[0]!.fixes[0]!.result, withCrlf(expected));
  });

  it('offers no "all" for a single one', () => {
    assert.equal(tellOne(code, note('00:00-00:19', '0:19-00:40')).fixes.length, 1);
  });

  it('is written alike everywhere by fix all', () => {
    const text = note('00:00-0:19', '0:19-00:40', '00:40-59:00', '0:59:00-61:00', '61:00-1:02:00');
    const fixed = fixedText(text);
    assert.deepEqual(
      codesIn(fixed),
      codesIn(text).filter((found) => !found.startsWith(code)),
    );
    assert.deepEqual(tell(code, fixed), []);
  });

  it('leaves a time alone whose spelling has to be mended first', () => {
    assert.deepEqual(odd('00:00-00:19', '00:19-00:40', '00:00；40-01:00'), []);
  });

  it('asks before it pads a time that may lack its first digit', () => {
    const text = note('00:00-01:10', '0:10-01:20', '01:20-01:30');
    assert.equal(tellOne(code, text).fixes[0]?.safe, false);
    assert.equal(fixedText(text), text);
  });

  it('asks before it completes a time that may lack its last digit, unless it meets the border', () => {
    for (const [times, isSafe] of [
      [['00:00-00:28', '00:28-01:2'], false],
      [['00:00-01:20', '01:20-014:5'], false],
      [['00:00-10:00', '10:00-11:1', '15:39-16:00'], false],
      [['00:00-10:00', '10:00-11:1', '11:15-16:00'], false],
      [['00:00-10:00', '10:00-11:1', '11:01-16:00'], true],
      [['00:00-10:00', '10:00-11:1', '11:02-16:00'], true],
      [['00:00-00:5', '00:05-00:10'], true],
      [['00:0-00:05', '00:05-00:10'], true],
      [['00:3-00:05', '00:05-00:10'], false],
    ] as const) {
      const text = note(...times);
      assert.equal(tellOne(code, text).fixes[0]?.safe, isSafe, times.join());
      assert.equal(fixedText(text) === text, !isSafe);
    }
  });

  it('does not judge a time that is out of range or unreadable', () => {
    assert.deepEqual(odd('00:00-00:19', '00:19-0:75', '01:15-01:30'), []);
  });
});
