import assert from 'node:assert/strict';
import { readData } from '../../../server/src/site/readData';
import { isHugoConfig } from '../../../server/src/site/readSite';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { site, taxonomiesIn } from './siteOfFiles';

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

  it('is told from the config.toml of other programs', () => {
    const isHugos = (text: string) => isHugoConfig(readData('toml', text));
    assert.ok(isHugos('BaseURL = "https://example.org/"'));
    assert.ok(isHugos('[markup.goldmark]\n'));
    assert.ok(!isHugos('[server]\nport = 1\n'));
    assert.ok(!isHugos('[markup'));
  });
});
