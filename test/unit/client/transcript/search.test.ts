import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangesOf, TextSearch } from '../../../../client/src/transcript/view/search';

const found = (texts: readonly string[], query: string) => new TextSearch(texts).textsWith(query);
const marked = (text: string, query: string) =>
  rangesOf(text, query, 50).map(({ start, end }) => text.slice(start, end));

describe('the search in a transcript', () => {
  it('takes no notice of letter case and width', () => {
    const texts = ['用 Python 写', 'ｐｙｔｈｏｎ 也行', 'ﾃｽﾄ', '没有'];
    assert.deepEqual(found(texts, 'PYTHON'), [0, 1]);
    assert.deepEqual(found(texts, 'Ｐython '), [0, 1]);
    assert.deepEqual(found(texts, 'テスト'), [2]);
    assert.deepEqual(found(['好，再见'], '好,'), [0]);
  });

  it('finds nothing for a query of blanks', () => {
    assert.deepEqual([found(['a b'], '  '), marked('a b', '\u3000')], [[], []]);
  });

  it('marks what is written, also where it is longer or shorter than what was typed', () => {
    assert.deepEqual(marked('ＡＢＣ 和 abc', 'Abc'), ['ＡＢＣ', 'abc']);
    assert.deepEqual(marked('㍿ 之后', '株式'), ['㍿']);
    assert.deepEqual(marked('🚀好🚀', '🚀'), ['🚀', '🚀']);
    assert.deepEqual(marked('aaaa', 'aa'), ['aa', 'aa']);
  });

  it('marks at most so many', () => {
    assert.equal(rangesOf('好'.repeat(500), '好', 50).length, 50);
  });

  it('marks something in each text that it finds, within that text and in order', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aAａ好，㍿ｶﾞßİ🚀 '), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, query) => {
        const ranges = rangesOf(one, query, 50);
        assert.equal(found([one], query).length > 0, ranges.length > 0);
        let at = 0;
        for (const { start, end } of ranges) {
          assert.ok(start >= at - 1 && end > start && end <= one.length);
          at = end;
        }
      }),
    );
  });
});
