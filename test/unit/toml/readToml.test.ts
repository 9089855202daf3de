import assert from 'node:assert/strict';
import type { DataDocument } from '../../../server/src/base/dataTree';
import { readFrontMatter } from '../../../server/src/frontMatter/readFrontMatter';
import { readToml } from '../../../server/src/toml/readToml';
import { frontMatterOf } from './tomlFixture';

function documentOf(source: string): DataDocument {
  const reading = readToml(source);
  assert.ok(reading.ok);
  return reading;
}

describe('reading front matter', () => {
  it('counts offsets from the start of the block', () => {
    const block = frontMatterOf('title = "新闻"\r\n');
    const reading = readFrontMatter(block);
    assert.ok(reading.ok);
    const { keySpan, value } = reading.entries[0]!;
    assert.equal(block.text.slice(keySpan.start, keySpan.end), 'title');
    assert.equal(block.text.slice(value.start, value.end), '"新闻"');
  });

  it('reads a block once', () => {
    const block = frontMatterOf('title = "x"\n');
    assert.equal(readFrontMatter(block), readFrontMatter(block));
  });

  it('tells the kinds of values apart', () => {
    const source = `s = '文'\ni = 0x10\nf = 1.5\nb = true\na = [1]\nt = {x = 1}
o = 2025-04-20T10:00:00Z\nl = 2025-04-20 10:00\nd = 2025-04-20\nc = 10:00:00\n`;
    const values = documentOf(source).entries.map(({ path, value }) => [
      path.join('.'),
      value.kind,
      'value' in value ? value.value : value.raw,
    ]);
    assert.deepEqual(values, [
      ['s', 'string', '文'],
      ['i', 'integer', 16n],
      ['f', 'float', 1.5],
      ['b', 'boolean', true],
      ['a', 'array', '[1]'],
      ['t', 'table', '{x = 1}'],
      ['t.x', 'integer', 1n],
      ['o', 'offset-date-time', '2025-04-20T10:00:00Z'],
      ['l', 'local-date-time', '2025-04-20 10:00'],
      ['d', 'local-date', '2025-04-20'],
      ['c', 'local-time', '10:00:00'],
    ]);
  });

  it('gives each item its own comma', () => {
    const source = 'a = [[1, 2], "x, y" # , 注\n , 3]\nb = [1,]\n';
    const [a, b] = documentOf(source).entries.map(({ value }) => value);
    assert.ok(a?.kind === 'array' && b?.kind === 'array');
    assert.deepEqual(
      [...a.items, ...b.items].map(({ value, comma }) => [value.raw, comma?.start ?? null]),
      [
        ['[1, 2]', source.indexOf(', "x')],
        ['"x, y"', source.indexOf(', 3')],
        ['3', null],
        ['1', source.indexOf(',]')],
      ],
    );
  });

  it('knows where tables begin and comments stand', () => {
    const source = 'x = 1 # 一\n[a.b] # 二\n[[c]]\ny = 1\n[[c]]\n';
    const { tables, comments, entries } = documentOf(source);
    assert.deepEqual(
      tables.map(({ path, header }) => [path.join('.'), source.slice(header.start, header.end)]),
      [
        ['a.b', '[a.b]'],
        ['c.0', '[[c]]'],
        ['c.1', '[[c]]'],
      ],
    );
    assert.deepEqual(
      comments.map(({ start, end }) => source.slice(start, end)),
      ['# 一', '# 二'],
    );
    assert.deepEqual(entries.at(-1)?.path, ['c', '0', 'y']);
  });

  it('goes on reading around a value that Hugo fails on', () => {
    const reading = readToml('n = 99999999999999999999\ntags = [""]\n');
    assert.ok(reading.ok);
    assert.deepEqual(
      reading.rejected.map(({ kind }) => kind),
      ['number-range'],
    );
    assert.equal(reading.entries.length, 2);
  });

  it('leaves what is beyond the parser unread instead of failing', () => {
    for (const source of [
      `a = ${'['.repeat(15_000)}${']'.repeat(15_000)}\n`,
      `a = "${'x'.repeat(40_000)}"\n`,
    ]) {
      assert.deepEqual(readToml(source), { ok: false, error: null });
    }
  });
});
