import type { Browser, Locator } from 'playwright-core';
import type { FromTranscriptPage, ToTranscriptPage } from '../../client/src/transcript/messages';
import { transcriptPageBody } from '../../client/src/transcript/pageBody';
import { PageInBrowser } from './pageInBrowser';

/** The page of the transcript view. */
export class ShownTranscript extends PageInBrowser<ToTranscriptPage, FromTranscriptPage> {
  /** @param state what VS Code has kept for the page from the time before */
  static async open(browser: Browser, state?: unknown): Promise<ShownTranscript> {
    const size = { width: 480, height: 300 };
    const wanted = { name: 'transcript', body: transcriptPageBody, state, size };
    const shown = new ShownTranscript(await ShownTranscript.newPage(browser, wanted));
    await shown.load(wanted);
    return shown;
  }

  get query(): Locator {
    return this.page.locator('#query');
  }

  cue(index: number): Locator {
    return this.page.locator(`#cue-${index}`);
  }

  /** The selected cues that are in the document, by their indexes. */
  async selected(): Promise<number[]> {
    await this.drawn();
    const ids = await this.page
      .locator('[aria-selected=true]')
      .evaluateAll((rows) => rows.map(({ id }) => Number(id.replace('cue-', ''))));
    return ids.sort((left, right) => left - right);
  }

  /** Whether a cue is in the part of the list that is seen, as a whole. */
  async isVisible(index: number): Promise<boolean> {
    await this.drawn();
    return this.cue(index).evaluateAll(([row]) => {
      if (row === undefined) return false;
      const { top, bottom } = row.getBoundingClientRect();
      const list = document.getElementById('list')?.getBoundingClientRect();
      return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
    });
  }
}
