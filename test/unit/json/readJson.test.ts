import assert from 'node:assert/strict';
import type { DataValue } from '../../../server/src/base/dataTree';
import { readJson } from '../../../server/src/json/readJson';

const source = `{
  "title": "新闻 \\u0041",
  "weight": -12, "score": 1.5, "draft": false, "note": null,
  "tags": ["a" , "b"],
  "params": {"media": "a.mp4", "more": {}},
  "resources": [{"src": "x"}, 3, [{"deep": 1}]]
}`;

function read(text: string) {
  const reading = readJson(text);
  assert.ok(reading.ok, text);
  return reading;
}

function brief(value: DataValue): unknown {
  if (value.kind === 'array') return value.items.map((item) => brief(item.value));
  return 'value' in value ? value.value : value.kind;
}

describe('readJson', () => {
  it('gives each key with its whole path and value, in the order of the text', () => {
    assert.deepEqual(
      read(source).entries.map(({ path, value }) => [path.join('.'), brief(value)]),
      [
        ['title', '新闻 A'],
        ['weight', -12n],
        ['score', 1.5],
        ['draft', false],
        ['note', 'null'],
        ['tags', ['a', 'b']],
        ['params', 'table'],
        ['params.media', 'a.mp4'],
        ['params.more', 'table'],
        ['resources', ['table', 3n, ['table']]],
        ['resources.0.src', 'x'],
        ['resources.2.0.deep', 1n],
      ],
    );
  });

  it('gives the places of keys and values, with their quotes and brackets', () => {
    for (const { keySpan, value } of read(source).entries) {
      assert.match(source.slice(keySpan.start, keySpan.end), /^"\w+"$/);
      assert.equal(source.slice(value.start, value.end), value.raw);
    }
    const { entries } = read(source);
    assert.equal(entries[0]?.value.raw, '"新闻 \\u0041"');
    assert.equal(entries[6]?.value.raw, '{"media": "a.mp4", "more": {}}');
  });

  it('gives the comma behind each item but the last', () => {
    const [tags] = read('{"tags": ["a,b" \n, ["c", 1], "d"]}').entries;
    assert.ok(tags?.value.kind === 'array');
    assert.deepEqual(
      tags.value.items.map(({ value, comma }) => [value.raw, comma]),
      [
        ['"a,b"', { start: 17, end: 18 }],
        ['["c", 1]', { start: 27, end: 28 }],
        ['"d"', null],
      ],
    );
  });

  it('takes blanks around the braces, an empty object, and line ends of any kind', () => {
    assert.deepEqual(read('   {}').entries, []);
    assert.equal(read(' \r\n{"a":\r1,\r\n"b":\n2}\r\n').entries.length, 2);
  });

  it('says nothing of what is no object', () => {
    for (const text of ['', '  \n', '[]', '"x"', '3', 'null']) {
      assert.deepEqual(readJson(text), { ok: false, error: null }, text);
    }
  });

  it('leaves unread what is longer or deeper than any front matter', () => {
    const deep = (count: number) => `{"a": ${'['.repeat(count)}${']'.repeat(count)}}`;
    assert.ok(readJson(deep(199)).ok);
    for (const text of [
      deep(200),
      deep(10_000),
      `{"a": ${'['.repeat(20_000)}`,
      '{"a":'.repeat(5000),
      `{"a": "${'x'.repeat(32_768)}"}`,
    ]) {
      assert.deepEqual(readJson(text), { ok: false, error: null });
    }
  });
});
