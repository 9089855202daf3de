import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowserPage } from '../editor/host/workbench.mjs';

const script = readFileSync(path.join(import.meta.dirname, '../../dist/preview/page.js'), 'utf8');

describe('a click on a time in the preview', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    ({ browser } = await openBrowserPage());
  });

  after(() => browser.close());

  /** Shows two segments, the second one so many pixels below the first. */
  async function show(distance: number): Promise<void> {
    page = await browser.newPage({ viewport: { width: 400, height: 300 } });
    const chip = '<button type="button" class="episode-time">00:19-00:28</button>';
    await page.setContent(
      `<p class="code-line" style="margin: 0 0 ${distance}px">${chip} <i>one</i></p>
      <p class="code-line" style="margin: 0">${chip} <i>two</i></p>
      <div style="height: ${distance}px"></div>`,
    );
    await page.addScriptTag({ content: script });
    await page.evaluate(() => {
      window.addEventListener('scroll', () => document.body.classList.add('told'));
      document.addEventListener('dblclick', ({ pageY }) => {
        document.body.dataset.line = String(pageY);
      });
      // At once: the light goes out by itself.
      document.addEventListener('click', ({ target }) => {
        const line = (target as Element).closest('.code-line');
        document.body.dataset.lighted = String(line?.getAnimations().length);
      });
    });
  }

  afterEach(() => page.close());

  const secondLine = () => page.locator('.code-line').nth(1);
  const lighted = () => page.locator('body').getAttribute('data-lighted');

  it('puts its line at the top, which an editor beside follows', async () => {
    await show(1000);
    await secondLine().locator('button').click();
    assert.ok((await secondLine().boundingBox())!.y <= 0);
    assert.equal(await lighted(), '1');
  });

  it('tells the line and lights it up where there is nothing to scroll', async () => {
    await show(20);
    const { y } = (await secondLine().boundingBox()) ?? assert.fail();
    await secondLine().locator('button').click();
    assert.equal(await page.locator('body.told').count(), 1);
    const told = Number(await page.locator('body').getAttribute('data-line'));
    assert.ok(Math.abs(told - y) <= 1.5, `${told} is not ${y}`);
    assert.equal(await lighted(), '1');
  });

  it('is one on the time: words beside it do nothing', async () => {
    await show(1000);
    await page.locator('i').first().click();
    assert.equal(await page.locator('body[data-line]').count(), 0);
    assert.equal(await lighted(), '0');
  });
});
