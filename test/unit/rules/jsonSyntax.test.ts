import assert from 'node:assert/strict';
import { jsonSlips } from './jsonSlips';
import { codesIn, part, type Told, tell, tellOne } from './ruleText';

const code = 'json-syntax';
const body = `\n${part('(00:00-00:30) ***1.1: 一***')}`;

/** The only finding of a front matter: its place, its sentence and what its first fix makes of it. */
function only(source: string): [string, string, string | undefined] {
  const { at, says, fixes } = tellOne(code, source + body);
  return [at, says, frontMatterAfter(fixes[0])];
}

function frontMatterAfter(fix: Told['fixes'][number] | undefined): string | undefined {
  if (fix === undefined) return undefined;
  assert.ok(fix.result.endsWith(body), 'a fix leaves the note alone');
  return fix.result.slice(0, -body.length);
}

describe('json-syntax', () => {
  it('says nothing about front matter that Hugo takes', () => {
    for (const source of [
      '{}',
      '{"title": "A"}',
      '\n \n  {\r\n  "title": "\\ud83d\\ude00 \\/",\r\n  "tags": []\r\n}',
      '{"resources": [{"A": 1, "a": 2}], "n": -1e-5}',
    ]) {
      assert.deepEqual(tell(code, source + body), [], source);
    }
  });

  it('leaves TOML, YAML and notes without front matter alone', () => {
    for (const text of ['+++\na: b\n+++', '---\n{"a": b}\n---', '{{< a >}}', 'text']) {
      assert.deepEqual(tell(code, text + body), [], text);
    }
  });

  for (const [what, examples] of Object.entries(jsonSlips)) {
    it(`names and mends: ${what}`, () => {
      for (const [source, ...finding] of examples) assert.deepEqual(only(source), finding, source);
    });
  }

  it('finds its place below blank lines and a byte order mark', () => {
    const told = tellOne(code, `\ufeff\n\n{\n  "a": 1,\n}${body}`);
    assert.deepEqual([told.at, told.line], [',', 4]);
  });

  it('mends everything of one kind at once', () => {
    const [one, all] = tellOne(code, `{“title”: “AI”, “tags”: [“甲”]}${body}`).fixes;
    assert.equal(frontMatterAfter(one), '{"title": “AI”, “tags”: [“甲”]}');
    assert.equal(frontMatterAfter(all), '{"title": "AI", "tags": ["甲"]}');
    assert.equal(all?.title, 'Mend every error of this kind');
  });

  it('mends quotes only together where one alone would hide the end from Hugo', () => {
    const { fixes } = tellOne(code, `{“title": “A"}${body}`);
    assert.deepEqual(fixes.map(frontMatterAfter), ['{"title": "A"}']);
  });

  it('asks whether leading zeros are a number or a text', () => {
    const { fixes } = tellOne(code, `{"episode": 007}${body}`);
    assert.deepEqual(fixes.map(frontMatterAfter), ['{"episode": 7}', '{"episode": "007"}']);
    assert.ok(fixes.every(({ preferred, safe }) => !preferred && !safe));
  });

  it('tells of all that Hugo misreads, and of nothing below a first error', () => {
    const misread = '{"a": 1e400, "b": "\\ud800", "a": 9007199254740993}';
    assert.deepEqual(
      tell(code, misread + body).map(({ at }) => at),
      ['1e400', '\\ud800', '"a"', '9007199254740993'],
    );
    assert.equal(tell(code, `{"a": 1, "a": 2, "b": tRue, "c": 'd'}${body}`).length, 1);
  });

  it('tells what keeps the braces from matching, and reads the note from its first heading on', () => {
    for (const [source, at, line] of [
      ['{\n"title": "甲,\n"date": "2025-04-20"\n}', '"甲,', 2],
      ['{\n"title": "甲",\n"x": {"a": 1\n}', '{', 1],
      ['{\n"title": "甲",\n"x": {"a": 1}}\n}', '}', 4],
      ['{\n"title": "甲",\n"date": "2025-04-20"\n', '{', 1],
    ] as const) {
      const told = tellOne(code, `${source}\n${body}`);
      assert.deepEqual([told.at, told.line], [at, line], source);
    }
  });

  it('silences nothing about the note', () => {
    const text = `{"title": “甲”}\n${part('(00:00-00:30) **1.1: 一**')}`;
    assert.deepEqual(codesIn(text), ['json-syntax 1', 'segment-malformed 3']);
  });

  it('shortens a long value in its sentence', () => {
    const [, says] = only(`{"title": ${'长'.repeat(200)}}`);
    assert.ok(says.startsWith(`${'长'.repeat(39)}… needs quotes`));
  });
});
