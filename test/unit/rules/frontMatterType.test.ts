import assert from 'node:assert/strict';
import { frontMatterType } from '../../../server/src/rules/frontMatterType';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { frontMatterOf, tell } from '../toml/tomlFixture';
import { tellAll } from './ruleText';

/** What is told of a line, and the line after each fix. */
function told(line: string): string[][] {
  return tell(frontMatterType, `${line}\n`).map(({ at, says, fixed }) => [
    at,
    says,
    ...fixed.map((content) => content.trimEnd()),
  ]);
}

/** What is told of a line of YAML, and the line after each fix. */
function inYaml(line: string): string[][] {
  const note = (content: string) => `---\n${content}\n---\n# part1: 甲\n`;
  return tellAll(note(line))
    .filter(({ code }) => code === 'front-matter-type')
    .map(({ at, says, fixes }) => [
      at,
      says,
      ...fixes.map(({ result }) => result.slice('---\n'.length, -note('').length + '---\n'.length)),
    ]);
}

describe('front-matter-type', () => {
  it('says nothing about what Hugo reads as it is written', () => {
    for (const line of [
      'draft = true',
      'draft = "true"',
      'draft = "False"',
      'draft = "no"',
      'draft = "否"',
      'draft = 1',
      'draft = ""',
      'weight = 3',
      'weight = "3"',
      'weight = "-3"',
      'weight = "1_000"',
      'weight = "0x10"',
      'weight = 1e3',
      'weight = ""',
      'title = "1.50"',
      'title = 2025',
      'title = 3.14',
      'title = true',
      'title = 2025-04-20',
      'title = 10:00:00',
      'tags = "AI"',
      'tags = "open source"',
      'tags = ["a, b", 1, true]',
      'tags = ""',
      'tags = 2025',
      'collections = "一句话，不止一个分句"',
      'author = 3',
      '[params]\ndraft = "maybe"',
      'constructor = "x"',
    ]) {
      assert.deepEqual(told(line), [], line);
    }
  });

  it('tells of a draft that gets published', () => {
    const says = (raw: string) => `draft is written as ${raw}, but Hugo reads false`;
    assert.deepEqual(told('draft = "yes"'), [['"yes"', says('"yes"'), 'draft = true']]);
    assert.deepEqual(told('draft = "ＴＲＵＥ"'), [
      ['"ＴＲＵＥ"', says('"ＴＲＵＥ"'), 'draft = true'],
    ]);
    assert.deepEqual(told('draft = "maybe"'), [
      ['"maybe"', says('"maybe"'), 'draft = true', 'draft = false'],
    ]);
    assert.deepEqual(told('draft = []'), [['[]', says('[]'), 'draft = true', 'draft = false']]);
  });

  it('tells of a weight that is another number, or none', () => {
    const says = (raw: string, reading: string) =>
      `Weight is written as ${raw}, but Hugo reads ${reading}`;
    assert.deepEqual(told('Weight = "x"'), [['"x"', says('"x"', '0')]]);
    assert.deepEqual(told('Weight = "010"'), [['"010"', says('"010"', '8'), 'Weight = 10']]);
    assert.deepEqual(told('Weight = "08"'), [['"08"', says('"08"', '0'), 'Weight = 8']]);
    assert.deepEqual(told('Weight = " 3"'), [['" 3"', says('" 3"', '0'), 'Weight = 3']]);
    assert.deepEqual(told('Weight = "-９"'), [['"-９"', says('"-９"', '0'), 'Weight = -9']]);
    assert.deepEqual(told('Weight = 3.7'), [['3.7', says('3.7', '3')]]);
    assert.deepEqual(told('Weight = "3.7"'), [['"3.7"', says('"3.7"', '3')]]);
    assert.deepEqual(told('Weight = true'), [['true', says('true', '1')]]);
    assert.deepEqual(told('Weight = nan'), [['nan', says('nan', '-9223372036854775808')]]);
    assert.deepEqual(told('Weight = 2025-04-20'), [['2025-04-20', says('2025-04-20', '0')]]);
    const large = '"99999999999999999999"';
    assert.deepEqual(told(`Weight = ${large}`), [[large, says(large, '0')]]);
  });

  it('tells of a title that is shown in another way', () => {
    for (const raw of ['1.50', '0x10', '1_000', '+3', '2025-04-20T10:00:00Z', '10:00']) {
      const says = `Hugo prints ${raw} in another way; between quotes it stays`;
      assert.deepEqual(told(`title = ${raw}`), [[raw, says, `title = "${raw}"`]]);
    }
    assert.deepEqual(told('title = ["甲"]'), [['["甲"]', 'Hugo reads no title in ["甲"]']]);
  });

  it('tells of several terms in one text, and parts them with the quotes that they had', () => {
    const says = (raw: string) => `Hugo takes ${raw} for one item of tags`;
    assert.deepEqual(told('tags = "a, b"'), [['"a, b"', says('"a, b"'), 'tags = ["a", "b"]']]);
    assert.deepEqual(told("tags = '甲、 乙；丙，'"), [
      ["'甲、 乙；丙，'", says("'甲、 乙；丙，'"), "tags = ['甲', '乙', '丙']"],
    ]);
    assert.deepEqual(told('tags = "a\\"b, c"'), [
      ['"a\\"b, c"', says('"a\\"b, c"'), 'tags = ["a\\"b", "c"]'],
    ]);
    assert.deepEqual(told('tags = ","'), [['","', says('","')]]);
  });

  it('tells of a list in a list, for which Hugo drops all terms', () => {
    assert.deepEqual(told('categories = ["a", ["b"]]'), [
      ['["a", ["b"]]', 'Hugo reads no item of categories in ["a", ["b"]]'],
    ]);
    assert.equal(told('tags = { a = 1 }').length, 1);
  });

  it('tells of a table in place of a value at its name', () => {
    for (const name of ['title', 'draft', 'weight', 'Tags', 'categories']) {
      const says = `${name} is a table here, in which Hugo reads nothing`;
      assert.deepEqual(told(`[${name}]\nx = 1`), [[name, says]]);
    }
    assert.deepEqual(told('[params]\n[params.title]\nx = 1'), []);
  });

  it('tells of a duration that is no time, and respells one that nearly is', () => {
    const says = (written: string) =>
      `${written} is no time like 06:36 or 1:02:03, so that nothing can be compared with it`;
    for (const written of [
      '"十分钟"',
      '"10:75"',
      '"10:00 左右"',
      '600',
      'true',
      '[1]',
      '{ m = 1 }',
    ]) {
      assert.deepEqual(told(`[params]\nduration = ${written}`), [[written, says(written)]]);
    }
    for (const [written, meant] of [
      ['"10：00"', '"10:00"'],
      ["'１:02:03'", "'1:02:03'"],
      ['" 10：00 "', '"10:00"'],
    ] as const) {
      const [found] = tell(frontMatterType, `[params]\nduration = ${written}\n`);
      assert.deepEqual([found?.at, ...found!.fixed], [written, `[params]\nduration = ${meant}\n`]);
    }
  });

  it('says nothing of a duration that is one, is still to come, or is none of the episode', () => {
    for (const line of [
      'params.duration = "06:36"',
      'params.duration = " 1:02:03.5 "',
      'params.duration = 00:10:00',
      'params.duration = ""',
      "Params.Duration = ' '",
      'duration = "十分钟"',
      'params.ad.duration = "十分钟"',
      '[cover]\nduration = "十分钟"',
    ]) {
      assert.deepEqual(told(line), [], line);
    }
  });

  it('prefers a fix where there is one, and takes none for safe', () => {
    const fixes = (line: string) => tell(frontMatterType, `${line}\n`)[0]!.fixes;
    assert.deepEqual(
      fixes('draft = "yes"').map(({ preferred, safe }) => [preferred, safe]),
      [[true, undefined]],
    );
    assert.ok(fixes('draft = "maybe"').every(({ preferred }) => !preferred));
  });

  it('tells of numbers in YAML and JSON that Hugo takes for others', () => {
    assert.deepEqual(inYaml('weight: 017'), [
      ['017', 'weight is written as 017, but Hugo reads 15', 'weight: 17'],
    ]);
    assert.deepEqual(inYaml('weight: 007'), []);
    assert.deepEqual(inYaml('weight: 0o17'), []);
    assert.deepEqual(
      inYaml('weight: 18446744073709551615').map(([, says]) => says),
      ['weight is written as 18446744073709551615, but Hugo reads -1'],
    );
    const says = 'Hugo prints 1.10 in another way; between quotes it stays';
    assert.deepEqual(inYaml('title: 1.10'), [['1.10', says, 'title: "1.10"']]);
    assert.deepEqual(inYaml('tags: [a, 1.10]'), [['1.10', says, 'tags: [a, "1.10"]']]);
    assert.deepEqual(inYaml('tags:\n- 1.10'), [['1.10', says, 'tags:\n- "1.10"']]);
    assert.deepEqual(inYaml('categories: 1.10'), [['1.10', says, 'categories: "1.10"']]);
    assert.deepEqual(
      told('tags = [1.10]').map(([at]) => at),
      ['1.10'],
    );
    for (const line of ['tags: [2025, 1.5, yes, 12:30, true]', 'title: 12:30', 'draft: no']) {
      assert.deepEqual(inYaml(line), [], line);
    }
  });

  it('tells of params that are no table, on which Hugo fails', () => {
    assert.deepEqual(inYaml('params: media'), [
      ['media', 'Hugo needs a table under params and fails on media'],
    ]);
    assert.deepEqual(
      told('params = [1]').map(([at]) => at),
      ['[1]'],
    );
    for (const line of ['params:', 'params: {}', 'params:\n  a: 1']) {
      assert.deepEqual(inYaml(line), [], line);
    }
    assert.deepEqual(told('[params]\nmedia = "a.mp4"'), []);
  });

  it('leaves YAML and what cannot be read alone', () => {
    const yaml = frontMatterOf('draft = "maybe"\n', { format: 'yaml' });
    assert.deepEqual(frontMatterType.check(yaml, defaultSite), []);
    assert.deepEqual(told('draft = "maybe"\nx='), []);
  });
});
