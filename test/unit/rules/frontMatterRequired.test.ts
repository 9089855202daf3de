import assert from 'node:assert/strict';
import type { RuleSettings } from '../../../server/src/editing/ruleSettings';
import { codesIn, part, settings, tell, tellOne, withCrlf } from './ruleText';

const code = 'front-matter-required';
const body = part('(00:00-00:30) ***1.1: 一***');

function note(...lines: string[]): string {
  return `+++\n${lines.map((line) => `${line}\n`).join('')}+++\n${body}`;
}

function requiring(...required: string[]): RuleSettings {
  return { ...settings, frontMatter: { required } };
}

/** The note after the fix of the only finding. */
function mended(text: string, own: RuleSettings = settings): string | undefined {
  return tellOne(code, text, own).fixes[0]?.result;
}

describe('front-matter-required', () => {
  it('tells of each key that is missing, at the opening fence', () => {
    assert.deepEqual(
      tell(code, note('author = "甲"')).map(({ at, line, says }) => [at, line, says]),
      [
        ['+++', 1, 'The front matter has no title'],
        ['+++', 1, 'The front matter has no date'],
      ],
    );
    assert.equal(tell(code, `+++\n+++\n${body}`).length, 2);
  });

  it('is content with the key, whatever its case and value', () => {
    assert.deepEqual(tell(code, note('Title = ""', '"DATE" = 2025-01-01')), []);
    assert.deepEqual(tell(code, note('title.x = 1', '[date]')), []);
  });

  it('does not take a key of a table for one of the page', () => {
    assert.equal(tell(code, note('date = 2025-01-01', '[params]', 'title = "甲"')).length, 1);
    assert.equal(tell(code, note('title = "甲"', 'params.date = 2025-01-01')).length, 1);
    const misplaced = note('title = "甲"', '[params]', 'date = 2025-01-01');
    assert.deepEqual(codesIn(misplaced), ['front-matter-misplaced 4']);
  });

  it('finds a key of the author’s own under [params], where Hugo reads it as well', () => {
    const missing = (table: string) =>
      tell(code, note(table, 'author = "乙"', 'tags = ["丙"]'), requiring('Author', 'tags')).length;
    assert.equal(missing('[params]'), 0);
    assert.equal(missing('[params.x]'), 1);
    const own = requiring('title', 'description');
    assert.equal(tell(code, note('[params]', 'title = "甲"', 'description = ""'), own).length, 2);
  });

  it('says nothing without front matter, and where it cannot be read', () => {
    assert.deepEqual(tell(code, body), []);
    assert.deepEqual(tell(code, `---\nauthor: “甲\ntags: [\n---\n${body}`), []);
    assert.deepEqual(codesIn(note('author = “甲”')), ['toml-syntax 2']);
  });

  it('asks for keys of YAML and JSON too, and writes them as the note writes its own', () => {
    for (const [front, fixed] of [
      ['---\ntitle: 甲\n---\n', '---\ntitle: 甲\ndate: 2025-02-03\n---\n'],
      ['---\ntitle: "甲"\n---\n', '---\ntitle: "甲"\ndate: "2025-02-03"\n---\n'],
      [
        '---\ntags:\n  - 茶\ntitle: 甲\n---\n',
        '---\ntags:\n  - 茶\ntitle: 甲\ndate: 2025-02-03\n---\n',
      ],
      ['{\n  "title": "甲"\n}\n', '{\n  "title": "甲",\n  "date": "2025-02-03"\n}\n'],
      ['{"title": "甲"}\n', '{"title": "甲", "date": "2025-02-03"}\n'],
    ] as const) {
      assert.equal(tellOne(code, front + body).fixes[0]?.result, fixed + body, front);
    }
  });

  it('writes a key of params into its mapping, or begins one', () => {
    const own = requiring('params.media');
    for (const [front, fixed] of [
      ['---\nparams:\n    x: 1\n---\n', '---\nparams:\n    media: ""\n    x: 1\n---\n'],
      ['---\ntitle: 甲\n---\n', '---\ntitle: 甲\nparams:\n  media: ""\n---\n'],
      ['{"params": {"x": 1}}\n', '{"params": {"media": "", "x": 1}}\n'],
    ] as const) {
      assert.equal(tellOne(code, front + body, own).fixes[0]?.result, fixed + body, front);
    }
    assert.deepEqual(tellOne(code, `---\nparams: {x: 1}\n---\n${body}`, own).fixes, []);
  });

  it('tells of a key to which YAML or JSON gives no value, and fills it in', () => {
    for (const [front, fixed] of [
      ['---\ntitle: 甲\ndate:\n---\n', '---\ntitle: 甲\ndate: 2025-02-03\n---\n'],
      ['---\ntitle: "甲"\nDate: ~\n---\n', '---\ntitle: "甲"\nDate: "2025-02-03"\n---\n'],
      ['---\ntitle: 甲\ndate: # 日\n---\n', '---\ntitle: 甲\ndate: 2025-02-03 # 日\n---\n'],
      ['{"title": "甲", "date": null}\n', '{"title": "甲", "date": "2025-02-03"}\n'],
    ] as const) {
      const { says, at, fixes } = tellOne(code, front + body);
      assert.equal(says, 'date has no value', front);
      assert.match(at, /^"?date"?$/i);
      assert.equal(fixes[0]?.result, fixed + body, front);
    }
    assert.deepEqual(codesIn(`---\ntitle: #1\ndate: 2025-02-03\n---\n${body}`), ['yaml-syntax 2']);
  });

  it('requires what the author has set, in tables as well', () => {
    const own = requiring('params.media');
    assert.equal(tellOne(code, note(), own).says, 'The front matter has no params.media');
    for (const there of [
      'params.media = "a"',
      '[Params]\nMedia = "a"',
      'params = { media = "a" }',
    ]) {
      assert.deepEqual(tell(code, note(there), own), [], there);
    }
    assert.deepEqual(tell(code, note(), requiring()), []);
  });

  it('inserts a title from the name of the file', () => {
    assert.equal(
      mended(note('date = 2025-01-01', '[params]')),
      note('title = "第一期"', 'date = 2025-01-01', '[params]'),
    );
    const named = (fileName: string) =>
      mended(note('date = 2025-01-01'), { ...settings, fileName });
    assert.equal(named('tech-news_1'), note('title = "tech news 1"', 'date = 2025-01-01'));
    assert.equal(named('2025-01-28'), note('title = "2025 01 28"', 'date = 2025-01-01'));
    assert.equal(named('甲"乙\\'), note("title = '甲\"乙\\'", 'date = 2025-01-01'));
    assert.equal(named(''), note('title = ""', 'date = 2025-01-01'));
  });

  it('inserts the date of today below the title', () => {
    assert.equal(
      mended(note('# 注', 'title = """', '甲', '乙""" # 题', 'tags = []')),
      note('# 注', 'title = """', '甲', '乙""" # 题', 'date = "2025-02-03"', 'tags = []'),
    );
    assert.equal(
      mended(withCrlf(note('title = "甲"'))),
      withCrlf(note('title = "甲"', 'date = "2025-02-03"')),
    );
  });

  it('inserts anything else empty, as a list where it is one', () => {
    const of = (key: string) => mended(note('[x]'), requiring(key));
    assert.equal(of('author'), note('author = ""', '[x]'));
    assert.equal(of('tags'), note('tags = []', '[x]'));
    assert.equal(of('lastmod'), note('lastmod = "2025-02-03"', '[x]'));
    assert.equal(of('draft'), note('draft = false', '[x]'));
    assert.equal(of('作者'), note('"作者" = ""', '[x]'));
  });

  it('inserts a key of a table where TOML takes it', () => {
    const own = requiring('params.media');
    assert.equal(mended(note('a = 1'), own), note('params.media = ""', 'a = 1'));
    assert.equal(mended(note('[Params]', 'b = 1'), own), note('[Params]', 'media = ""', 'b = 1'));
    assert.equal(mended(note('params.b = 1'), own), note('params.media = ""', 'params.b = 1'));
    assert.equal(mended(note('params = { b = 1 }'), own), undefined);
  });

  it('keeps the order in which the keys are required', () => {
    const own = requiring('title', 'author', 'date');
    const [first] = tell(code, note('date = 2025-01-01', 'title = "甲"'), own);
    assert.equal(first?.fixes[0]?.result, note('date = 2025-01-01', 'title = "甲"', 'author = ""'));
  });

  it('needs the author: no fix is safe or preferred', () => {
    const [fix] = tellOne(code, note('title = "甲"')).fixes;
    assert.deepEqual(
      [fix?.title, fix?.safe, fix?.preferred],
      ['Insert date = "2025-02-03"', false, false],
    );
  });

  it('inserts into what is not closed, and where a file ends there', () => {
    const open = `# part1: 甲\n`;
    assert.equal(
      mended(`+++\ntitle = "甲"\n${open}`),
      `+++\ntitle = "甲"\ndate = "2025-02-03"\n${open}`,
    );
  });
});
