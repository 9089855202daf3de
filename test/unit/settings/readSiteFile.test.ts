import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/settings/readSiteFile';
import { english } from '../rules/ruleText';

/** The problems of a text: what stands at the place, and what is said. */
function problemsOf(text: string): [string, string][] {
  return readConfig(text).problems.map(({ start, end, message }) => [
    text.slice(start, end),
    english(message),
  ]);
}

const severities = 'can be "off", "hint", "information", "warning" or "error"';

describe('a site’s file of settings', () => {
  it('sets what an editor can set about checking, in every spelling of TOML', () => {
    const expected = {
      gapTolerance: 1500,
      gapLimit: 90_000,
      'frontMatter.required': ['title'],
      'rules.time-gap': 'off',
    };
    for (const text of [
      'gapTolerance = 1.5\ngapLimit = 90\n[rules]\ntime-gap = "off"\n[frontMatter]\nrequired = ["title"]\n',
      'gapTolerance = 1.5\ngapLimit = 90\nrules.time-gap = "off"\nfrontMatter.required = ["title"]\n',
      "gapTolerance = 1.5\r\ngapLimit = 90\r\nrules = { 'time-gap' = 'off' }\r\nfrontMatter = { required = ['title'] }",
      '\ufeffgapTolerance = 1.5\n"gapLimit" = 90.0\n"rules"."time-gap" = "off"\nfrontMatter.required = [\n"title", # 必填\n]\n',
    ]) {
      const { values, problems } = readConfig(text);
      assert.deepEqual(problems, [], text);
      assert.deepEqual(Object.fromEntries(values), expected, text);
    }
  });

  it('leaves open what it does not say', () => {
    for (const text of ['', '# 以后再写\n', '[rules]\n', 'rules = {}\n[frontMatter]\n']) {
      assert.deepEqual(readConfig(text), { values: new Map(), problems: [] });
    }
    assert.equal(readConfig('gapTolerance = 0').values.get('gapTolerance'), 0);
    assert.deepEqual(
      readConfig('frontMatter.required = []').values.get('frontMatter.required'),
      [],
    );
  });

  it('tells of a name that is none, at that piece of the key', () => {
    assert.deepEqual(problemsOf('gap-tolerance = 2\n'), [
      ['gap-tolerance', 'There is no setting "gap-tolerance"'],
    ]);
    assert.deepEqual(problemsOf('[rule]\ntime-gap = "off"\ntime-order = "off"\n'), [
      ['rule', 'There is no setting "rule"'],
    ]);
    assert.deepEqual(problemsOf('rule.time-gap = "off"\nrule.time-order = "off"\n'), [
      ['rule', 'There is no setting "rule"'],
    ]);
    assert.deepEqual(problemsOf('rules.time-gaps = "off"\n[frontMatter]\nrequire = []\n'), [
      ['time-gaps', 'There is no rule "time-gaps"'],
      ['require', 'There is no setting "require"'],
    ]);
    assert.deepEqual(problemsOf('[rules]\n"no such thing" = "off"\n'), [
      ['"no such thing"', 'There is no rule "no such thing"'],
    ]);
    assert.deepEqual(problemsOf('[rules.time-gap]\nlevel = "off"\n'), [
      ['[rules.time-gap]', '"rules.time-gap" is no group of settings'],
    ]);
    assert.deepEqual(problemsOf('[[rules]]\ntime-gap = "off"\n'), [
      ['[[rules]]', '"rules" is one group of settings, not a list of them'],
    ]);
  });

  it('tells of a severity that is none', () => {
    for (const value of ['"warn"', '"Error"', 'false', '"loud"', '3', '["off"]', '{ level = 1 }']) {
      const problems = problemsOf(`[rules]\ntime-gap = ${value}\n`);
      const message = value.startsWith('{')
        ? ['time-gap', '"rules.time-gap" is no group of settings']
        : [value, `time-gap ${severities}`];
      assert.deepEqual(problems, [message]);
    }
  });

  it('tells of a tolerance or a limit that is no length of time', () => {
    const says = 'gapTolerance is a number of seconds, 0 or more';
    for (const value of ['-1', 'inf', 'nan', 'true', '"viel"', '"1.5"', '[1]', '00:01:00']) {
      assert.deepEqual(problemsOf(`gapTolerance = ${value}\n`), [[value, says]]);
    }
    assert.deepEqual(problemsOf('gapLimit = false\n'), [
      ['false', says.replace('gapTolerance', 'gapLimit')],
    ]);
  });

  it('reads where chapters are published, each platform once', () => {
    const { values, problems } = readConfig(
      '[publish]\ntargets = ["spotify", "youtube", "spotify"]\nlevel = "both"\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.fromEntries(values), {
      'publish.targets': ['youtube', 'spotify'],
      'publish.level': 'both',
    });
    const says =
      'publish.targets is a list of some of these: "youtube", "apple", "spotify", "bilibili", "xiaoyuzhou", "mp4"';
    assert.deepEqual(problemsOf('publish.targets = ["youtube", "vimeo"]\n'), [['"vimeo"', says]]);
    assert.deepEqual(problemsOf('publish.targets = "youtube"\n'), [['"youtube"', says]]);
  });

  it('tells of required keys that are no list of names', () => {
    const says = 'frontMatter.required is a list of keys, such as ["title", "date"]';
    assert.deepEqual(problemsOf('frontMatter.required = "title"\n'), [['"title"', says]]);
    assert.deepEqual(problemsOf('frontMatter.required = ["title", 2, ""]\n'), [
      ['2', says],
      ['""', says],
    ]);
    assert.deepEqual(readConfig('frontMatter.required = ["title", 2]').values, new Map());
  });

  it('tells of a group that is given a value', () => {
    assert.deepEqual(problemsOf('rules = "off"\nfrontMatter = 1\n'), [
      ['"off"', '"rules" is a group of settings and has no value itself'],
      ['1', '"frontMatter" is a group of settings and has no value itself'],
    ]);
  });

  it('keeps what is right beside what is wrong', () => {
    const { values } = readConfig(
      'gapTolerance = "x"\n[rules]\ntime-gap = "of"\ntime-order = "off"',
    );
    assert.deepEqual(values, new Map([['rules.time-order', 'off']]));
  });

  it('tells of what is no TOML in the words that front matter has for it', () => {
    assert.deepEqual(problemsOf('[rules]\ntime-gap = off\n'), [
      ['off', 'off needs quotes if it is text; TOML cannot read it otherwise'],
    ]);
    assert.deepEqual(problemsOf(`note = "${'x'.repeat(40_000)}"`), [
      ['', 'This file is too long to be read'],
    ]);
  });
});
