import assert from 'node:assert/strict';
import { readData } from '../../../server/src/site/readData';
import { maxTaxonomies } from '../../../server/src/site/siteConfig';
import { processorTime } from '../processorTime';
import { site, taxonomiesIn } from './siteOfFiles';

describe('the configuration of a site', () => {
  it('counts in a file that is as long as one with the menus of many languages', () => {
    const menus = Array.from({ length: 1500 }, (_, at) => at);
    const texts = {
      'hugo.toml': `${menus.map((at) => `[[menus.l${at}]]\nname = "第 ${at} 期"\n`).join('')}[taxonomies]\na = "as"\n`,
      'hugo.yaml': `menus:\n${menus.map((at) => `  l${at}:\n    - name: 第 ${at} 期\n`).join('')}taxonomies: {a: as}\n`,
      'hugo.json': `{${menus.map((at) => `"l${at}": {"name": "第 ${at} 期"},\n`).join('')}"taxonomies": {"a": "as"}}`,
    };
    for (const [name, text] of Object.entries(texts)) {
      assert.ok(text.length > 37_000, name);
      assert.deepEqual(taxonomiesIn({ [name]: text }), { a: 'as' }, name);
    }
  });

  it('takes no longer to read than its length allows, with thousands of keys or items', async () => {
    const texts: readonly (readonly [begin: string, piece: string, end: string])[] = [
      ['', 'k#: v\n', ''],
      ['a: [', '#, ', ']'],
      ['a: {', 'k#: v, ', '}'],
    ];
    for (const [begin, piece, end] of texts) {
      const pieces = Array.from({ length: 12_000 }, (_, at) => piece.replace('#', String(at)));
      const text = begin + pieces.join('') + end;
      const took = await processorTime(() => assert.ok(readData('yaml', text).ok));
      assert.ok(took < 3000, `${begin}: ${took} ms`);
    }
  });

  it('takes a hostile file for no more than it is', () => {
    const many = Array.from({ length: 500 }, (_, at) => `k${at} = "v${at}"`).join('\n');
    assert.equal(site({ 'hugo.toml': `[taxonomies]\n${many}` }).taxonomies.size, maxTaxonomies);
    const names = '[taxonomies]\n__proto__ = "constructor"\n"a\\nb" = "c\\nd"\n';
    assert.deepEqual([...site({ 'hugo.toml': names }).taxonomies.keys()], ['constructor', 'c\nd']);
  });

  it('is read where aliases of YAML stand for millions of entries, or for themselves', () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `a${at + 1}: &a${at + 1} {x: *a${at}, y: *a${at}}`,
    );
    const laughs = `a0: &a0 {z: 1}\n${lines.join('\n')}\ntaxonomies: *a30\n`;
    for (const text of [laughs, 'x: &x {a: as, <<: *x}\n', 'x: &x {a: as, b: *x}\n']) {
      const reading = readData('yaml', text);
      assert.ok(reading.ok && reading.entries.length < 2000, text.slice(0, 20));
    }
  });
});
