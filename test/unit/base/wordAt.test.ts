import assert from 'node:assert/strict';
import { wordAt } from '../../../server/src/base/wordAt';

/** The word at the mark `|` of a line, as a text. */
function word(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const line = marked.replace('|', '');
  const span = wordAt(line, offset);
  return span && line.slice(span.start, span.end);
}

describe('the word at a cursor', () => {
  it('is a word of Chinese, not all of its characters up to the next mark', () => {
    assert.equal(word('今天北|京很冷，'), '北京');
  });

  it('is the one that ends there where none begins', () => {
    assert.equal(word('BitNet| 是'), 'BitNet');
    assert.equal(word('很冷|，'), '冷');
    assert.equal(word('A|B'), 'AB');
  });

  it('is none between marks and blanks, and in an empty line', () => {
    assert.equal(word('，|。'), undefined);
    assert.equal(word(' | '), undefined);
    assert.equal(word('|'), undefined);
  });
});
