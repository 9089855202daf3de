import assert from 'node:assert/strict';
import { readData } from '../../../server/src/site/readData';
import { isHugoConfig, readSite } from '../../../server/src/site/readSite';
import { configOfPage, defaultSite, maxTaxonomies } from '../../../server/src/site/siteConfig';
import { formatOf } from '../../../server/src/site/siteFileNames';

/** Files by their path in the site's folder. */
function site(files: Readonly<Record<string, string>>) {
  return readSite(
    Object.entries(files).map(([path, text]) => ({
      name: path.replace('config/_default/', ''),
      isSplit: path.startsWith('config/_default/'),
      reading: readData(formatOf(path)!, text),
    })),
  );
}

const taxonomiesIn = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Array.from(site(files).taxonomies, ([plural, singular]) => [singular, plural]),
  );

/** As `hugo config` of Hugo 0.169 prints it. */
const hugosTaxonomies: readonly (readonly [Record<string, string>, Record<string, string>])[] = [
  [{ 'hugo.toml': 'title = "x"' }, { tag: 'tags', category: 'categories' }],
  [{ 'hugo.toml': '[taxonomies]\nseries = "series"' }, { series: 'series' }],
  [
    { 'hugo.toml': '[Taxonomies]\nSeries = "series"\nTag = "tags"' },
    { series: 'series', tag: 'tags' },
  ],
  [{ 'hugo.toml': 'taxonomies.series = "series"' }, { series: 'series' }],
  [{ 'hugo.toml': '[taxonomies]\n' }, {}],
  [{ 'hugo.toml': '[taxonomies]\ntag = ""\nseries = "series"' }, { series: 'series' }],
  [{ 'hugo.toml': '[taxonomies]\n"系列" = "系列"' }, { 系列: '系列' }],
  [
    {
      'hugo.toml': '[taxonomies]\nseries = "series"',
      'config/_default/hugo.toml': '[taxonomies]\na = "as"',
    },
    { series: 'series', a: 'as' },
  ],
  [{ 'hugo.toml': 'title = "x"', 'config/_default/taxonomies.toml': 'a = "as"' }, { a: 'as' }],
  [{ 'config/_default/taxonomies.toml': '[taxonomies]\na = "as"' }, { a: 'as' }],
  [
    {
      'config/_default/hugo.toml': '[taxonomies]\nb = "bs"',
      'config/_default/taxonomies.toml': 'a = "as"',
    },
    { a: 'as', b: 'bs' },
  ],
  [{ 'hugo.yaml': 'x: &a {a: as}\ntaxonomies: *a\n' }, { a: 'as' }],
  [{ 'hugo.yaml': 'x: &a {a: as}\ntaxonomies:\n  <<: *a\n  b: bs\n' }, { a: 'as', b: 'bs' }],
  [{ 'hugo.yaml': 'x: &a {a: as}\ntaxonomies:\n  <<: *a\n  a: bs\n' }, { a: 'bs' }],
  [{ 'hugo.yaml': 'x: &a {a: as}\ntaxonomies:\n  a: bs\n  <<: *a\n' }, { a: 'as' }],
  [
    { 'hugo.yaml': 'x: &a {a: as}\ny: &c {c: cs, a: d}\ntaxonomies:\n  <<: [*a, *c]\n' },
    { a: 'd', c: 'cs' },
  ],
  [{ 'hugo.yaml': 'x: &a {taxonomies: {a: as}}\n<<: *a\n' }, { a: 'as' }],
  [{ 'hugo.yaml': 'p: &p {a: as}\nx: &a {<<: *p, b: bs}\ntaxonomies: *a\n' }, { a: 'as', b: 'bs' }],
  [{ 'config/_default/foo.toml': 'a = "as"' }, { tag: 'tags', category: 'categories' }],
];

/** Whether tildes strike out, as Hugo 0.169 has it. */
const strikes = (value: boolean) => `[markup.goldmark.extensions]\nstrikethrough = ${value}`;
const splitStrikes = (value: boolean) => `[goldmark.extensions]\nstrikethrough = ${value}`;
const hugosStrikethrough: readonly (readonly [Record<string, string>, boolean])[] = [
  [{ 'hugo.toml': strikes(false), 'config/_default/config.toml': strikes(true) }, true],
  [
    { 'config/_default/config.toml': strikes(true), 'config/_default/hugo.toml': strikes(false) },
    false,
  ],
  [
    {
      'config/_default/hugo.toml': strikes(true),
      'config/_default/markup.toml': splitStrikes(false),
    },
    false,
  ],
  [
    {
      'config/_default/hugo.toml': strikes(false),
      'config/_default/markup.toml': splitStrikes(true),
    },
    true,
  ],
  [{ 'config/_default/markup.zh.toml': splitStrikes(false) }, true],
  [{ 'hugo.toml': '[MARKUP.Goldmark.EXTENSIONS]\nStrikeThrough = false' }, false],
  [{ 'hugo.toml': '[markup.goldmark.extensions]\nstrikethrough = "false"' }, false],
  [{ 'hugo.toml': '[markup.goldmark.extensions]\nstrikethrough = 0' }, false],
];

/** Of a page's configuration. */
interface Seen {
  readonly terms: readonly string[];
  readonly strikethrough: boolean;
  readonly unsafe: boolean;
}

describe('the configuration of a site', () => {
  it('has the taxonomies that Hugo has', () => {
    for (const [files, taxonomies] of hugosTaxonomies) {
      assert.deepEqual(taxonomiesIn(files), taxonomies, JSON.stringify(files));
    }
  });

  it('counts where Hugo lets it count, the later file by name over the earlier', () => {
    for (const [files, expected] of hugosStrikethrough) {
      assert.equal(site(files).markup.strikethrough, expected, JSON.stringify(files));
    }
  });

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

  it('has what changes the published Markdown', () => {
    const { markup } = site({
      'hugo.toml': `
        [markup.goldmark.extensions]
        typographer = false
        cjk = { enable = true, escapedSpace = true, eastAsianLineBreaks = true }
        extras.subscript.enable = true
        extras.mark = { enable = true }
        [markup.goldmark.renderer]
        unsafe = true
        hardWraps = true`,
    });
    assert.deepEqual(markup, {
      dialect: { singleTilde: 'strike', doubleTilde: 'strike', escapedSpace: true },
      strikethrough: true,
      typographer: false,
      cjk: {
        enable: true,
        escapedSpace: true,
        eastAsianLineBreaks: true,
        eastAsianLineBreaksStyle: 'simple',
      },
      extras: ['mark', 'subscript'],
      unsafe: true,
      hardWraps: true,
    });
  });

  it('is as Hugo has it by default where it says nothing, or something that Hugo refuses', () => {
    const texts = [
      '',
      'title = "x"',
      '[markup.goldmark.extensions]\nstrikethrough = "yes"\ncjk = true\nextras = 3\n',
      '[markup]\ngoldmark = [1, { extensions = 2 }]\n',
      'defaultContentLanguage = [1]\nlanguages = "zh"\n',
    ];
    for (const text of texts)
      assert.deepEqual(
        site({ 'hugo.toml': text }),
        { ...defaultSite, pageLanguages: new Set(['en']) },
        text,
      );
  });

  it('says nothing where it cannot be read, and the files beside it still count', () => {
    const files = {
      'hugo.toml': '[taxonomies\nseries = "series"',
      'config/_default/markup.toml': splitStrikes(false),
    };
    assert.deepEqual(site(files).taxonomies, defaultSite.taxonomies);
    assert.equal(site(files).markup.strikethrough, false);
  });

  it('says the same in YAML and JSON', () => {
    const yaml = `taxonomies:
  series: series
defaultContentLanguage: zh
languages:
  zh: {label: 中文}
  en:
markup:
  goldmark:
    extensions:
      strikethrough: false
      cjk: {enable: true, escapedSpace: true}
`;
    const json = `{
  "taxonomies": {"series": "series"},
  "defaultContentLanguage": "zh",
  "languages": {"zh": {"label": "中文"}, "en": {}},
  "markup": {"goldmark": {"extensions": {
    "strikethrough": false, "cjk": {"enable": true, "escapedSpace": true}}}}
}
`;
    const toml = `taxonomies = { series = "series" }
defaultContentLanguage = "zh"
[languages.zh]
label = "中文"
[languages.en]
[markup.goldmark.extensions]
strikethrough = false
cjk = { enable = true, escapedSpace = true }
`;
    const expected = site({ 'hugo.toml': toml });
    assert.equal(expected.languages.length, 2);
    assert.equal(expected.markup.strikethrough, false);
    for (const [name, text] of [
      ['hugo.yaml', yaml],
      ['config.yml', yaml],
      ['hugo.json', json],
    ] as const) {
      assert.deepEqual(site({ [name]: text }), expected, name);
    }
  });

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

  it('takes no longer to read than its length allows, with thousands of keys or items', () => {
    const texts: readonly (readonly [begin: string, piece: string, end: string])[] = [
      ['', 'k#: v\n', ''],
      ['a: [', '#, ', ']'],
      ['a: {', 'k#: v, ', '}'],
    ];
    for (const [begin, piece, end] of texts) {
      const pieces = Array.from({ length: 12_000 }, (_, at) => piece.replace('#', String(at)));
      const text = begin + pieces.join('') + end;
      const started = performance.now();
      assert.ok(readData('yaml', text).ok);
      assert.ok(performance.now() - started < 3000, begin);
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

  it('is told from the config.toml of other programs', () => {
    const isHugos = (text: string) => isHugoConfig(readData('toml', text));
    assert.ok(isHugos('BaseURL = "https://example.org/"'));
    assert.ok(isHugos('[markup.goldmark]\n'));
    assert.ok(!isHugos('[server]\nport = 1\n'));
    assert.ok(!isHugos('[markup'));
  });
});
