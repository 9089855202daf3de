import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publishWithComponent } from '../../hugo/componentSite.ts';
import { serveFolder } from '../../page/servedFolder.ts';
import { silence } from '../../page/silence.ts';
import { ensureHugo } from '../../setup/hugo.mjs';
import { repositoryRoot } from '../../setup/paths.mjs';
import { openBrowserPage } from '../host/workbench.mjs';
import { takePicture } from './camera.mjs';

/**
 * Takes the picture of a published note: the finished sample on a page of its own, played from a
 * time that was clicked. Its recording is as long as the sample says, and silent.
 *
 * @param theme `light` or `dark`
 */
export async function takePublishedPage(theme, picture) {
  const hugo = await ensureHugo();
  if (hugo === undefined) {
    throw new Error('The picture of a published note takes a Hugo.');
  }
  const sample = readFileSync(path.join(repositoryRoot, 'docs/samples/episode-12.md'), 'utf8');
  const site = await publishWithComponent(hugo, {
    'episode/index.md': sample.replace(/^media = .*$/m, 'media = "episode.wav"'),
    'episode/episode.wav': silence(405),
  });
  const { origin, server } = await serveFolder(site.folder);
  const { browser, page } = await openBrowserPage({ width: 860, height: 560 });
  try {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${origin}/episode/`);
    await page.locator('.episode-time', { hasText: '00:39' }).click();
    await page.locator('audio').evaluate((player) => player.pause());
    await page.waitForFunction(() => {
      const player = document.querySelector('audio');
      return player.paused && !player.seeking && player.currentTime >= 39;
    });
    await takePicture(page, picture);
  } finally {
    await browser.close();
    server.close();
    site.remove();
  }
}
