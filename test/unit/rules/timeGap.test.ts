import assert from 'node:assert/strict';
import { codesIn, part, settings, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-gap';

describe('time-gap', () => {
  const text =
    '# part1: 甲\n(00:00-00:20) ***1.1: 一***\n- 一\n\n(00:29-01:00) ***1.2: 二***\n- 二';

  it('says how long nothing is told, and points at the end before it', () => {
    const told = tellOne(code, text);
    assert.equal(told.says, '1.2 starts at 00:29, 9s after 1.1 ends (00:20)');
    assert.deepEqual([told.at, told.line], ['00:29', 5]);
    assert.deepEqual(told.related, [['00:20', '1.1 ends here']]);
  });

  it('offers to close it from either side, and prefers neither', () => {
    const expected = [
      ['Extend 1.1 to 00:29', text.replace('00:20', '00:29'), false, false],
      ['Start 1.2 at 00:20', text.replace('(00:29', '(00:20'), false, false],
    ];
    const offered = (from: string) =>
      tellOne(code, from).fixes.map(({ title, result, preferred, safe }) => [
        title,
        result,
        preferred,
        safe,
      ]);
    assert.deepEqual(offered(text), expected);
    assert.deepEqual(
      offered(withCrlf(text)).map(([, result]) => result),
      expected.map(([, result]) => withCrlf(result as string)),
    );
  });

  it('follows the border style of the note, and leaves nothing behind', () => {
    const lines = [
      '(0:00-0:20) ***1.1: 一***',
      '(0:21-0:30) ***1.2: 二***',
      '(0:40-0:50) ***1.3: 三***',
    ];
    const { fixes } = tellOne(code, part(...lines));
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Extend 1.2 to 0:39', 'Start 1.3 at 0:31'],
    );
    for (const { result } of fixes) assert.deepEqual(codesIn(result), []);
  });

  it('keeps to the tolerance that the author has set', () => {
    assert.equal(tell(code, text, { ...settings, gapTolerance: 8999 }).length, 1);
    assert.equal(tell(code, text, { ...settings, gapTolerance: 9000 }).length, 0);
  });

  it('takes a gap that is longer than the limit for an omission', () => {
    const tells = (start: string, gapLimit = 60_000) =>
      tell(code, part('(00:00-00:20) ***1.1: 一***', `(${start}-9:00:00) ***1.2: 二***`), {
        ...settings,
        gapLimit,
      }).length;
    assert.deepEqual(
      ['01:20', '01:20.001', '15:39'].map((start) => tells(start)),
      [1, 0, 0],
    );
    assert.equal(tells('15:39', 919_000), 1);
    assert.equal(tells('00:29', 0), 0);
  });

  it('compares with the latest end so far, not with the segment right above', () => {
    const lines = [
      '(00:00-01:00) ***1.1: 一***',
      '(00:10-00:20) ***1.2: 二***',
      '(01:00-01:30) ***1.3: 三***',
      '(01:40-01:50) ***1.4: 四***',
    ];
    assert.deepEqual(codesIn(part(...lines)), ['time-overlap 5', 'time-gap 11']);
  });

  it('takes a segment that stands in the wrong place for what fills its time', () => {
    const lines = [
      '(00:00-00:30) ***1.1: 一***',
      '(01:00-01:30) ***1.2: 三***',
      '(00:30-01:00) ***1.3: 二***',
      '(01:30-02:00) ***1.4: 四***',
    ];
    assert.deepEqual(codesIn(part(...lines)), ['time-order 8']);
  });

  it('tells a gap that stays when such a segment is back in its place, with the right neighbour', () => {
    const lines = [
      '(00:00-00:30) ***1.1: 一***',
      '(01:00-01:30) ***1.2: 三***',
      '(00:30-00:50) ***1.3: 二***',
    ];
    const text = part(...lines);
    assert.deepEqual(codesIn(text), ['time-gap 5', 'time-order 8']);
    const told = tellOne(code, text);
    assert.equal(told.says, '1.2 starts at 01:00, 10s after 1.3 ends (00:50)');
    assert.equal(told.fixes[0]?.title, 'Extend 1.3 to 01:00');
  });

  it('does not guess behind an end or a start that nobody knows', () => {
    const gapsBehind = (header: string) =>
      tell(
        code,
        `(00:00-00:20) ***1.1: 一***\n\n${header} ***1.2: 二***\n\n(02:00-02:10) ***1.3: 三***\n`,
      );
    assert.deepEqual(gapsBehind('(00:20-)'), []);
    assert.deepEqual(gapsBehind('(-00:40)'), []);
  });

  it('knows minutes and hours', () => {
    const says = (start: string) =>
      tellOne(code, `(00:00-00:20) ***1.1: 一***\n\n(${start}-9:00:00) ***1.2: 二***\n`, {
        ...settings,
        gapLimit: Number.POSITIVE_INFINITY,
      }).says;
    assert.match(says('01:25.5'), /, 1m 05\.5s after/);
    assert.match(says('1:02:25'), /, 1h 02m 05s after/);
  });
});
