import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { playerPageHtml } from '../../client/src/player/playerPageHtml';
import type {
  FromPlayerPage,
  PlayerTexts,
  ToPlayerPage,
} from '../../client/src/player/viewMessages';
import { openBrowserPage } from '../editor/host/workbench.mjs';
import { silence } from './silence';

const origin = 'http://page.test';
const dist = path.join(import.meta.dirname, '../../dist/player');
const texts: PlayerTexts = {
  label: 'Recording',
  empty: 'Nothing yet',
  loading: 'Loading…',
  codec: 'Cannot play {0}',
  silent: 'Cannot decode {0}',
  broken: 'Cannot play this',
  blocked: 'Click once',
};

/** Files as VS Code serves them. */
const files: Record<string, Uint8Array> = {
  'a.wav': silence(20),
  // Boxes of MP4 with a sound that Chromium without its makers' codecs cannot decode.
  'eac3.mp4': new TextEncoder().encode('\0\0\0\x18ftypisom\0\0\0\0isomiso2\0\0\0\x20moovec-3'),
  'broken.mp3': new TextEncoder().encode('no sound'),
};

const whereFfmpeg = hasFfmpeg() ? it : () => {};

function hasFfmpeg(): boolean {
  const { status } = spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' });
  if (status !== 0) console.log('No ffmpeg: MP3 and Ogg are not played.');
  return status === 0;
}

/** A recording in another format. */
function encoded(wav: Uint8Array, codec: string, format: string): Uint8Array {
  const args = ['-loglevel', 'error', '-i', 'pipe:0', '-c:a', codec, '-f', format, 'pipe:1'];
  return execFileSync('ffmpeg', args, { input: wav });
}

describe('the page of the player', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  before(async () => {
    ({ browser } = await openBrowserPage());
  });

  after(() => browser.close());

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage({ locale: 'en' });
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') {
        const parts = { script: '/player.js', styles: '/player.css', source: origin };
        return route.fulfill({ contentType: 'text/html', body: playerPageHtml(parts) });
      }
      const file = files[name];
      if (file !== undefined) return route.fulfill({ body: Buffer.from(file) });
      if (!/^player\.(?:js|css)$/.test(name)) return route.fulfill({ status: 404 });
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/css';
      return route.fulfill({ contentType, body: readFileSync(path.join(dist, name), 'utf8') });
    });
    await page.addInitScript({
      content: `window.sent = [];
        window.acquireVsCodeApi = () => ({ postMessage: (message) => window.sent.push(message) });`,
    });
    await page.goto(`${origin}/`);
    await tell({ kind: 'texts', texts, language: 'en' });
  });

  afterEach(async () => {
    await page.close();
    assert.deepEqual(complaints, []);
  });

  async function tell(...messages: readonly ToPlayerPage[]): Promise<void> {
    const each = JSON.stringify(messages);
    await page.evaluate(
      `for (const data of ${each}) window.dispatchEvent(new MessageEvent('message', { data }))`,
    );
  }

  /** Waits until the page has said something of a kind that is as it is looked for. */
  async function said<Kind extends FromPlayerPage['kind']>(
    kind: Kind,
    is: (message: Extract<FromPlayerPage, { kind: Kind }>) => boolean = () => true,
  ): Promise<Extract<FromPlayerPage, { kind: Kind }>> {
    for (;;) {
      const sent = (await page.evaluate('window.sent')) as FromPlayerPage[];
      const ofKind = sent.filter(
        (message): message is Extract<FromPlayerPage, { kind: Kind }> => message.kind === kind,
      );
      const found = ofKind.findLast(is);
      if (found !== undefined) return found;
      await page.waitForFunction((count) => window.sent.length > count, sent.length);
    }
  }

  const load = (name: string): ToPlayerPage => ({
    kind: 'load',
    source: `${origin}/${name}`,
    isLocal: true,
  });

  it('says what it is for until something is loaded', async () => {
    assert.equal(await page.getByRole('status').textContent(), 'Nothing yet');
    assert.equal(await page.locator('video').isVisible(), false);
  });

  it('plays a file, tells where it is, and goes where it is told', async () => {
    await tell(load('a.wav'));
    await said('loaded');
    assert.equal((await said('state', (m) => m.duration !== undefined)).duration, 20_000);
    await tell({ kind: 'seek', time: 7000 }, { kind: 'speed', speed: 1.5 });
    await said('state', (m) => m.position === 7000 && m.speed === 1.5);
    await tell({ kind: 'play' });
    await said('state', (m) => m.isPlaying && m.position > 7000);
    await tell({ kind: 'pause' });
    await said('state', (m) => !m.isPlaying && m.position > 7000);
    await tell({ kind: 'askTime', id: 3 });
    assert.ok((await said('time')).time > 7000);
    assert.equal(await page.locator('video').getAttribute('aria-label'), 'Recording');
  });

  for (const [name, codec] of [
    ['a.mp3', 'libmp3lame'],
    ['a.ogg', 'libvorbis'],
  ] as const) {
    whereFfmpeg(`plays ${name.slice(2).toUpperCase()} as well`, async () => {
      files[name] = encoded(files['a.wav'] as Uint8Array, codec, name.slice(2));
      await tell(load(name));
      await said('loaded');
      await tell({ kind: 'seek', time: 5000 }, { kind: 'play' });
      await said('state', (m) => m.isPlaying && m.position > 5000);
      assert.equal(await page.locator('#message').textContent(), '');
    });
  }

  it('plays a range to its end, and around a border again and again', async () => {
    await tell(load('a.wav'));
    await said('loaded');
    await tell({ kind: 'range', from: 2000, to: 2600, loops: false });
    await said('state', (m) => m.isPlaying);
    const { position } = await said('state', (m) => !m.isPlaying && m.position > 2500);
    assert.ok(Math.abs(position - 2600) <= 200, `${position}`);
    await tell({ kind: 'range', from: 5000, to: 5400, loops: true });
    await said('state', (m) => m.isPlaying && m.position > 5200);
    await page.evaluate('window.sent = []');
    await said('state', (m) => m.isPlaying && m.position >= 5000 && m.position < 5150);
  });

  it('names the codec that it lacks, or says that it cannot play what is none', async () => {
    await tell(load('eac3.mp4'));
    const lacking = await said('problem');
    assert.deepEqual(lacking, { kind: 'problem', sentence: 'Cannot play E-AC-3', isLoaded: false });
    assert.equal(await page.getByRole('status').textContent(), 'Cannot play E-AC-3');
    await tell(load('broken.mp3'));
    assert.equal((await said('problem', (m) => m.sentence === 'Cannot play this')).isLoaded, false);
    await tell(load('a.wav'));
    await said('loaded');
    assert.equal(await page.getByRole('status').textContent(), '');
  });
});
