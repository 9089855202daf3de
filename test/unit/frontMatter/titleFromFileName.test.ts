import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileNameFrom, titleFrom } from '../../../server/src/frontMatter/titleFromFileName';

describe('the name of a file, from the title of its episode', () => {
  it('has dashes for what stands between words', () => {
    assert.equal(fileNameFrom('早市 3'), '早市-3');
    assert.equal(fileNameFrom('  The Art of Tea  '), 'The-Art-of-Tea');
    assert.equal(fileNameFrom('早市：豆浆、油条（上）'), '早市：豆浆、油条（上）');
  });

  it('holds nothing that some system has in no name, or that leads elsewhere', () => {
    assert.equal(fileNameFrom('../../etc/早市'), 'etc-早市');
    assert.equal(fileNameFrom('C:\\早市\\一?*"<>|'), 'C-早市-一');
    assert.equal(fileNameFrom('早市#3 100%'), '早市-3-100');
    assert.equal(fileNameFrom('...早市...'), '早市');
    for (const title of ['', ' ', '///', '..', '?']) assert.equal(fileNameFrom(title), '', title);
  });

  it('is short enough for any system, and cuts no letter in two', () => {
    assert.equal(fileNameFrom('市'.repeat(300)).length, 80);
    assert.equal(fileNameFrom(`${'a'.repeat(79)}🍵`), 'a'.repeat(79));
    assert.ok(new TextEncoder().encode(fileNameFrom('市'.repeat(300))).length < 250);
  });

  it('tells the title again, where that has nothing but words and blanks', () => {
    const word = fc.stringMatching(/^[\p{Script=Han}a-z]{1,6}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const title = words.join(' ').normalize('NFC');
        assert.equal(titleFrom(fileNameFrom(title)), title);
      }),
    );
  });
});
