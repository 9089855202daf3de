import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowserPage } from '../editor/host/workbench.mjs';
import { segment } from '../unit/client/timeline/pictures';
import { ShownTranscript } from './shownTranscript';
import { cues, picture, told, transcript } from './transcripts';

/** Some cues take one line, others up to six. */
const unevenText = (cue: number) => `${cue} ${'这句话有长有短，'.repeat((cue * 7) % 20)}完`;
const long = transcript({ id: 'long', cues: cues(12_000, unevenText) });
const items = Array.from({ length: 3000 }, (_, at) => segment(`1.${at}`, at * 8, at * 8 + 7));

describe('the page of a long transcript', () => {
  let browser: Browser;
  let shown: ShownTranscript;

  before(async () => {
    ({ browser } = await openBrowserPage());
  });

  after(() => browser.close());

  async function open(first = long, state?: unknown): Promise<void> {
    shown = await ShownTranscript.open(browser, state);
    await shown.tell(told, first);
  }

  afterEach(async () => {
    const { complaints } = shown;
    await shown.close();
    assert.deepEqual(complaints, []);
  });

  /** As while somebody writes in the note. */
  const leave = () =>
    shown.list.evaluate((list) => {
      document.hasFocus = () => false;
      list.blur();
    });

  const scrollTo = (top: number) =>
    shown.list.evaluate((list, to) => {
      list.scrollTop = to;
    }, top);

  it('holds those of twelve thousand cues that are at hand, and the one with the keyboard', async () => {
    await open();
    await shown.tell(picture(null, items));
    await scrollTo(100_000);
    await shown.drawn();
    const ids = await shown.page.locator('.cue').evaluateAll((all) => all.map(({ id }) => id));
    assert.ok(ids.length < 60 && ids.includes('cue-0'), `${ids}`);
    assert.equal(await shown.cue(0).getAttribute('aria-setsize'), '12000');
  });

  it('keeps what is read in its place while rows above turn out higher than estimated', async () => {
    await open();
    await scrollTo(150_000);
    await shown.drawn();
    const before = await firstShown();
    for (let at = 0; at < 20; at++) {
      await shown.list.evaluate((list) => {
        list.scrollTop -= 100;
      });
      await shown.drawn();
    }
    for (let at = 0; at < 20; at++) {
      await shown.list.evaluate((list) => {
        list.scrollTop += 100;
      });
      await shown.drawn();
    }
    const after = await firstShown();
    assert.ok(Math.abs(after.cue - before.cue) <= 1, JSON.stringify([before, after]));
  });

  it('keeps the first cue at the top when the view becomes narrow', async () => {
    await open();
    await scrollTo(150_000);
    await shown.drawn();
    const { cue } = await firstShown();
    await shown.page.setViewportSize({ width: 240, height: 300 });
    await shown.page.waitForFunction(() => document.body.clientWidth === 240);
    await shown.drawn();
    await shown.drawn();
    assert.ok(Math.abs((await firstShown()).cue - cue) <= 1);
  });

  it('goes where the cursor goes in the text, and marks all of its segment', async () => {
    await open();
    await leave();
    await shown.tell(picture(1500, items));
    assert.ok(await shown.isVisible(6000));
    const current = await shown.page
      .locator('.cue.current')
      .evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(current, ['cue-6000', 'cue-6001', 'cue-6002', 'cue-6003']);
  });

  it('stays where the author has the keyboard, wherever the cursor is', async () => {
    await open();
    await shown.list.focus();
    await shown.tell(picture(1500, items));
    assert.ok(await shown.isVisible(0));
  });

  it('follows what is played, unless the author has scrolled to something else', async () => {
    await open();
    await leave();
    await shown.tell({ kind: 'playhead', time: 9_000_500 });
    assert.ok(await shown.isVisible(4500));
    assert.equal(await shown.cue(4500).getAttribute('aria-current'), 'time');
    await shown.list.hover();
    await shown.page.mouse.wheel(0, -3000);
    await shown.page.waitForFunction(() => document.getElementById('cue-4500') === null);
    await shown.tell({ kind: 'playhead', time: 9_002_500 });
    assert.equal(await shown.isVisible(4501), false);
  });

  it('shows new cues when the file has changed, and keeps what is selected only among the same', async () => {
    await open();
    await shown.list.focus();
    await shown.page.keyboard.press('ArrowDown');
    await shown.page.keyboard.press('Shift+ArrowDown');
    // Another note with a transcript of the same words.
    const { cues: _, ...same } = long as { cues?: unknown } & typeof long;
    await shown.tell({ ...same, document: 'file:///notes/b.md' } as typeof long);
    assert.deepEqual(await shown.selected(), [1, 2]);
    await shown.tell(transcript({ id: 'other', cues: cues(3) }));
    assert.deepEqual(await shown.selected(), [0]);
    assert.equal(await shown.page.locator('.cue').count(), 3);
    await shown.page.keyboard.press('Enter');
    assert.deepEqual(await shown.said().then((all) => all.at(-1)), {
      kind: 'act',
      action: 'newSegment',
      transcript: 'other',
      first: 0,
      last: 0,
    });
  });

  it('is as it was after the view was hidden', async () => {
    await open();
    await shown.query.fill('777');
    await shown.page.keyboard.press('Enter');
    const selected = await shown.selected();
    const { cue } = await firstShown();
    const state = await shown.state();
    await shown.close();
    await open(long, state);
    assert.deepEqual(await shown.selected(), selected);
    assert.equal(await shown.query.inputValue(), '777');
    assert.equal((await firstShown()).cue, cue);
    await shown.close();
    await open(transcript(), { id: 'speech-1', selection: { anchor: 99, active: -1 }, first: 7 });
    assert.deepEqual(await shown.selected(), [0]);
  });

  it('shows the beginning of a cue of a million characters, and no more of it', async () => {
    await open(transcript({ id: 'huge', cues: cues(2, () => '长'.repeat(1_000_000)) }));
    const { length } = (await shown.cue(0).locator('.words').textContent()) ?? '';
    assert.equal(length, 2001);
  });

  async function firstShown(): Promise<{ cue: number; top: number }> {
    return shown.page.locator('.cue').evaluateAll((rows) => {
      const list = document.getElementById('list')?.getBoundingClientRect().top ?? 0;
      const shownRows = rows
        .map((row) => ({
          cue: Number(row.id.slice('cue-'.length)),
          top: row.getBoundingClientRect().top - list,
          bottom: row.getBoundingClientRect().bottom - list,
        }))
        .filter(({ bottom }) => bottom > 0)
        .sort((left, right) => left.top - right.top);
      const [first] = shownRows;
      return { cue: first?.cue ?? -1, top: first?.top ?? 0 };
    });
  }
});
