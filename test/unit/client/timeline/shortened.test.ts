import assert from 'node:assert/strict';
import { numberedWithin, shortenedTo } from '../../../../client/src/timeline/view/shortened';

/** Ten pixels a character, as `Array.from` counts them. */
const pen = {
  measureText: (text: string) => ({ width: Array.from(text).length * 10 }) as TextMetrics,
};

describe('a text in too little room', () => {
  it('is cut where it fits, and left alone where it does', () => {
    assert.equal(shortenedTo(pen, '播客怎么做', 50), '播客怎么做');
    assert.equal(shortenedTo(pen, '播客怎么做', 49), '播客怎…');
  });

  it('is never cut in the middle of a symbol', () => {
    assert.equal(shortenedTo(pen, '🚀🚀🚀', 20), '🚀…');
  });

  it('is nothing where not even one letter fits', () => {
    assert.equal(shortenedTo(pen, '播客', 15), '');
    assert.equal(shortenedTo(pen, '播客', -3), '');
  });

  it('keeps the number of a name, which says more than a letter of the title', () => {
    assert.equal(numberedWithin(pen, '12 播客怎么做', '12', 90), '12 播客怎么做');
    assert.equal(numberedWithin(pen, '12 播客怎么做', '12', 75), '12 播客怎…');
    assert.equal(numberedWithin(pen, '12 播客怎么做', '12', 45), '12');
    assert.equal(numberedWithin(pen, '12 播客怎么做', '12', 15), '');
  });
});
