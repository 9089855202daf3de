import assert from 'node:assert/strict';
import { configOfPage } from '../../../server/src/site/siteConfig';
import { site } from './siteOfFiles';

/** Of a page's configuration. */
interface Seen {
  readonly terms: readonly string[];
  readonly strikethrough: boolean;
  readonly unsafe: boolean;
}

describe('the configuration of a site', () => {
  it('has the languages and their names, but none that is disabled', () => {
    const { defaultContentLanguage, languages } = site({
      'config/_default/hugo.toml': 'defaultContentLanguage = "ZH-cn"',
      'config/_default/languages.toml':
        '[zh-CN]\nlanguageName = "中文"\n[en]\nlabel = "English"\n[de]\ndisabled = true\n[fr]\n',
    });
    assert.equal(defaultContentLanguage, 'zh-cn');
    assert.deepEqual(languages, [
      { code: 'zh-cn', name: '中文' },
      { code: 'en', name: 'English' },
      { code: 'fr', name: '' },
    ]);
  });

  it('has in each language what Hugo 0.111 and 0.169 have there', () => {
    const languages = 'defaultContentLanguage = "zh"\n[languages.zh]\n[languages.en]\n';
    const series = 'taxonomies]\nseries = "series"\n';
    const tilde = 'markup.goldmark.extensions]\nstrikethrough = false\n';
    const unsafe = '[markup.goldmark.renderer]\nunsafe = true\n';
    const all = ['tags', 'categories'];
    const cases: readonly (readonly [toml: string, file: string, Partial<Seen>])[] = [
      [`[languages.zh.${series}`, 'a.md', { terms: ['series'] }],
      [`[languages.zh.${series}`, 'a.zh.md', { terms: ['series'] }],
      [`[languages.zh.${series}`, 'a.en.md', { terms: all }],
      [`[taxonomies]\na = "as"\n[languages.en.${series}`, 'a.md', { terms: ['as'] }],
      [`[taxonomies]\na = "as"\n[languages.en.${series}`, 'a.en.md', { terms: ['series'] }],
      ['[languages.en.taxonomies]\n', 'a.en.md', { terms: [] }],
      [`[languages.zh.${tilde}`, 'a.md', { strikethrough: false }],
      [`[languages.zh.${tilde}`, 'a/index.en.md', { strikethrough: true }],
      [`[languages.en.${tilde}`, 'a/index.en.md', { strikethrough: false }],
      [
        `[${tilde}[languages.en.${tilde.replace('false', 'true')}`,
        'a.md',
        { strikethrough: false },
      ],
      [
        `[${tilde}[languages.en.${tilde.replace('false', 'true')}`,
        'a.en.md',
        { strikethrough: true },
      ],
      // The table of the language replaces that of all, other keys included.
      [`${unsafe}[languages.en.${tilde}`, 'a.en.md', { strikethrough: false, unsafe: false }],
      [`${unsafe}[languages.en.markup]\n`, 'a.en.md', { strikethrough: true, unsafe: false }],
      [`${unsafe}[languages.en.${series}`, 'a.en.md', { strikethrough: true, unsafe: true }],
    ];
    for (const [toml, file, expected] of cases) {
      const config = configOfPage(site({ 'hugo.toml': languages + toml }), `file:///s/${file}`);
      const { strikethrough, unsafe } = config.markup;
      const seen: Seen = { terms: [...config.taxonomies.keys()], strikethrough, unsafe };
      assert.deepEqual({ ...seen, ...expected }, seen, `${file}: ${toml}`);
    }
  });

  it('has no language that is disabled, as Hugo 0.169 compares their codes', () => {
    const listed = '[languages.zh]\n[languages.en]\n';
    const codesWith = (disabled: string) =>
      site({
        'hugo.toml': `defaultContentLanguage = "zh"\ndisableLanguages = ${disabled}\n${listed}`,
      }).languages.map(({ code }) => code);
    assert.deepEqual(codesWith('["en"]'), ['zh']);
    assert.deepEqual(codesWith('"en"'), ['zh']);
    assert.deepEqual(codesWith('["EN"]'), ['zh', 'en']);
    assert.deepEqual(codesWith('"en de"'), ['zh', 'en']);
  });
});
