import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { openBrowserPage } from '../editor/host/workbench.mjs';
import { type ComponentSite, publishWithComponent } from '../hugo/componentSite';
import { findHugo } from '../hugo/hugoProgram';
import { serveFolder } from './servedFolder';
import { silence } from './silence';

const hugo = findHugo();
if (hugo === undefined) console.log('No Hugo here: no published note is clicked.');
else clicksIn(hugo);

const body = `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 正文

(00:10-00:19.5) ***1.2: 二***
- 正文
`;

const files = {
  'audio/index.md': `+++\ntitle = "A"\n[params]\nmedia = "episode.wav"\n+++\n${body}`,
  'audio/episode.wav': silence(60),
  'page.md': `---\ntitle: P\nparams:\n  media: https://video.test/watch?v=1\n---\n${body}`,
  'theme.md': `---\ntitle: T\nthemePlayer: /audio/episode.wav\n---\n${body}`,
  'none.md': `---\ntitle: N\n---\n${body}`,
};

function clicksIn(program: string) {
  describe('a click on a time of a published note', function () {
    this.timeout(60_000);
    let site: ComponentSite;
    let server: Server;
    let origin: string;
    let browser: Browser;
    let page: Page;
    let complaints: string[];

    before(async () => {
      site = await publishWithComponent(program, files);
      ({ origin, server } = await serveFolder(site.folder));
      ({ browser } = await openBrowserPage());
    });

    after(async () => {
      await browser?.close();
      server?.close();
      site?.remove();
    });

    afterEach(async () => {
      await page.close();
      assert.deepEqual(complaints, []);
    });

    async function open(name: string): Promise<void> {
      page = await browser.newPage();
      complaints = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.route('**/*', (route) => {
        const { hostname } = new URL(route.request().url());
        if (hostname === '127.0.0.1') return route.continue();
        return route.fulfill({ contentType: 'text/html', body: 'video' });
      });
      await page.goto(`${origin}/${name}/`);
    }

    /** Where the player is, in seconds, once it has found the place it was sent to. */
    async function seekedTo(): Promise<number> {
      const player = page.locator('audio');
      await page.waitForFunction(() => {
        const own = document.querySelector('audio');
        return own !== null && own.readyState > 0 && !own.seeking && own.currentTime > 0;
      });
      return player.evaluate(({ currentTime }: HTMLAudioElement) => currentTime);
    }

    const time = (text: string) => page.locator('.episode-time', { hasText: text });

    it('plays the recording on the page from there', async () => {
      await open('audio');
      await page.locator('audio').evaluate((player: HTMLAudioElement) => {
        player.muted = true;
      });
      await time('00:10').last().click();
      const at = await seekedTo();
      assert.ok(at >= 10 && at < 15, String(at));
      assert.equal(new URL(page.url()).pathname, '/audio/', 'the page stays');
    });

    it('seeks to a fraction of a second, by the keyboard too', async () => {
      await open('audio');
      await page.locator('audio').evaluate((player: HTMLAudioElement) => {
        player.play = () => Promise.resolve();
      });
      await time('00:19.5').focus();
      await page.keyboard.press('Enter');
      assert.equal(await seekedTo(), 19.5);
    });

    it('leads to the page of the episode where there is no player', async () => {
      await open('page');
      await time('00:19.5').click();
      await page.waitForURL('https://video.test/watch?v=1#t=19.5');
    });

    it('is none where there is neither an episode nor a player', async () => {
      await open('none');
      assert.equal(await page.getByRole('button').count(), 0);
      assert.equal(await page.getByRole('link').count(), 0);
    });

    it('reaches a player of the theme in a note that names no episode', async () => {
      await open('theme');
      await time('00:10').last().press('Enter');
      const at = await seekedTo();
      assert.ok(at >= 10 && at < 15, String(at));
    });
  });
}
