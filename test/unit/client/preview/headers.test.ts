import assert from 'node:assert/strict';
import { plainParser, previewHtml } from './previewHtml';

const part = '# part1: 早市\n';
const header = '(00:19-00:28) ***1.1: 开张***';
const chip =
  '<button type="button" class="episode-time" title="Go to the text">00:19-00:28</button>';
const withMedia = (media: string, lines = header) =>
  previewHtml(`+++\n[params]\nmedia = ${JSON.stringify(media)}\n+++\n${part}${lines}\n`);

describe('headers in the preview', () => {
  it('show their times as a chip before the title', () => {
    const shown = previewHtml(`${part}${header}\n- 一。\n`);
    assert.ok(
      shown.includes(
        `<p class="episode-segment">${chip} <em><strong>1.1: 开张</strong></em></p>\n<ul>`,
      ),
      shown,
    );
  });

  it('keep the emphasis and the code of the title, and the text below them', () => {
    const shown = previewHtml(`${part}(00:19-00:28) ***1.1: \`a*\` 与 [b](c)***\n下一行\n`);
    const plain = plainParser().render(
      `${part}(00:19-00:28) ***1.1: \`a*\` 与 [b](c)***\n下一行\n`,
    );
    assert.equal(
      withoutLengths(shown).replace(/<p class="episode-segment">.*<\/button>/, '<p>(00:19-00:28)'),
      plain,
    );
  });

  it('stay as Markdown has them where they begin no paragraph of their own', () => {
    for (const lines of [
      `- 一。\n${header}\n`,
      `> 一。\n${header}\n`,
      `文字\n${header}\n`,
      `- 一。\n\n  ${header}\n`,
      `\`\`\`\n${header}\n\`\`\`\n`,
    ]) {
      const text = `${part}\n${lines}`;
      assert.equal(withoutLengths(previewHtml(text)), plainParser().render(text));
    }
  });

  it('stay as they are where they are written wrong', () => {
    const near = '（00:19－00:28） ***1.1： 开张***';
    const text = `${part}\n${near}\n\n(00:19-00:28) **1.2: 收摊**\n`;
    assert.equal(withoutLengths(previewHtml(text)), plainParser().render(text));
  });

  it('open the episode where the front matter names it', () => {
    assert.match(
      withMedia('https://www.youtube.com/watch?v=a&list=b'),
      /<a class="episode-time" href="https:\/\/www\.youtube\.com\/watch\?v=a&amp;list=b&amp;t=19" title="Open at 00:19">00:19-00:28<\/a>/,
    );
    assert.match(withMedia('https://www.bilibili.com/video/x?p=2'), /href="[^"]*\?p=2&amp;t=19"/);
    assert.match(
      withMedia('https://example.org/a.mp3'),
      /href="https:\/\/example\.org\/a\.mp3#t=19"/,
    );
    assert.match(withMedia('录音/a.mp4'), /href="%E5%BD%95%E9%9F%B3\/a\.mp4#t=19"/);
  });

  it('go to the text where the episode or the time is none', () => {
    assert.ok(withMedia('javascript:alert(1)').includes(chip));
    assert.ok(withMedia('').includes(chip));
    assert.doesNotMatch(withMedia('a.mp4', '(00:75-00:80) ***1.1: 开张***'), /<a class/);
  });

  it('never take a quotation mark of the address for the end of it', () => {
    assert.doesNotMatch(withMedia('https://example.org/"onclick="x'), /"onclick/);
  });
});

describe('part headings in the preview', () => {
  it('tell how long the part is, from its first start to its last end', () => {
    const shown = previewHtml(
      `${part}(00:20-00:30) ***1.1: 一***\n\n(00:00-00:19) ***1.2: 二***\n\n# part2: 空\n`,
    );
    assert.ok(
      shown.includes('<h1>part1: 早市 <span class="episode-length">30s</span></h1>'),
      shown,
    );
    assert.ok(shown.includes('<h1>part2: 空</h1>'));
  });
});

/** What is shown but for the lengths in part headings. */
function withoutLengths(html: string): string {
  return html.replace(/ <span class="episode-length">.*?<\/span>/g, '');
}
