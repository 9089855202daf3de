import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DataValue } from '../../../server/src/base/dataTree';
import { isPlainYaml, quoteYaml, quoteYamlLike } from '../../../server/src/yaml/quoteYaml';
import { readYaml } from '../../../server/src/yaml/readYaml';
import { writeYamlKey, writeYamlValue } from '../../../server/src/yaml/writeYaml';

function valueIn(source: string): DataValue | undefined {
  const reading = readYaml(source);
  assert.ok(reading.ok, source);
  assert.deepEqual(reading.rejected, [], source);
  return reading.entries[0]?.value;
}

function textIn(source: string): string | undefined {
  const value = valueIn(source);
  return value?.kind === 'string' ? value.value : undefined;
}

const signs = fc.string({
  unit: fc.constantFrom(...'"\'\\\0\t\n\r\u0085\u2028 #:-?,[]{}&*!|>%@`~=<a1.eyn甲“”，：🚀\ufeff'),
  maxLength: 12,
});
const words = fc.constantFrom(
  ...['', ' ', 'yes', 'No', 'null', '~', 'true', '1.10', '017', '0x1F', '1_000', '12:30', '.inf'],
  ...[
    '2025-04-20',
    '---',
    '...',
    '- a',
    '? a',
    'a: b',
    'a #b',
    '#a',
    '<<',
    '{{ x }}',
    '!a b',
    '&a b',
  ],
);
const text = fc.oneof(signs, words, fc.string({ unit: 'binary' }));
const raw = fc.constantFrom('"x"', "'x'", 'x', '', '“x”', '|\n  x');

describe('quoteYaml', () => {
  it('writes double quotes, or single ones where those escape less', () => {
    assert.equal(quoteYaml('标题'), '"标题"');
    assert.equal(quoteYaml('他说"好"'), `'他说"好"'`);
    assert.equal(quoteYaml('C:\\目录'), "'C:\\目录'");
    assert.equal(quoteYaml("it's"), `"it's"`);
    assert.equal(quoteYaml('a\n"b"\\\u0007'), '"a\\n\\"b\\"\\\\\\u0007"');
  });

  it('is read as the text that was given, whatever that is', () => {
    fc.assert(
      fc.property(text, (wanted) => {
        assert.equal(textIn(`x: ${quoteYaml(wanted)}\n`), wanted);
        assert.equal(textIn(`x:\n  - ${quoteYaml(wanted)}\n`), undefined);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('quoteYamlLike', () => {
  it('keeps the quotes of the other value, or goes without where it has none', () => {
    assert.equal(quoteYamlLike('"x"', '甲'), '"甲"');
    assert.equal(quoteYamlLike("'x'", "it's"), "'it''s'");
    assert.equal(quoteYamlLike('x', '甲'), '甲');
    assert.equal(quoteYamlLike('x', '甲: 乙'), '"甲: 乙"');
    assert.equal(quoteYamlLike('x', '甲, 乙', true), '"甲, 乙"');
    assert.equal(quoteYamlLike('x', '甲, 乙'), '甲, 乙');
    assert.equal(quoteYamlLike('x', '“甲\u2028乙”', true), '"“甲\\u2028乙”"');
  });

  it('is read as the text that was given, in lines and between brackets', () => {
    fc.assert(
      fc.property(raw, text, (own, wanted) => {
        assert.equal(textIn(`x: ${quoteYamlLike(own, wanted)}\n`), wanted);
        const list = valueIn(`x: [a, ${quoteYamlLike(own, wanted, true)}, b]\n`);
        const item = list?.kind === 'array' ? list.items[1]?.value : undefined;
        assert.equal(list?.kind === 'array' && list.items.length, 3);
        assert.equal(item?.kind === 'string' && item.value, wanted);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('isPlainYaml', () => {
  it('allows no text that another reader of YAML takes for something else', () => {
    for (const no of [
      'yes',
      'Off',
      'y',
      '12:30',
      '1.10',
      'null',
      '~',
      '017',
      '=',
      '',
      ' a',
      'a ',
    ]) {
      if (no !== '=') assert.equal(isPlainYaml(no), false, no);
    }
    for (const yes of ['甲', 'a b', 'C#', '2025-04-20', '第1期', "it's", 'https://x.org/a']) {
      assert.ok(isPlainYaml(yes), yes);
    }
  });
});

describe('what is written as YAML', () => {
  it('is a value on one line', () => {
    assert.equal(writeYamlValue('标题'), '"标题"');
    assert.equal(writeYamlValue('标题', 'x'), '标题');
    assert.equal(writeYamlValue(['甲', 'a, b']), '["甲", "a, b"]');
    assert.equal(writeYamlValue([]), '[]');
    assert.equal(writeYamlValue(false), 'false');
    assert.equal(writeYamlValue(3), '3');
  });

  it('is a key that is read as the one that was given', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (name, value) => {
        const reading = readYaml(`${writeYamlKey(name)}: ${value}\n`);
        assert.ok(reading.ok);
        assert.deepEqual(reading.rejected, []);
        assert.deepEqual(reading.entries[0]?.path, [name]);
      }),
      { numRuns: 2000 },
    );
  });
});
