import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/src/timeline/messages';
import { pageBody } from '../../client/src/timeline/pageBody';
import { webviewPage } from '../../client/src/views/webviewPage';

const dist = path.join(import.meta.dirname, '../../dist/timeline');
const origin = 'http://page.test';

declare global {
  interface Window {
    /** What the page has said. */
    sent: unknown[];
    /** What VS Code keeps for it. */
    state: unknown;
  }
}

/** The page of the timeline in a browser, with a VS Code that a test plays. */
export class ShownPage {
  /** What the browser refused to load, and errors of the page. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  /** @param state what VS Code has kept for the page from the time before */
  static async open(browser: Browser, state?: unknown): Promise<ShownPage> {
    const page = await browser.newPage({ viewport: { width: 620, height: 200 }, locale: 'en' });
    const shown = new ShownPage(page);
    page.on('pageerror', ({ message }) => shown.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') shown.complaints.push(message.text());
    });
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') return route.fulfill({ contentType: 'text/html', body: html() });
      if (!/^timeline\.(?:js|css)$/.test(name)) return route.abort();
      return route.fulfill({
        contentType: name.endsWith('.js') ? 'text/javascript' : 'text/css',
        body: readFileSync(path.join(dist, name), 'utf8'),
      });
    });
    await page.addInitScript({ content: asVSCode(state) });
    await page.goto(`${origin}/`);
    return shown;
  }

  get list(): Locator {
    return this.page.getByRole('listbox');
  }

  /** Says something to the page, and waits until it has drawn it. */
  async tell(...messages: readonly ToPage[]): Promise<void> {
    await this.page.evaluate((told) => {
      for (const data of told) window.dispatchEvent(new MessageEvent('message', { data }));
    }, messages);
    await this.drawn();
  }

  /** The page draws with the next frame whatever has happened before. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
        ),
    );
  }

  /** What the page has said since the last time. */
  async said(): Promise<FromPage[]> {
    await this.drawn();
    return this.page.evaluate(() => window.sent.splice(0) as FromPage[]);
  }

  state(): Promise<unknown> {
    return this.page.evaluate(() => window.state);
  }

  /** Where a segment is on the screen, by its index. */
  async boxOf(bar: number): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.locator(`#bar-${bar}`).boundingBox();
    if (box === null) throw new Error(`Segment ${bar} is not on the page.`);
    return box;
  }

  /** Where the middle of a segment is, and the middle of its right edge. */
  async placesOf(bar: number) {
    const { x, y, width, height } = await this.boxOf(bar);
    const middle = y + height / 2;
    return { middle: [x + width / 2, middle], end: [x + width - 1, middle] } as const;
  }

  async details(): Promise<string> {
    const pieces = await this.page.locator('#details > span').allTextContents();
    return pieces.filter((piece) => piece !== '').join(' · ');
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** A script that does for the page what VS Code does. */
function asVSCode(state: unknown): string {
  return `window.sent = [];
    window.state = ${JSON.stringify(state)};
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.sent.push(message),
      getState: () => window.state,
      setState: (state) => { window.state = state; },
    });`;
}

function html(): string {
  return webviewPage(
    { script: `${origin}/timeline.js`, styles: `${origin}/timeline.css`, source: origin },
    pageBody,
  );
}
