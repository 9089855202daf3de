import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowserPage } from '../editor/host/workbench.mjs';
import { ShownTranscript } from './shownTranscript';
import { picture, told, transcript } from './transcripts';

describe('what came of an action, on the page of the transcript', () => {
  let browser: Browser;
  let shown: ShownTranscript;

  before(async () => {
    ({ browser } = await openBrowserPage());
  });

  after(() => browser.close());

  async function open(): Promise<void> {
    shown = await ShownTranscript.open(browser);
    assert.deepEqual(await shown.said(), [{ kind: 'ready' }]);
    await shown.tell(told, transcript(), picture());
  }

  afterEach(async () => {
    const { complaints } = shown;
    await shown.close();
    assert.deepEqual(complaints, []);
  });

  it('is said, also to be read, until something else is selected', async () => {
    await open();
    const about = shown.page.locator('#about');
    await shown.tell({ kind: 'outcome', sentence: '字幕已有改动' });
    assert.equal(await about.textContent(), '字幕已有改动');
    assert.equal(await shown.page.locator('#spoken').textContent(), '字幕已有改动');
    await shown.cue(2).click();
    await shown.drawn();
    assert.match((await about.textContent()) ?? '', /^a\.vtt/);
  });

  it('is said no longer once it is undone, or another follows', async () => {
    await open();
    const about = shown.page.locator('#about');
    for (const key of ['Control+z', 'Enter']) {
      await shown.tell({ kind: 'outcome', sentence: '1.1 已延长' });
      assert.equal(await about.textContent(), '1.1 已延长');
      await shown.list.press(key);
      await shown.drawn();
      assert.match((await about.textContent()) ?? '', /^a\.vtt/);
    }
  });

  it('is not said of another note with the same cues', async () => {
    await open();
    await shown.tell({ kind: 'outcome', sentence: '1.1 已延长' });
    await shown.tell(transcript({ document: 'file:///notes/a.en.md' }));
    assert.match((await shown.page.locator('#about').textContent()) ?? '', /^a\.vtt/);
  });
});
