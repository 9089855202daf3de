import assert from 'node:assert/strict';
import { publishedTitle } from '../../../../server/src/note/headers/publishedTitle';

describe('a title as the page shows it', () => {
  const titles: readonly (readonly [source: string, shown: string])[] = [
    ['BitNet b1.58 2B4T命名解析', 'BitNet b1.58 2B4T命名解析'],
    ['a **b** _c_ ~~d~~', 'a b c d'],
    ['`<b>` & &amp; &#x4e2d; &hellip;', '<b> & & 中 …'],
    ['\\*a\\* \\&amp; \\\\', '*a* &amp; \\'],
    ['`a\\*b` &copy', 'a\\*b &copy'],
    ['[link](https://e.org) ![picture](x.png) <https://e.org>', 'link picture https://e.org'],
    ['a <b>c</b><!-- d --> e', 'a c e'],
    ['2 < 3 > 1', '2 < 3 > 1'],
    ['n: 1.1: x', 'n: 1.1: x'],
    ['\u3000a\u00a0 b\u200b\t', 'a b'],
    ['', ''],
  ];
  for (const [source, shown] of titles) {
    it(`of ${JSON.stringify(source)}`, () => {
      assert.equal(publishedTitle(source, '***'), shown);
      assert.equal(publishedTitle(source, ''), shown);
    });
  }

  it('has the star that Markdown finds no partner for, and not the one that it does', () => {
    assert.equal(publishedTitle('a*b', ''), 'a*b');
    assert.equal(publishedTitle('a *b* c', '***'), 'a b c');
    assert.equal(publishedTitle('a*b', '***'), 'ab*');
  });

  it('stays as written where it would take the parser too long', () => {
    const title = '*a '.repeat(2000).trim();
    assert.equal(publishedTitle(title, '***'), title);
  });
});
