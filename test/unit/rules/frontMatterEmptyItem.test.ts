import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DataValue } from '../../../server/src/base/dataTree';
import { frontMatterEmptyItem } from '../../../server/src/rules/frontMatterEmptyItem';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { readToml } from '../../../server/src/toml/readToml';
import { frontMatterOf, tell } from '../toml/tomlFixture';

describe('front-matter-empty-item', () => {
  it('names the list and points at the item with its quotes', () => {
    const told = tell(frontMatterEmptyItem, 'title = ""\nTags = [\n  "甲",\n  "",\n]\n');
    assert.deepEqual(
      told.map(({ at, says }) => [at, says]),
      [['""', 'Tags has an empty item']],
    );
  });

  it('sees blank items, also full-width ones, each by itself', () => {
    const told = tell(frontMatterEmptyItem, 'categories = [" ", \'　\', "甲", """\n\n"""]\n');
    assert.deepEqual(
      told.map(({ at }) => at),
      ['" "', "'　'", '"""\n\n"""'],
    );
  });

  it('leaves other lists, nested lists and other tables alone', () => {
    const content = 'series = [""]\ntags = [["" ], "甲"]\n[params]\ntags = [""]\n';
    assert.deepEqual(tell(frontMatterEmptyItem, content), []);
  });

  it('leaves YAML, other blocks and what the parser could not read alone', () => {
    const yaml = frontMatterOf('tags = [""]\n', { format: 'yaml' });
    assert.deepEqual(frontMatterEmptyItem.check(yaml, defaultSite), []);
    const { text, lineEnds, entry, exit, above, below, closings } = yaml;
    assert.deepEqual(
      frontMatterEmptyItem.check(
        {
          kind: 'preamble',
          text,
          lineEnds,
          entry,
          exit,
          above,
          below,
          closings,
        },
        defaultSite,
      ),
      [],
    );
    assert.deepEqual(tell(frontMatterEmptyItem, 'tags = [""]\nfoo=\n'), []);
  });

  const removals: Record<string, [string, string][]> = {
    'on one line': [
      ['tags = ["a", "", "b"]\n', 'tags = ["a", "b"]\n'],
      ['tags = ["a","","b"]\n', 'tags = ["a","b"]\n'],
      ['tags = ["", "b"]\n', 'tags = ["b"]\n'],
      ['tags = ["a", ""]\n', 'tags = ["a"]\n'],
      ['tags = [ "a", "" ]\n', 'tags = [ "a" ]\n'],
      ['tags = ["a", "",]\n', 'tags = ["a",]\n'],
      ['tags = [""]\n', 'tags = []\n'],
      ['tags = [ "" , ] # 注\n', 'tags = [] # 注\n'],
    ],
    'with its line': [
      ['tags = [\n    "a",\n    "",\n]\n', 'tags = [\n    "a",\n]\n'],
      ['tags = [\r\n\t"a",\r\n\t"",\r\n\t"b"\r\n]\r\n', 'tags = [\r\n\t"a",\r\n\t"b"\r\n]\r\n'],
      ['tags = [\n  "a",\n  ""\n]\n', 'tags = [\n  "a"\n]\n'],
      ['tags = [\n  ""\n]\n', 'tags = [\n]\n'],
      ['tags = [\r"a",\r"",\r]\r', 'tags = [\r"a",\r]\r'],
      ['tags = [ "a"\n, ""\n, "b" ]\n', 'tags = [ "a"\n, "b" ]\n'],
      ['tags = ["",\n  "b"]\n', 'tags = [\n  "b"]\n'],
      ['tags = ["a", "",\n  "b"]\n', 'tags = ["a",\n  "b"]\n'],
    ],
    'but never with a comment': [
      ['tags = [\n  "a",\n  "", # 二\n  "b",\n]\n', 'tags = [\n  "a",\n  # 二\n  "b",\n]\n'],
      ['tags = [\n  "a", # 一\n  "" # 二\n]\n', 'tags = [\n  "a" # 一\n  # 二\n]\n'],
      ['tags = [\n  "" # 一\n  , "b"\n]\n', 'tags = [\n  # 一\n  "b"\n]\n'],
      ['tags = [\n  # 一\n  "",\n  # 二\n]\n', 'tags = [\n  # 一\n  # 二\n]\n'],
    ],
  };
  for (const [where, examples] of Object.entries(removals)) {
    it(`removes an item ${where}`, () => {
      for (const [content, expected] of examples) {
        const told = tell(frontMatterEmptyItem, content);
        assert.deepEqual(
          told.map(({ fixed }) => fixed),
          [[expected]],
        );
      }
    });
  }

  it('offers the removal as safe and preferred', () => {
    const [fix] = tell(frontMatterEmptyItem, 'tags = [""]\n')[0]!.fixes;
    assert.equal(fix?.safe, true);
    assert.equal(fix?.preferred, true);
  });

  it('changes nothing but the one item, however the list is laid out', () => {
    const gap = fc.constantFrom(
      '',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\n\t',
      '\n\n',
      ' # 注, "\n',
      '\n# ]\n',
    );
    const item = fc.constantFrom('""', "''", '" "', '"a"', "'b,'", '"""\n"""', '["", 1]', '3');
    const entry = fc.tuple(gap, item, gap);
    const list = fc.tuple(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.boolean(), gap);
    fc.assert(
      fc.property(list, ([entries, trailing, last]) => {
        const inner = entries.map((parts) => parts.join('')).join(',');
        const content = `x = 1\ntags = [${inner}${trailing ? ',' : ''}${last}]\ny = 2\n`;
        const before = valuesOf(content);
        const told = tell(frontMatterEmptyItem, content);
        const empty = before.tags!.flatMap((text, at) => (isEmpty(text) ? [at] : []));
        assert.equal(told.length, empty.length);
        for (const [which, { fixed }] of told.entries()) {
          const after = valuesOf(fixed[0]!);
          assert.deepEqual(after.tags, before.tags!.toSpliced(empty[which]!, 1));
          assert.deepEqual([after.others, after.comments], [before.others, before.comments]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function isEmpty(raw: string): boolean {
  return /^(['"]+)\s*\1$/.test(raw) && !raw.startsWith('[');
}

function valuesOf(content: string): Record<'tags' | 'others' | 'comments', string[]> {
  const reading = readToml(content);
  assert.ok(reading.ok, `no TOML any more: ${JSON.stringify(content)}`);
  const [x, tags, y] = reading.entries.map(({ value }) => value) as [
    DataValue,
    DataValue,
    DataValue,
  ];
  assert.ok(tags.kind === 'array');
  return {
    tags: tags.items.map(({ value }) => value.raw),
    others: [x.raw, y.raw],
    comments: reading.comments.map(({ start, end }) => content.slice(start, end)),
  };
}
