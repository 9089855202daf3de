import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readToml } from '../../../server/src/toml/readToml';
import { quoteTomlLike } from '../../../server/src/toml/tomlStringStyle';

describe('quoteTomlLike', () => {
  it('keeps the quotation marks of the other value', () => {
    assert.equal(quoteTomlLike('"x"', '甲'), '"甲"');
    assert.equal(quoteTomlLike("'x'", '甲\\乙'), "'甲\\乙'");
    assert.equal(quoteTomlLike('"""x"""', '甲'), '"""甲"""');
    assert.equal(quoteTomlLike("'''x'''", '甲'), "'''甲'''");
    assert.equal(quoteTomlLike('2025', '甲'), '"甲"');
  });

  it('takes double ones where single ones cannot hold the text', () => {
    assert.equal(quoteTomlLike("'x'", "it's"), '"it\'s"');
    assert.equal(quoteTomlLike("'''x'''", 'a\nb'), '"a\\nb"');
  });

  it('writes nothing that does not read as the text', () => {
    const raw = fc.constantFrom('"x"', "'x'", '"""x"""', "'''x'''", '3', '');
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'"\'\\\0\t\n\r甲🚀') }),
    );
    fc.assert(
      fc.property(raw, text, (own, wanted) => {
        const reading = readToml(`x = ${quoteTomlLike(own, wanted)}`);
        assert.ok(reading.ok);
        const value = reading.entries[0]?.value;
        assert.ok(value?.kind === 'string');
        assert.equal(value.value, wanted);
      }),
      { numRuns: 2000 },
    );
  });
});
