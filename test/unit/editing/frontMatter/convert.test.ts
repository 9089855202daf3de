import assert from 'node:assert/strict';
import { convertFrontMatter } from '../../../../server/src/editing/frontMatter/convertFrontMatter';
import { haveSameValues } from '../../../../server/src/editing/frontMatter/convertProof';
import type { FrontMatterFormat } from '../../../../server/src/frontMatter/language';
import { readFrontMatter, sourceOf } from '../../../../server/src/frontMatter/readFrontMatter';
import { localise } from '../../../../server/src/l10n/localised';
import { Note } from '../../../../server/src/note/note';
import { convertibleNotes } from '../../../hugo/cases/convertibles';

const body = '\n# part1: 甲\n(00:00-00:30) ***1.1: 题***\n- 正文\n';
const formats: readonly FrontMatterFormat[] = ['toml', 'yaml', 'json'];

function blockOf(note: Note) {
  const [block] = note.blocks;
  assert.ok(block?.kind === 'frontMatter', note.text);
  return block;
}

function conversion(text: string, to: FrontMatterFormat) {
  const note = Note.read(text);
  return convertFrontMatter(blockOf(note), to, note.lineEnd);
}

/** A text with its front matter in another language; undefined where that is refused. */
function convertedNote(text: string, to: FrontMatterFormat): string | undefined {
  const own = conversion(text, to);
  if ('refusal' in own) return undefined;
  return text.slice(0, own.span.start) + own.newText + text.slice(own.span.end);
}

function converted(frontMatter: string, to: FrontMatterFormat): string {
  const text = convertedNote(frontMatter + body, to);
  assert.ok(text !== undefined, localise(refusal(frontMatter, to)));
  assert.ok(text.endsWith(body));
  return text.slice(0, -body.length);
}

function refusal(frontMatter: string, to: FrontMatterFormat) {
  const own = conversion(frontMatter + body, to);
  return 'refusal' in own ? own.refusal : { text: 'It is converted', args: [] };
}

const toml = `+++
# 本站的笔记

title = 'Say "a"' # 题
date = 2025-04-20T10:00:00+08:00
weight = 0x1F
tags = ["甲", "乙"]
categories = [
  "丙",
  # 其次
  "丁", # 末
]
summary = """
一
二
"""

[params] # 节目
media = "12.mp3"
cover.alt = "封面"

# 菜单
[[menus]]
name = "main"
[[menus]]
name = "foot"
# 完
+++`;

const yaml = `---
# 本站的笔记

title: 'Say "a"' # 题
date: 2025-04-20T10:00:00+08:00
weight: 0x1F
tags: ["甲", "乙"]
categories:
  - "丙"
  # 其次
  - "丁" # 末
summary: |
  一
  二

params: # 节目
  media: "12.mp3"
  cover:
    alt: "封面"

# 菜单
menus:
  - name: "main"
  - name: "foot"
# 完
---`;

const json = `{
  "title": "Say \\"a\\"",
  "date": "2025-04-20T10:00:00+08:00",
  "weight": 31,
  "tags": ["甲", "乙"],
  "categories": [
    "丙",
    "丁"
  ],
  "summary": "一\\n二\\n",

  "params": {
    "media": "12.mp3",
    "cover": {
      "alt": "封面"
    }
  },

  "menus": [
    {
      "name": "main"
    },
    {
      "name": "foot"
    }
  ]
}`;

describe('converting front matter', () => {
  it('writes TOML as YAML, each comment with its key', () => {
    assert.equal(converted(toml, 'yaml'), yaml);
  });

  it('writes YAML as TOML, with keys of their own above the tables', () => {
    const back = converted(yaml, 'toml');
    assert.equal(
      back,
      toml
        .replace('cover.alt = "封面"', '\n[params.cover]\nalt = "封面"')
        .replace('[[menus]]\nname = "foot"', '\n[[menus]]\nname = "foot"'),
    );
    const tableFirst = '---\n# 顶\n\n# 参\nparams:\n  a: 1\n# 题\ntitle: x\n---';
    assert.equal(
      converted(tableFirst, 'toml'),
      '+++\n# 顶\n\n# 题\ntitle = "x"\n\n# 参\n[params]\na = 1\n+++',
    );
  });

  it('writes both as JSON, which has no comments, and tells how many are lost', () => {
    assert.equal(converted(toml, 'json'), json);
    assert.equal(converted(yaml, 'json'), json);
    const counts = [toml, yaml, '+++\n# episode-notes-disable time-gap\n+++'].map((text) => {
      const own = conversion(text + body, 'json');
      return 'dropped' in own ? own.dropped : undefined;
    });
    assert.deepEqual(counts, [7, 7, 1]);
  });

  it('writes JSON as the others, dates without quotes', () => {
    const source =
      '{ "date": "2025-04-20", "a": { "b c": [1, { "d": true }] }, "text": "一\\n二" }';
    assert.equal(
      converted(source, 'yaml'),
      '---\ndate: 2025-04-20\na:\n  b c: [1, { d: true }]\ntext: |-\n  一\n  二\n---',
    );
    assert.equal(
      converted(source, 'toml'),
      '+++\ndate = 2025-04-20\ntext = """\n一\n二"""\n\n[a]\n"b c" = [1, { d = true }]\n+++',
    );
  });

  for (const [source, to, expected] of [
    ['title = 1.10', 'yaml', 'title: 1.10'],
    ['title = 1.10', 'json', '"title": 1.10'],
    ['a = 1e3', 'yaml', 'a: 1000.0'],
    ['a = inf', 'yaml', 'a: .inf'],
    ['a = -0', 'json', '"a": 0'],
    ['a = "12:30"', 'yaml', 'a: "12:30"'],
    ['a = 10:00', 'json', '"a": "10:00:00"'],
    ['released = 2025-04-20', 'yaml', 'released: 2025-04-20'],
    ['date = 2025-04-20 10:00:00.5Z', 'json', '"date": "2025-04-20T10:00:00Z"'],
    ['a = []', 'yaml', 'a: []'],
    ['a = {}', 'json', '"a": {}'],
  ] as const) {
    it(`keeps what Hugo publishes of ${source} in ${to}`, () => {
      const [, line = ''] = converted(`+++\n${source}\n+++`, to).split('\n');
      assert.equal(line.trim(), expected);
    });
  }

  for (const [source, expected] of [
    ['a: 017', 'a = 15'],
    ['a: .5', 'a = 0.5'],
    ['a: yes', 'a = "yes"'],
    ['a: 12:30', 'a = "12:30"'],
    ['date: 2025-04-20', 'date = 2025-04-20'],
    ["date: '2025-04-20'", "date = '2025-04-20'"],
    ['date: 20 Apr 2025', 'date = "20 Apr 2025"'],
    ['date: 2025-04-20T10:00:00.5Z', 'date = "2025-04-20T10:00:00.5Z"'],
    ['released: 2025-04-20', 'released = "2025-04-20"'],
    ['"a b":\n  - c: 1\n  - 2', '"a b" = [\n  { c = 1 },\n  2,\n]'],
  ] as const) {
    it(`reads ${JSON.stringify(source)} in YAML as Hugo does`, () => {
      assert.equal(converted(`---\n${source}\n---`, 'toml'), `+++\n${expected}\n+++`);
    });
  }

  it('keeps numbers of JSON that Hugo prints as 1e+06', () => {
    assert.equal(converted('{"a": 1234567}', 'toml'), '+++\na = 1234567.0\n+++');
  });

  for (const [source, to, says] of [
    ['---\ntitle: x\nparams:\n  media:\n---', 'toml', /^params\.media has no value/],
    ['+++\na = [1, 1234567]\n+++', 'json', /^a\.1: in JSON, Hugo would publish 1234567/],
    ['+++\na = nan\n+++', 'json', /^a: in JSON/],
    ['+++\na = 2025-04-20T10:00:00Z\n+++', 'yaml', /^a: in YAML/],
    ['---\na: 18446744073709551615\n---', 'toml', /^a: in TOML/],
    ['---\na: &x 1\nb: *x\n---', 'json', /^Only YAML has &x/],
    ['---\na: !x 1\n---', 'json', /fault|Only YAML has !x/],
    ['---\nbase:\n  <<: {a: 1}\n---', 'json', /^Only YAML has <</],
    ['---\n2025: 1\n---', 'toml', /the key 2025/],
    ['---\na: { b: [c:d] }\n---', 'toml', /^Hugo takes c:d/],
    ['---\na:\n- # x\nb: 1\n---', 'json', /empty item/],
    ['---\r\na: |\r\n  b\r\n---\r', 'json', /^a: Hugo reads a text over several lines/],
    ['+++\na = 1\nA = 2\n+++', 'yaml', /^A is set twice/],
    ['+++\na = “b”\n+++', 'yaml', /has a fault/],
    ['＋＋＋\na = 1\n＋＋＋', 'yaml', /has a fault/],
    ['+++\na = 1\n+++ text', 'yaml', /has a fault/],
    ['+++\na = 1\n+++', 'toml', /is TOML already/],
  ] as const) {
    it(`says what is in the way: ${JSON.stringify(source)}`, () => {
      assert.match(localise(refusal(source, to)), says);
    });
  }

  it('keeps line ends, a byte order mark and blank lines above', () => {
    const note = `\ufeff\n+++\ntitle = "x"\n\n[params]\na = """b\nc"""\n+++${body}`;
    assert.equal(
      convertedNote(note.replaceAll('\n', '\r\n'), 'yaml'),
      `\ufeff\n---\ntitle: "x"\n\nparams:\n  a: "b\\r\\nc"\n---${body}`.replaceAll('\n', '\r\n'),
    );
  });

  it('leaves a comment in the table to which its indentation belongs', () => {
    const source = '---\nparams:\n  list:\n    - a\n    # b\n  # c\n# d\ntitle: x\n---';
    assert.equal(
      converted(source, 'toml'),
      '+++\n# d\ntitle = "x"\n\n[params]\nlist = [\n  "a",\n  # b\n]\n# c\n+++',
    );
  });

  it('gives up where values are nested beyond measure', () => {
    const deep = `{"a": ${'['.repeat(150)}${']'.repeat(150)}}`;
    assert.match(localise(refusal(deep, 'toml')), /as it is/);
  });

  for (const from of formats) {
    it(`loses no value from ${from} through the others and back`, () => {
      const others = formats.filter((format) => format !== from);
      let count = 0;
      for (const text of convertibleNotes(5, 200, from)) {
        for (const [first, second] of [others, others.toReversed()]) {
          const back = roundTrip(text, [first!, second!, from]);
          if (back === undefined) continue;
          count++;
          assert.ok(haveSameValues(documentOf(back), documentOf(text)), `${text}\n${back}`);
        }
      }
      assert.ok(count > 100, String(count));
    });
  }
});

function roundTrip(text: string, ways: readonly FrontMatterFormat[]): string | undefined {
  let now: string | undefined = text;
  for (const to of ways) now = now === undefined ? undefined : convertedNote(now, to);
  return now;
}

function documentOf(text: string) {
  const block = blockOf(Note.read(text));
  const reading = readFrontMatter(block);
  assert.ok(reading.ok, text);
  return { ...reading, format: block.format, source: sourceOf(block) };
}
