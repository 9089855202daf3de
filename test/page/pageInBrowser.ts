import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { webviewPage } from '../../client/src/views/webviewPage';

const origin = 'http://page.test';

declare global {
  interface Window {
    /** What the page has said. */
    sent: unknown[];
    /** What VS Code keeps for it. */
    state: unknown;
  }
}

export interface PageToOpen {
  /** The name of its bundle. */
  readonly name: string;
  readonly body: string;
  /** What VS Code has kept for the page from the time before. */
  readonly state?: unknown;
  readonly size?: { readonly width: number; readonly height: number };
}

/** The page of a view in a browser, with a VS Code that a test plays. */
export class PageInBrowser<ToPage, FromPage> {
  /** What the browser refused to load, and errors of the page. */
  readonly complaints: string[] = [];

  protected constructor(readonly page: Page) {
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  get list(): Locator {
    return this.page.getByRole('listbox');
  }

  /** Says something to the page, and waits until it has drawn it. */
  async tell(...messages: readonly ToPage[]): Promise<void> {
    await this.page.evaluate(
      (told) => {
        for (const data of told) window.dispatchEvent(new MessageEvent('message', { data }));
      },
      messages as readonly unknown[],
    );
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
    return (await this.page.evaluate(() => window.sent.splice(0))) as FromPage[];
  }

  state(): Promise<unknown> {
    return this.page.evaluate(() => window.state);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  protected async load({ name, body, state }: PageToOpen): Promise<void> {
    const { page } = this;
    const dist = path.join(import.meta.dirname, '../../dist', name);
    await page.route('**/*', (route) => {
      const file = new URL(route.request().url()).pathname.slice(1);
      if (file === '') return route.fulfill({ contentType: 'text/html', body: html(name, body) });
      if (file !== `${name}.js` && file !== `${name}.css`) return route.abort();
      return route.fulfill({
        contentType: file.endsWith('.js') ? 'text/javascript' : 'text/css',
        body: readFileSync(path.join(dist, file), 'utf8'),
      });
    });
    await page.addInitScript({ content: asVSCode(state) });
    await page.goto(`${origin}/`);
  }

  protected static newPage(browser: Browser, { size }: PageToOpen): Promise<Page> {
    return browser.newPage({ viewport: size ?? { width: 620, height: 200 }, locale: 'en' });
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

function html(name: string, body: string): string {
  return webviewPage(
    { script: `${origin}/${name}.js`, styles: `${origin}/${name}.css`, source: origin },
    body,
  );
}
