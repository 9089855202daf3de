import assert from 'node:assert/strict';
import { showNotes } from '../../../../client/src/preview/notePlugin';
import { plainParser, previewHtml, texts } from './previewHtml';

const note = '# part1: 早市\n';
const html = (toml: string) => previewHtml(`+++\n${toml}\n+++\n${note}`);

describe('the card about front matter', () => {
  it('shows title, date and author, highlights and terms', () => {
    const shown = html(
      [
        'author = "小林"',
        'Title = "早市"',
        'date = 2025-04-20',
        'collections = ["第一句", "第二句"]',
        'categories = ["生活"]',
        'tags = ["市场", ""]',
      ].join('\n'),
    );
    assert.equal(
      shown,
      [
        '<section class="episode-card" aria-label="Front matter">',
        '<p class="episode-title">早市</p>',
        '<p class="episode-about">2025-04-20 · 小林</p>',
        '<ul class="episode-highlights">',
        '<li>第一句</li>',
        '<li>第二句</li>',
        '</ul>',
        '<ul class="episode-terms">',
        '<li class="episode-category">生活</li>',
        '<li class="episode-tag">市场</li>',
        '</ul>',
        '</section>',
        '<h1>part1: 早市</h1>',
        '',
      ].join('\n'),
    );
  });

  it('shows whatever else there is under its key', () => {
    const shown = html('weight = 3\n[params]\nmood = "早"\nlinks = { a = "b" }');
    assert.match(shown, /<dt>weight<\/dt><dd>3<\/dd>/);
    assert.match(shown, /<dt>params\.mood<\/dt><dd>早<\/dd>/);
    assert.match(shown, /<dt>params\.links\.a<\/dt><dd>b<\/dd>/);
  });

  it('links to the episode, at its address or beside the note', () => {
    for (const [media, href] of [
      ['https://example.org/早市?a=1&b=2', 'https://example.org/%E6%97%A9%E5%B8%82?a=1&amp;b=2'],
      ['HTTP://example.org/a.mp3', 'http://example.org/a.mp3'],
      ['早市 1.mp4', '%E6%97%A9%E5%B8%82%201.mp4'],
      ['../media/a.mp4', '../media/a.mp4'],
    ] as const) {
      const text = media.replace('&', '&amp;');
      const link = `<dt>Params.media</dt><dd><a href="${href}">${text}</a></dd>`;
      assert.ok(html(`[Params]\nmedia = "${media}"`).includes(link), media);
    }
  });

  it('links to nothing that is no page and no file beside the note', () => {
    for (const media of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'command:workbench.action.quit',
      'vscode://x/y',
      'data:text/html,<b>',
      'file:///etc/passwd',
      '//example.org/a.mp4',
      '\\\\host\\a.mp4',
      '/\\host/a.mp4',
      'C:\\a.mp4',
      'https://',
      '',
    ]) {
      assert.doesNotMatch(html(`params.media = ${JSON.stringify(media)}`), /<a /, media);
    }
    assert.doesNotMatch(html('media = "a.mp4"\nparams.media = ["a.mp4"]'), /<a /);
  });

  it('never takes text for HTML', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&';
    const quoted = JSON.stringify(hostile);
    const shown = html(
      `title = ${quoted}\nauthor = ${quoted}\ntags = [${quoted}]\ncollections = [${quoted}]\n${quoted} = ${quoted}`,
    );
    assert.equal(shown.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)?.length, 6);
    assert.doesNotMatch(shown, /<img/);
  });

  it('says so where the TOML cannot be read, and shows all of it', () => {
    const toml = 'title = “早市”\ntags = [<b>';
    const shown = html(toml);
    assert.ok(shown.includes(texts.unread));
    assert.ok(shown.includes('title = “早市”\ntags = [&lt;b&gt;'));
  });

  it('publishes what follows the closing fence on its line', () => {
    assert.match(
      previewHtml(`+++\ntitle = "早市"\n+++ **后话**\n\n${note}`),
      /<\/section>\n<p><strong>后话<\/strong><\/p>\n<h1>/,
    );
    assert.match(
      previewHtml(`+++\ntitle = "早市"\n+++# 后话\n\n${note}`),
      /<\/section>\n<h1>后话<\/h1>/,
    );
  });

  it('finds the fence where Hugo does', () => {
    for (const before of ['', '\n\n', '    ']) {
      assert.match(previewHtml(`${before}+++\ntitle = "早市"\n+++\n${note}`), /^<section/);
    }
    assert.match(previewHtml(`+++\r\ntitle = "早市"\r\n+++\r\n${note}`), /^<section/);
  });

  it('shows YAML and JSON alike', () => {
    const shown = html('title = "早市"\ntags = ["茶", "早"]\n[params]\nmedia = "a.mp3"');
    const yaml = '---\ntitle: 早市\ntags:\n  - 茶\n  - 早\nparams:\n  media: a.mp3\n---\n';
    const json = '{\n"title": "早市",\n"tags": ["茶", "早"],\n"params": {"media": "a.mp3"}\n}\n';
    assert.equal(previewHtml(yaml + note), shown);
    assert.equal(previewHtml(json + note), shown);
    assert.match(
      previewHtml(`{\n"title": "早市"} **后话**\n\n${note}`),
      /<\/section>\n<p><strong>后话/,
    );
  });

  it('shows JSON on one line with text behind it, which begins the page', () => {
    const card = previewHtml(`{"title": "早市"}\n${note}`).replace(/<h1>[\s\S]*/, '');
    assert.match(card, /<p class="episode-title">早市<\/p>/);
    assert.equal(
      previewHtml(`{"title": "早市"} **后话**\n再说\n\n${note}`),
      `${card}<p><strong>后话</strong>\n再说</p>\n<h1>part1: 早市</h1>\n`,
    );
    assert.equal(
      previewHtml(`{"title": "早市"}{"a": 1}\n${note}`),
      `${card}<p>{&quot;a&quot;: 1}</p>\n<h1>part1: 早市</h1>\n`,
    );
  });

  it('shows nothing of a key or item that is null', () => {
    const yaml = (text: string) => previewHtml(`---\ntitle: 早市\n${text}---\n${note}`);
    const bare = yaml('');
    for (const text of ['date: ~\n', 'tags: null\n', 'author:\n', 'tags:\n- null\n', 'a: ~\n']) {
      assert.equal(yaml(text), bare, text);
    }
    assert.equal(yaml('tags: [茶, ~]\n'), yaml('tags: [茶]\n'));
    assert.equal(yaml('tags: ["null", "~"]\n').match(/episode-tag"/g)?.length, 2);
    const json = previewHtml(`{"title": "早市", "date": null, "tags": [null]}\n${note}`);
    assert.equal(json, bare);
  });

  it('shows the value that an alias stands for, and the name of one for a table', () => {
    const shown = previewHtml(
      `---\ntags: &t [茶, 早]\ncategories: *t\nauthor: &a 小林\nhost: *a\nb: &x {n: 1}\nc: *x\n---\n${note}`,
    );
    assert.equal(shown.match(/<li class="episode-category">(?:茶|早)<\/li>/g)?.length, 2);
    assert.match(shown, /<dt>host<\/dt><dd>小林<\/dd>/);
    assert.match(shown, /<dt>b\.n<\/dt><dd>1<\/dd>/);
    assert.match(shown, /<dt>c<\/dt><dd>\*x<\/dd>/);
  });

  it('leaves YAML to VS Code where the author chose how it is shown', () => {
    const text = `---\ntitle: 早市\n---\n${note}`;
    const parser = showNotes(
      plainParser(),
      texts,
      () => false,
      () => false,
    );
    assert.equal(parser.render(text), plainParser().render(text));
  });

  it('is none for what Hugo does not take for front matter', () => {
    for (const text of [
      `前言\n\n+++\ntitle = "早市"\n+++\n${note}`,
      `+++\ntitle = "早市"\n\n${note}`,
      `- 一\n\n  +++\n  a = 1\n  +++\n\n${note}`,
    ]) {
      assert.equal(previewHtml(text), plainParser().render(text));
    }
  });
});
