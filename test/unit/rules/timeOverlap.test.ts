import assert from 'node:assert/strict';
import { codesIn, fixedText, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-overlap';

describe('time-overlap', () => {
  const text = [
    '# part1: 甲',
    '(00:00-00:20) ***1.1: 一***',
    '- 一',
    '',
    '(00:20-00:39) ***1.2: 二***',
    '- 二',
    '',
    '# part2: 乙',
    '(00:38-01:00) ***2.1: 三***',
    '- 三',
  ].join('\n');

  it('names both segments and both times, and points at the end that is too late', () => {
    const told = tellOne(code, text);
    assert.equal(told.says, '2.1 starts at 00:38, before 1.2 ends (00:39)');
    assert.deepEqual([told.at, told.line], ['00:38', 9]);
    assert.deepEqual(told.related, [['00:39', '1.2 ends here']]);
  });

  it('offers to trust the start or the end, and prefers neither', () => {
    assert.deepEqual(tellOne(code, text).fixes, [
      {
        title: 'End 1.2 at 00:38',
        result: text.replace('00:39', '00:38'),
        preferred: false,
        safe: true,
      },
      {
        title: 'Start 2.1 at 00:39',
        result: text.replace('(00:38', '(00:39'),
        preferred: false,
        safe: false,
      },
    ]);
  });

  it('keeps CRLF', () => {
    assert.deepEqual(
      tellOne(code, withCrlf(text)).fixes.map(({ result }) => result),
      tellOne(code, text).fixes.map(({ result }) => withCrlf(result)),
    );
  });

  it('follows a note whose segments start in the next second', () => {
    const lines = [
      '(0:00-0:20) ***1.1: 一***',
      '(0:21-0:30) ***1.2: 二***',
      '(0:29-0:50) ***1.3: 三***',
    ];
    const titles = tellOne(code, lines.join('\n\n')).fixes.map(({ title }) => title);
    assert.deepEqual(titles, ['End 1.2 at 0:28', 'Start 1.3 at 0:31']);
  });

  it('falls back to a shared border where the next second would leave nothing', () => {
    const lines = [
      '(00:00-00:20) ***1.1: 一***',
      '(00:21-00:30) ***1.2: 二***',
      '(00:22-00:31) ***1.3: 三***',
    ];
    const { fixes } = tellOne(code, lines.join('\n\n'));
    assert.deepEqual(
      fixes.map(({ title, safe }) => [title, safe]),
      [
        ['End 1.2 at 00:22', true],
        ['Start 1.3 at 00:30', false],
      ],
    );
  });

  it('offers no fix that would leave a segment without length', () => {
    const sameStart = '(00:00-00:20) ***1.1: 一***\n\n(00:00-00:30) ***1.2: 二***\n';
    assert.deepEqual(
      tellOne(code, sameStart).fixes.map(({ title }) => title),
      ['Start 1.2 at 00:20'],
    );
    const inside = '(00:00-00:20) ***1.1: 一***\n\n(00:05-00:20) ***1.2: 二***\n';
    assert.deepEqual(
      tellOne(code, inside).fixes.map(({ title }) => title),
      ['End 1.1 at 00:05'],
    );
    const sameRange = '(00:00-00:20) ***1.1: 一***\n\n(00:00-00:20) ***1.2: 二***\n';
    assert.deepEqual(tellOne(code, sameRange).fixes, []);
  });

  it('is safe to fix only where the later segment also ends later and its times can be trusted', () => {
    const safety = (later: string) =>
      tellOne(code, `(00:00-01:20) ***1.1: 一***\n\n${later} ***1.2: 二***\n`).fixes[0]?.safe;
    assert.equal(safety('(01:10-01:21)'), true);
    assert.equal(safety('(01:10-01:20)'), false);
    assert.equal(safety('(01:10-01:15)'), false);
    assert.equal(safety('(01:10-)'), false, 'an unknown end');
    assert.equal(safety('(1:10-01:21)'), false, 'a start that may lack a digit');
  });

  describe('asks where the start may have lost its first digit', () => {
    for (const [earlier, later] of [
      ['(00:00-10:00)', '(1:00-11:15)'],
      ['(00:00-12:30)', '(2:30-13:15)'],
      ['(00:00:00-10:00:00)', '(1:00:00-11:15:00)'],
    ]) {
      it(`${later} below ${earlier}, in a note whose other times are the same in any style`, () => {
        const hours = later?.split(':').length === 5 ? ':00' : '';
        const text = part(
          `${earlier} ***1.1: 一***`,
          `${later} ***1.2: 二***`,
          `(13:15${hours}-14:00${hours}) ***1.3: 三***`,
        );
        assert.equal(tellOne(code, text).fixes[0]?.safe, false);
        assert.ok(fixedText(text).includes(`${earlier} ***1.1`));
      });
    }

    it('and trusts it where most other times have one digit as well', () => {
      const text = part(
        '(0:00-1:10) ***1.1: 一***',
        '(1:00-2:00) ***1.2: 二***',
        '(2:00-3:00) ***1.3: 三***',
      );
      assert.equal(tellOne(code, text).fixes[0]?.safe, true);
    });
  });

  it('says nothing beside a reversed range or a start that is no time', () => {
    for (const later of ['(02:00-01:10)', '(00:70-02:00)']) {
      const text = `(00:00-01:20) ***1.1: 一***\n\n${later} ***1.2: 二***\n`;
      assert.deepEqual(tell(code, text), [], later);
    }
  });

  it('blames an end that is far too late once, not on every segment it covers', () => {
    const lines = [
      '(00:00-09:00) ***1.1: 一***',
      '(00:10-00:20) ***1.2: 二***',
      '(00:20-00:30) ***1.3: 三***',
      '(00:30-00:40) ***1.4: 四***',
    ];
    assert.deepEqual(codesIn(part(...lines)), ['time-overlap 5']);
  });

  it('counts fractions of a second and times over an hour', () => {
    const lines = ['(00:00-1:00:00.5) ***1.1: 一***', '(1:00:00.25-1:10:00) ***1.2: 二***'];
    const told = tellOne(code, lines.join('\n\n'));
    assert.equal(told.says, '1.2 starts at 1:00:00.25, before 1.1 ends (1:00:00.5)');
    assert.deepEqual(
      told.fixes.map(({ title }) => title),
      ['End 1.1 at 1:00:00.25', 'Start 1.2 at 1:00:00.5'],
    );
  });

  it('is silent about shared borders and about ends that nobody knows', () => {
    const lines = [
      '(00:00-00:20) ***1.1: 一***',
      '(00:20-) ***1.2: 二***',
      '(00:21-00:30) ***1.3: 三***',
    ];
    assert.deepEqual(tell(code, lines.join('\n\n')), []);
  });
});
