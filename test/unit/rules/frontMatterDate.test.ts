import assert from 'node:assert/strict';
import { frontMatterDate } from '../../../server/src/rules/frontMatterDate';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { frontMatterOf, tell } from '../toml/tomlFixture';
import { codesIn, part } from './ruleText';

/** What is told of a value of `date`, and what the fix makes of it. */
function told(value: string) {
  return tell(frontMatterDate, `date = ${value}\n`).map(({ at, fixed }) => [at, ...fixed]);
}

describe('front-matter-date', () => {
  it('says nothing about dates that Hugo takes', () => {
    for (const value of [
      '2025-04-20',
      '2025-04-20T10:00:00Z',
      '2025-04-20 10:00:00+08:00',
      '2025-04-20 10:00',
      '"2025-04-20"',
      "'2025-04-20T10:00:00+0800'",
      '"2025-04-20 10:00:00 +0800"',
      '"Sun, 20 Apr 2025 10:00:00 +0800"',
      '"20 Apr 2025"',
    ]) {
      assert.deepEqual(told(value), [], value);
    }
  });

  it('rewrites between the same quotes what can be read in one way alone', () => {
    assert.deepEqual(told('"2025/4/20"'), [['"2025/4/20"', 'date = "2025-04-20"\n']]);
    assert.deepEqual(told("'2025年4月20日'"), [["'2025年4月20日'", "date = '2025-04-20'\n"]]);
    assert.deepEqual(told('"20250420"'), [['"20250420"', 'date = "2025-04-20"\n']]);
    assert.deepEqual(told('20250420'), [['20250420', 'date = 2025-04-20\n']]);
    assert.deepEqual(told('"2025-04-20 9:05"'), [
      ['"2025-04-20 9:05"', 'date = "2025-04-20 09:05:00"\n'],
    ]);
  });

  it('offers nothing for what nobody can be sure of', () => {
    for (const value of [
      '""',
      '" "',
      '"今天"',
      '"04/05/2025"',
      '"2025-02-30"',
      '1745107200',
      '-1',
      '1.5',
      'true',
      '10:00:00',
      '["2025-04-20"]',
      '{ day = 20 }',
    ]) {
      assert.deepEqual(told(value), [[value]], value);
    }
  });

  it('says what Hugo makes of it', () => {
    const says = (content: string) => tell(frontMatterDate, content)[0]?.says;
    assert.equal(
      says('date = "2025/04/20"\n'),
      '"2025/04/20" is no date that Hugo can read; dates are written like 2025-04-20',
    );
    assert.equal(
      says('date = 20250420\n'),
      'Hugo counts 20250420 as seconds since 1970; dates are written like 2025-04-20',
    );
  });

  it('looks at all keys under which Hugo wants a date, whatever their case', () => {
    for (const key of ['Date', 'lastmod', 'publishDate', 'expirydate', 'MODIFIED', 'pubdate']) {
      assert.equal(tell(frontMatterDate, `${key} = "x"\n`).length, 1, key);
    }
    assert.deepEqual(tell(frontMatterDate, 'day = "x"\n[params]\ndate = "x"\n'), []);
  });

  it('tells of a table in place of a date at its name, once', () => {
    for (const [content, at] of [
      ['[date]\nyear = 2025\n', 'date'],
      ['[[Date]]\nyear = 2025\n[[Date]]\n', 'Date'],
      ['[ "lastmod" . x ]\ny = 1\n', '"lastmod"'],
      ['date.year = 2025\ndate.month = 4\n', 'date'],
      ['[date]\n[date.x]\ny = 1\n', 'date'],
    ] as const) {
      const found = tell(frontMatterDate, content);
      assert.deepEqual(
        found.map((one) => [one.at, ...one.fixed]),
        [[at]],
        content,
      );
    }
    assert.deepEqual(told('{ year = 2025 }'), [['{ year = 2025 }']]);
    assert.deepEqual(tell(frontMatterDate, '[params.date]\nyear = 2025\n'), []);
    assert.equal(
      tell(frontMatterDate, '[publishDate]\n')[0]?.says,
      'publishDate is a table here; dates are written like publishDate = 2025-04-20',
    );
  });

  it('is preferred, and left to the author', () => {
    const [fix] = tell(frontMatterDate, 'date = "2025/4/20"\n')[0]!.fixes;
    assert.deepEqual([fix?.preferred, fix?.safe], [true, undefined]);
  });

  it('leaves to toml-syntax what the parser rejects', () => {
    const note = (date: string) =>
      `+++\ntitle = "甲"\ndate = ${date}\n+++\n${part('(00:00-00:30) ***1.1: 一***')}`;
    assert.deepEqual(codesIn(note('2025-04-20T10:00:60Z')), ['toml-syntax 3']);
    assert.deepEqual(codesIn(note('2025-4-20')), ['toml-syntax 3']);
    assert.deepEqual(codesIn(note('99999999999999999999')), ['toml-syntax 3']);
  });

  it('leaves YAML alone', () => {
    assert.deepEqual(
      frontMatterDate.check(frontMatterOf('date = "x"\n', { format: 'yaml' }), defaultSite),
      [],
    );
  });
});
