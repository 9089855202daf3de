import assert from 'node:assert/strict';
import type { DataValue } from '../../../server/src/base/dataTree';
import { readYaml } from '../../../server/src/yaml/readYaml';

function read(source: string) {
  const reading = readYaml(source);
  assert.ok(reading.ok, source);
  return reading;
}

function brief(value: DataValue): unknown {
  if (value.kind === 'array') return value.items.map((item) => brief(item.value));
  return 'value' in value ? value.value : value.kind;
}

function entriesOf(source: string): [string, unknown][] {
  return read(source).entries.map(({ path, value }) => [path.join('.'), brief(value)]);
}

describe('readYaml', () => {
  it('gives each key with its whole path and value, in the order of the text', () => {
    const source = `title: 新闻
weight: -12
draft: false
note:
tags: [a, "b"]
params:
  media: a.mp4
  more: {}
resources:
- src: x
- 3
- [{lost: 1}]
`;
    assert.deepEqual(entriesOf(source), [
      ['title', '新闻'],
      ['weight', -12n],
      ['draft', false],
      ['note', 'null'],
      ['tags', ['a', 'b']],
      ['params', 'table'],
      ['params.media', 'a.mp4'],
      ['params.more', 'table'],
      ['resources', ['table', 3n, ['table']]],
      ['resources.0.src', 'x'],
      ['resources.2.0.lost', 1n],
    ]);
  });

  it('takes plain words and numbers as Hugo does', () => {
    const values: readonly (readonly [string, unknown])[] = [
      ['yes', 'yes'],
      ['on', 'on'],
      ['True', true],
      ['tRUE', 'tRUE'],
      ['~', 'null'],
      ['12:30', '12:30'],
      ['1.10', 1.1],
      ['1.', 1],
      ['1e3', '1e3'],
      ['1.5e3', 1500],
      ['017', 15n],
      ['08', '08'],
      ['0o17', 15n],
      ['0x1F', 31n],
      ['1_000', 1000n],
      ['1,000', '1,000'],
      ['+7', 7n],
      ['18446744073709551616', '18446744073709551616'],
      ['-.inf', -Infinity],
      ['2025-04-20', '2025-04-20'],
      ['2025-04-20T10:00:00Z', '2025-04-20T10:00:00Z'],
    ];
    for (const [written, value] of values) {
      assert.deepEqual(entriesOf(`a: ${written}\n`), [['a', value]], written);
      assert.deepEqual(entriesOf(`a: "${written}"\n`), [['a', written]], written);
    }
  });

  it('gives the places of keys, values, dashes and commas', () => {
    const source = 'a: "b" # 一\n"c": [d , e]\nf:\n  - g\n  -   h\n';
    const reading = read(source);
    const at = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
    for (const { keySpan, value } of reading.entries) {
      assert.match(at(keySpan), /^"?\w"?$/);
      assert.equal(at(value), value.raw);
    }
    const [, flow, block] = reading.entries.map(({ value }) => value);
    assert.ok(flow?.kind === 'array' && block?.kind === 'array');
    assert.deepEqual(
      flow.items.map(({ value, comma }) => [value.raw, comma?.start ?? null]),
      [
        ['d', source.indexOf(',')],
        ['e', null],
      ],
    );
    assert.deepEqual(
      block.items.map(({ value, dash }) => [value.raw, dash?.start]),
      [
        ['g', source.indexOf('- g')],
        ['h', source.indexOf('-   h')],
      ],
    );
    assert.deepEqual(reading.comments.map(at), ['# 一']);
    assert.deepEqual(reading.tables, []);
  });

  it('gives an alias the value of its anchor, and takes over what is merged', () => {
    assert.deepEqual(entriesOf('a: &x 甲\nb: *x\nc: &y {z: 1}\nd:\n  <<: *y\n'), [
      ['a', '甲'],
      ['b', '甲'],
      ['c', 'table'],
      ['c.z', 1n],
      ['d', 'table'],
    ]);
    assert.deepEqual(entriesOf('<<: {a: 1}\nb: 2\n'), [
      ['a', 1n],
      ['b', 2n],
    ]);
  });

  it('reads lists and texts whose lines are not indented, as Hugo does', () => {
    const source = 'tags: [\n"甲", # 一\n"乙"\n]\ntext: "一\n二"\ncover: {\nimage: a.jpg\n}\n';
    assert.deepEqual(entriesOf(source), [
      ['tags', ['甲', '乙']],
      ['text', '一 二'],
      ['cover', 'table'],
      ['cover.image', 'a.jpg'],
    ]);
    const [tags] = read(source).entries;
    assert.equal(tags?.value.raw, '[\n"甲", # 一\n"乙"\n]');
    assert.equal(read(source).comments.length, 1);
  });

  it('goes on reading around what Hugo fails on or leaves out', () => {
    const reading = read('title: 第 #3 期\ncover: {{ x }}\ntags: [甲]\n');
    assert.equal(reading.rejected.length, 2);
    assert.deepEqual(reading.entries.at(-1)?.path, ['tags']);
  });

  it('has no entries where there is nothing but blanks and comments', () => {
    for (const source of ['', '\n\n', '# 注\n', '  # 注']) {
      assert.deepEqual(entriesOf(source), [], source);
    }
  });

  it('leaves what is beyond the parser unread instead of failing', () => {
    for (const source of [
      `a: "${'x'.repeat(40_000)}"\n`,
      `a: ${'['.repeat(2000)}${']'.repeat(2000)}\n`,
      `${Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}\n`,
    ]) {
      assert.deepEqual(readYaml(source), { ok: false, error: null });
    }
  });
});
