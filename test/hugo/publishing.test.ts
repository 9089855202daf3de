import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mediaAt } from '../../server/src/frontMatter/mediaLink';
import { Note } from '../../server/src/note/note';
import { listedChapters } from '../../server/src/note/publishing/listedChapters';
import { type ComponentSite, publishWithComponent } from './componentSite';
import { findHugo } from './hugoProgram';

const hugo = findHugo();
if (hugo === undefined) console.log('No Hugo here: docs/hugo is not tried.');
else triesWith(hugo);

const media = [
  'https://www.youtube.com/watch?v=abc&t=5s&x=1',
  'https://youtu.be/abc',
  'https://youtu.be/abc?t=9',
  'https://www.youtube.com/embed/abc?start=4',
  'https://www.bilibili.com/video/BV1xx/?p=2',
  'https://example.org/a/episode.mp3',
  'https://example.org/play?id=3&t=4',
  '/audio/episode 1.mp3',
  'episode.mp3',
];

const realNote = readFileSync('../shared/notes/tech-news-1.md', 'utf8');

const body = `前言 (00:01-00:02)

# part1: 甲
(00:00-00:10) ***1.1: 一 & \`a<b\` "二" \\*三\\****
- 正文 (00:05-00:06) ***不是标题***

(00:10-00:19)
***1.2: 两行***

> (00:12-00:13) ***9.1: 引用***
>
> (00:13-00:14) ***9.2: 引用***

\`\`\`
(00:14-00:15) ***9.3: 代码***
\`\`\`

(1:00:19.5-1:00:20.25) ***1.3: &lt;script&gt; **重** <b>x</b>***
`;

const files = {
  'toml.md': `+++\ntitle = "T"\n[params]\nmedia = "https://youtu.be/abc"\n+++\n${body}`,
  'yaml.md': `---\ntitle: Y\nparams:\n  media: https://youtu.be/abc\n---\n${body}`,
  'json.md': `{"title": "J", "params": {"media": "https://youtu.be/abc"}}\n${body}`,
  'flat.md': `---\ntitle: F\nmedia: https://youtu.be/abc\n---\n${body}`,
  'none.md': `---\ntitle: N\n---\n${body}`,
  'post.md': '---\ntitle: P\n---\n早上 (09:00-09:30) **签到**。\n\n(00:19) 处有 *惊喜*。\n',
  'order.md':
    '---\ntitle: O\n---\n# part1: 甲\n(00:20-00:30) ***1.1: 后***\n\n(00:00-00:28) ***1.2: 前***\n\n(00:40-00:40) ***1.3: 空***\n',
  'hostile1.md': `---\nparams: {media: "javascript:alert(1)"}\n---\n${body}`,
  'hostile2.md': `---\nparams: {media: "//example.com/x.mp3"}\n---\n${body}`,
  'hostile3.md': `---\nparams: {media: "x\\"><script>alert(1)</script>.mp3"}\n---\n${body}`,
  'hostile4.md': `---\nparams: {media: [1, {a: b}]}\n---\n${body}`,
  'bundle/index.md': `---\nparams: {media: "第1期.mp3"}\n---\n${body}`,
  'bundle/第1期.mp3': 'x',
  'real.md': realNote,
  ...Object.fromEntries(
    media.map((one, index) => [
      `media${index}.md`,
      `---\nparams: {media: ${JSON.stringify(one)}}\n---\n${body}`,
    ]),
  ),
};

function triesWith(program: string) {
  describe('docs/hugo in a site of Hugo', function () {
    this.timeout(60_000);
    let site: ComponentSite;

    before(async () => {
      site = await publishWithComponent(program, files);
    });

    after(() => site?.remove());

    const textOf = (name: string) =>
      /<main>(.*)<\/main>/s.exec(site.read(`${name}/index.html`))?.[1] ?? '';
    const contentOf = (name: string) =>
      /<template>(.*)<\/template>/s.exec(site.read(`${name}/index.html`))?.[1] ?? '';
    const chaptersOf = (name: string) => JSON.parse(site.read(`${name}/chapters.json`));
    const linksOf = (name: string) =>
      Array.from(textOf(name).matchAll(/<a class="episode-time" href="([^"]*)"/g), ([, href]) =>
        href!.replaceAll('&amp;', '&'),
      );

    for (const name of ['toml', 'yaml', 'json', 'flat']) {
      it(`makes links of the times in headers alone (${name})`, () => {
        const address = (seconds: number) => `https://youtu.be/abc?t=${seconds}`;
        assert.deepEqual(linksOf(name), [0, 10, 10, 19, 3619, 3620].map(address));
      });
    }

    it('changes nothing else of the text', () => {
      const bare = (html: string) => html.replace(/<(?:\/?a|script|\/script)\b[^>]*>/g, '');
      assert.equal(bare(textOf('toml')).trim(), bare(contentOf('toml')).trim());
      assert.equal(textOf('post'), contentOf('post'));
    });

    it('writes the addresses that the editor opens', () => {
      const times = [0, 10, 10, 19, 3619.5, 3620.25];
      for (const [index, one] of media.entries()) {
        const expected = times.map((seconds) => mediaAt(one, seconds * 1000)!);
        // The order of what a query asks for makes no difference.
        const absolute = (all: readonly string[]) =>
          all.map((href) => {
            const url = new URL(href, 'https://example.org/media/');
            url.searchParams.sort();
            return url.href;
          });
        assert.deepEqual(absolute(linksOf(`media${index}`)), absolute(expected), one);
      }
    });

    it('finds the file beside a note in a bundle', () => {
      assert.equal(
        new URL(linksOf('bundle')[0]!, 'https://example.org/bundle/').href,
        new URL('https://example.org/bundle/第1期.mp3#t=0').href,
      );
      assert.match(site.read('bundle/index.html'), /<audio controls [^>]*src="\/bundle\/%E7/);
    });

    it('makes no link where no episode is named, and none that a stranger could misuse', () => {
      for (const name of ['none', 'hostile1', 'hostile2']) {
        assert.deepEqual(linksOf(name), [], name);
        assert.match(
          textOf(name),
          /<span class="episode-time" data-start="10">00:10<\/span>/,
          name,
        );
      }
      for (const name of ['hostile1', 'hostile2', 'hostile3', 'hostile4']) {
        const html = site.read(`${name}/index.html`).replaceAll(/<script src="[^"]*"[^>]*>/g, '');
        assert.doesNotMatch(html, /<script|javascript:|"\/\/example/, name);
      }
    });

    it('has no script on pages without times, and none from elsewhere', () => {
      assert.doesNotMatch(site.read('post/index.html'), /<script/);
      const scripts = Array.from(
        textOf('toml').matchAll(/<script src="([^"]*)"/g),
        ([, src]) => src,
      );
      assert.equal(scripts.length, 1);
      assert.match(scripts[0]!, /^\/episode-notes\.\w+\.js$/);
    });

    it('writes chapters.json beside the page', () => {
      assert.deepEqual(chaptersOf('toml'), {
        version: '1.2.0',
        chapters: [
          { startTime: 0, endTime: 10, title: '一 & a<b “二” *三*' },
          { startTime: 10, endTime: 19, title: '两行' },
          { startTime: 3619.5, endTime: 3620.25, title: '<script> 重 x' },
        ],
      });
      for (const name of ['yaml', 'json', 'none']) {
        assert.deepEqual(chaptersOf(name), chaptersOf('toml'), name);
      }
      assert.deepEqual(chaptersOf('post'), { version: '1.2.0', chapters: [] });
    });

    it('can be announced in a feed or the head of a page', () => {
      assert.ok(
        site
          .read('toml/index.html')
          .includes(
            '<link rel="alternate" type="application/json&#43;chapters" href="https://example.org/toml/chapters.json">',
          ),
      );
    });

    it('has chapters by rising starts, and no end behind the next start or at its own', () => {
      assert.deepEqual(chaptersOf('order').chapters, [
        { startTime: 0, endTime: 20, title: '前' },
        { startTime: 20, endTime: 30, title: '后' },
        { startTime: 40, title: '空' },
      ]);
    });

    it('has every segment of the real note', () => {
      const known = listedChapters(Note.read(realNote), 'segments', undefined);
      assert.equal(known.length, 30);
      assert.deepEqual(
        chaptersOf('real').chapters.map(({ startTime, title }: Record<string, unknown>) => [
          startTime,
          title,
        ]),
        known.map(({ start, title }) => [start / 1000, title]),
      );
    });
  });
}
