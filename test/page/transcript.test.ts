import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowserPage } from '../editor/host/workbench.mjs';
import { transcriptTexts as texts } from '../unit/client/transcript/texts';
import { ShownTranscript } from './shownTranscript';
import { cues, note, picture, told, transcript } from './transcripts';

describe('the page of the transcript', () => {
  let browser: Browser;
  let shown: ShownTranscript;

  before(async () => {
    ({ browser } = await openBrowserPage());
  });

  after(() => browser.close());

  async function open(first = transcript(), state?: unknown): Promise<void> {
    shown = await ShownTranscript.open(browser, state);
    assert.deepEqual(await shown.said(), [{ kind: 'ready' }]);
    await shown.tell(told, first, picture());
  }

  afterEach(async () => {
    const { complaints } = shown;
    await shown.close();
    assert.deepEqual(complaints, []);
  });

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await shown.page.keyboard.press(key);
  };
  const act = (action: string, first: number, last: number) => ({
    kind: 'act',
    action,
    transcript: 'speech-1',
    first,
    last,
  });

  it('can be read aloud: each cue with its time, its words, and whether it is written down', async () => {
    await open();
    assert.equal(await shown.cue(3).getAttribute('aria-label'), '00:06, 下雨天用, segment 1.2');
    assert.equal(await shown.cue(5).getAttribute('aria-label'), '00:10, 早上好, not written down');
    assert.equal(await shown.cue(3).getAttribute('aria-posinset'), '4');
    assert.equal(await shown.cue(3).getAttribute('aria-setsize'), '40');
    assert.equal(await shown.list.getAttribute('aria-activedescendant'), 'cue-0');
  });

  it('shows along its edge which segment each cue is in, and where there is none', async () => {
    await open();
    const edges = await shown.page
      .locator('.edge')
      .evaluateAll((all) =>
        (all as HTMLElement[])
          .slice(0, 10)
          .map(({ className, title, textContent }) => `${className}|${title}|${textContent}`),
      );
    assert.deepEqual(edges, [
      'edge part-1 first|1.1 开头|1.1',
      'edge part-1|1.1 开头|',
      'edge part-1|1.1 开头|',
      'edge part-1 first|1.2 雨|1.2',
      'edge part-1|1.2 雨|',
      ...Array.from({ length: 4 }, () => 'edge||'),
      'edge part-2 first|2.1 晚些|2.1',
    ]);
    assert.equal(
      await shown.page.locator('#about').textContent(),
      'a.vtt · 34 of 40 are not written down',
    );
  });

  it('takes no words for HTML, and no title', async () => {
    const hostile = '<img src=x onerror=alert(1)> {0} $& \u{1f600}';
    await open(transcript({ id: 'x', cues: cues(3, () => hostile) }));
    await shown.query.fill('<IMG');
    await shown.drawn();
    assert.equal(await shown.cue(0).locator('.words').textContent(), hostile);
    assert.equal(await shown.cue(0).locator('mark').textContent(), '<img');
    assert.equal(await shown.page.locator('img').count(), 0);
  });

  it('selects a run of cues by click, Shift and drag', async () => {
    await open();
    await shown.cue(2).click();
    assert.deepEqual(await shown.selected(), [2]);
    await shown.cue(4).click({ modifiers: ['Shift'] });
    assert.deepEqual(await shown.selected(), [2, 3, 4]);
    await shown.cue(1).click({ modifiers: ['Shift'] });
    assert.deepEqual(await shown.selected(), [1, 2]);
    await shown.cue(5).dragTo(shown.cue(3));
    assert.deepEqual(await shown.selected(), [3, 4, 5]);
    assert.deepEqual(await shown.said(), [], 'and the cursor in the text stays where it is');
  });

  it('scrolls on while it is dragged over the lower edge', async () => {
    await open();
    const box = (await shown.list.boundingBox()) ?? assert.fail();
    await shown.cue(2).hover();
    await shown.page.mouse.down();
    await shown.page.mouse.move(box.x + 100, box.y + box.height + 20, { steps: 3 });
    await shown.page.waitForFunction(() => document.getElementById('cue-39') !== null);
    await shown.page.mouse.up();
    await press('Enter');
    const [said] = (await shown.said()) as { first: number; last: number }[];
    assert.ok(said?.first === 2 && said.last > 20, JSON.stringify(said));
  });

  it('does everything by keys', async () => {
    await open();
    await shown.list.focus();
    await press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    assert.deepEqual(await shown.selected(), [1, 2, 3]);
    await press('Enter', 'Shift+Enter', 'Control+Enter', 'e', 'Control+c', 'g', ' ', 'Control+z');
    assert.deepEqual(await shown.said(), [
      act('newSegment', 1, 3),
      act('newSegmentWithWords', 1, 3),
      act('newSegmentWithWords', 1, 3),
      act('extendSegment', 1, 3),
      act('copyWords', 1, 3),
      { kind: 'goTo', version: 5, item: 1 },
      { kind: 'play', time: 6000 },
      { kind: 'undo' },
    ]);
    await press('End');
    assert.deepEqual([await shown.selected(), await shown.isVisible(39)], [[39], true]);
    await press('Home', 'Shift+PageDown');
    const page = await shown.selected();
    assert.ok(page.length > 5 && page.length < 15, `${page}`);
    await press('Control+a', 'Enter');
    assert.deepEqual(await shown.said(), [act('newSegment', 0, 39)]);
  });

  it('has buttons for what can be done with the selection, named also where only a picture fits', async () => {
    await open();
    await shown.cue(1).click();
    for (const name of [
      'New Segment',
      'New Segment with Words',
      'Extend Segment to Here',
      'Copy Words',
    ]) {
      await shown.page.getByRole('button', { name, exact: true }).click();
    }
    assert.deepEqual(
      (await shown.said()).map((message) => 'action' in message && message.action),
      ['newSegment', 'newSegmentWithWords', 'extendSegment', 'copyWords'],
    );
  });

  it('plays from a cue with a double click', async () => {
    await open();
    await shown.cue(2).dblclick();
    assert.deepEqual(await shown.said(), [{ kind: 'play', time: 4000 }]);
  });

  it('selects the cue below a menu that opens, unless it is selected', async () => {
    await open();
    await shown.cue(1).click();
    await shown.cue(3).click({ modifiers: ['Shift'] });
    await shown.cue(2).click({ button: 'right' });
    assert.deepEqual(await shown.selected(), [1, 2, 3]);
    await shown.cue(5).click({ button: 'right' });
    assert.deepEqual(await shown.selected(), [5]);
    await shown.tell({ kind: 'command', command: 'extendSegment' });
    assert.deepEqual(await shown.said(), [act('extendSegment', 5, 5)]);
  });

  it('finds words, letter case and width aside, and goes round all of them', async () => {
    await open();
    await shown.query.fill('abc');
    assert.deepEqual(await shown.selected(), [1]);
    const count = shown.page.locator('#count');
    assert.equal(await count.textContent(), '1 of 8');
    assert.equal(await shown.cue(1).locator('mark').textContent(), 'ＡＢＣ');
    await press('Enter', 'Enter');
    assert.deepEqual([await shown.selected(), await count.textContent()], [[11], '3 of 8']);
    assert.ok(await shown.isVisible(11));
    await press('Shift+Enter', 'Shift+Enter', 'Shift+Enter');
    assert.deepEqual([await shown.selected(), await count.textContent()], [[36], '8 of 8']);
    await shown.query.fill('没有的词');
    await shown.drawn();
    assert.equal(await count.textContent(), 'No results');
    await press('Escape');
    assert.equal(await shown.query.inputValue(), '');
    await press('Escape');
    assert.equal(await shown.page.evaluate(() => document.activeElement?.id), 'list');
  });

  it('goes on marking what is played when the file changes while the player pauses', async () => {
    await open();
    const playing = shown.page.locator('[aria-current=time]');
    await shown.tell({ kind: 'playhead', time: 4500 });
    assert.equal(await playing.getAttribute('id'), 'cue-2');
    await shown.tell(transcript({ id: 'speech-2', cues: cues(2) }));
    assert.equal(await playing.count(), 0);
    await shown.tell(transcript({ id: 'speech-3' }));
    assert.equal(await playing.getAttribute('id'), 'cue-2');
  });

  it('says why there is nothing to see', async () => {
    await open();
    const sentences = async () => [
      await shown.page.locator('#reason').textContent(),
      await shown.page.locator('#advice').textContent(),
    ];
    await shown.tell({ kind: 'noTranscript', reason: 'noNote' });
    assert.deepEqual(await sentences(), [texts.noNote, '']);
    assert.equal(await shown.list.isVisible(), false);
    await shown.tell({ kind: 'transcript', document: note, id: '', isChapters: false });
    assert.deepEqual(await sentences(), [texts.none, texts.howTo]);
    const broken = { file: 'a.srt', problem: 'No cue is in the file' };
    await shown.tell({ kind: 'transcript', document: note, id: '', isChapters: false, ...broken });
    assert.deepEqual(await sentences(), [texts.unusable, 'a.srt: No cue is in the file']);
    await shown.tell({ kind: 'noTranscript', reason: 'stopped' });
    await shown.page.getByRole('button', { name: 'Restart' }).click();
    assert.deepEqual(await shown.said(), [{ kind: 'restart' }]);
    await shown.tell(transcript({ isChapters: true }));
    assert.match((await shown.page.locator('#about').textContent()) ?? '', /titles of chapters/);
  });
});
