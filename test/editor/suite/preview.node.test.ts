import assert from 'node:assert/strict';
import { commands, env, TabInputWebview, type TextDocument, window } from 'vscode';
import { closeEditors, openFile, until } from './editing';
import { lengthText } from './lengthText';

const note = [
  '+++',
  'title = "早市"',
  'tags = ["<b>市场</b>"]',
  '[params]',
  'media = "https://www.youtube.com/watch?v=a"',
  '+++',
  '# part1: 开张',
  '(00:19-00:28) ***1.1: 摆摊***',
  '- 一。',
  '(00:28-00:40) ***1.2: 吞没***',
  '',
].join('\n');

const [openAt, unread] = env.language.startsWith('zh')
  ? ['从 00:19 打开节目', '前置数据无法读取，以下为原文。']
  : ['Open the episode at 00:19', 'This front matter cannot be read; here it is as it stands.'];

describe('The Markdown preview', () => {
  afterEach(closeEditors);

  for (const name of ['preview.md', 'preview.episode.md']) {
    it(`shows a card, time chips and lengths in ${name}`, async () => {
      const html = await rendered((await openFile(name, note)).document);
      assert.match(html, /<section[^>]* class="[^"]*episode-card"/);
      assert.match(html, /<p class="episode-title">早市<\/p>/);
      assert.match(html, /&lt;b&gt;市场&lt;\/b&gt;/);
      assert.doesNotMatch(html, /\+\+\+/);
      const [chip] = html.match(/<a class="episode-time"[^>]*>[^<]*<\/a>/) ?? [];
      assert.equal(
        chip,
        `<a class="episode-time" href="https://www.youtube.com/watch?v=a&amp;t=19" title="${openAt}">00:19-00:28</a>`,
      );
      assert.ok(html.includes(`<span class="episode-length">${lengthText('21s')}</span>`));
      assert.match(html, /<dd><a [^>]*href="https:\/\/www\.youtube\.com\/watch\?v=a"/);
      assert.match(html, /<li[^>]*>一。\n\(00:28-00:40\) <em>/);
    });
  }

  it('says that front matter cannot be read, and shows it', async () => {
    const broken = note.replace('"早市"', '“早市”');
    const html = await rendered((await openFile('preview-broken.md', broken)).document);
    assert.ok(html.includes(unread), html);
    assert.ok(html.includes('title = “早市”'));
  });

  it('shows a note in our language without parts yet as one, and no Markdown file', async () => {
    const begun = '+++\ntitle = "新"\n+++\n';
    assert.match(
      await rendered((await openFile('begun.episode.md', begun)).document),
      /episode-card/,
    );
    const ordinary = begun.replace('新', '旧');
    const html = await rendered((await openFile('ordinary-preview.md', ordinary)).document);
    assert.doesNotMatch(html, /episode/);
    assert.match(html, /\+\+\+/);
  });

  it('opens for the language of notes by the command that its keys have', async () => {
    await openFile('shown.episode.md', note);
    await commands.executeCommand('markdown.showPreviewToSide');
    const label = await until(window.tabGroups.onDidChangeTabs, () => {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      return tabs.find(({ input }) => input instanceof TabInputWebview)?.label;
    });
    assert.match(label, /shown\.episode\.md/);
  });
});

async function rendered(document: TextDocument): Promise<string> {
  const html = await commands.executeCommand<string>('markdown.api.render', document);
  return html ?? assert.fail('there is no preview');
}
