import type { Browser } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/src/timeline/messages';
import { pageBody } from '../../client/src/timeline/pageBody';
import { PageInBrowser } from './pageInBrowser';

/** The page of the timeline. */
export class ShownPage extends PageInBrowser<ToPage, FromPage> {
  /** @param state what VS Code has kept for the page from the time before */
  static async open(browser: Browser, state?: unknown): Promise<ShownPage> {
    const wanted = { name: 'timeline', body: pageBody, state };
    const shown = new ShownPage(await ShownPage.newPage(browser, wanted));
    await shown.load(wanted);
    return shown;
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
}
