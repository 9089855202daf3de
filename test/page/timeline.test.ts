import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ToPage } from '../../client/src/timeline/messages';
import { usualStyle } from '../../client/src/timeText';
import type { TimelineItem, TimelinePicture } from '../../server/src/protocol/timelineProtocol';
import { openBrowserPage } from '../editor/host/workbench.mjs';
import { noFaults, segment } from '../unit/client/timeline/pictures';
import { texts } from '../unit/client/timeline/texts';
import { ShownPage } from './shownPage';

const note = 'file:///notes/a.md';
const items: readonly TimelineItem[] = [
  { part: '1', title: '开场' },
  segment('1.1', 0, 10, '问好'),
  segment('1.2', 10, 20, '预告'),
  { part: '2', title: '正题' },
  segment('2.1', 18, 60, '<img src=x onerror=alert(1)>'),
];
const told: ToPage = { kind: 'texts', texts, language: 'en' };

function picture(
  more: Partial<TimelinePicture> = {},
  current: number | null = 1,
  document = note,
): ToPage {
  const faults = { ...noFaults, overlaps: [[4, 2]] as const };
  const whole = { items, faults, sharesBorders: true, style: usualStyle };
  return { kind: 'picture', document, version: 5, current, picture: { ...whole, ...more } };
}

/** The picture of before, with the cursor at an item. */
function cursorAt(current: number, version = 5): ToPage {
  return { kind: 'picture', document: note, version, current };
}

describe('the page of the timeline', () => {
  let browser: Browser;
  let shown: ShownPage;

  before(async () => {
    ({ browser } = await openBrowserPage());
  });

  after(() => browser.close());

  async function open(state?: unknown): Promise<void> {
    shown = await ShownPage.open(browser, state);
    assert.deepEqual(await shown.said(), [{ kind: 'ready' }]);
    await shown.tell(told, picture());
  }

  afterEach(async () => {
    const { complaints } = shown;
    await shown.close();
    assert.deepEqual(complaints, []);
  });

  it('asks for the recording at the time on the ruler that is clicked', async () => {
    await open();
    await shown.tell({ kind: 'playhead', time: 30_000 });
    const { width = 0 } = (await shown.list.boundingBox()) ?? {};
    await shown.list.click({ position: { x: width / 2, y: 4 } });
    const [asked] = (await shown.said()).slice(-1) as { kind: string; time: number }[];
    assert.equal(asked?.kind, 'seek');
    assert.ok(Math.abs((asked?.time ?? 0) - 30_000) < 1000, JSON.stringify(asked));
  });

  it('can be read aloud: a list with every segment, its part, and what is wrong', async () => {
    await open();
    const options = shown.page.getByRole('option');
    assert.deepEqual(await options.evaluateAll((all) => all.map((one) => one.ariaLabel)), [
      '1.1 问好, 00:00 to 00:10, 10 seconds',
      '1.2 预告, 00:10 to 00:20, 10 seconds, overlaps 2.1',
      '2.1 <img src=x onerror=alert(1)>, 00:18 to 01:00, 42 seconds, overlaps 1.2',
    ]);
    assert.equal(await shown.page.getByRole('group', { name: 'part2: 正题' }).count(), 1);
    assert.equal(await options.nth(0).getAttribute('aria-current'), 'true');
    assert.equal(await shown.list.getAttribute('aria-activedescendant'), 'bar-0');
  });

  it('has the keyboard as soon as it shows something, in the list', async () => {
    await open();
    const active = () => shown.page.evaluate(() => document.activeElement?.id);
    assert.equal(await active(), 'list');
    await shown.tell({ kind: 'empty', reason: 'noNote' });
    assert.equal(await active(), '');
    await shown.tell(picture());
    assert.equal(await active(), 'list');
  });

  it('takes no text of the note for HTML', async () => {
    await open();
    await shown.page.mouse.move(...(await shown.placesOf(2)).middle);
    await shown.drawn();
    assert.match(await shown.details(), /^2\.1 <img src=x onerror=alert\(1\)> · /);
    assert.equal(await shown.page.locator('img').count(), 0);
  });

  it('goes to a segment that is clicked, and there to type with a double click', async () => {
    await open();
    const { middle } = await shown.placesOf(1);
    await shown.page.mouse.click(...middle);
    assert.deepEqual(await shown.said(), [{ kind: 'goTo', item: 2, focus: false, version: 5 }]);
    await shown.page.mouse.dblclick(...middle);
    assert.deepEqual((await shown.said()).at(-1), {
      kind: 'goTo',
      item: 2,
      focus: true,
      version: 5,
    });
  });

  it('goes to the part whose name is clicked', async () => {
    await open();
    const { x, y } = await shown.boxOf(2);
    await shown.page.mouse.click(x + 100, y - 75);
    assert.deepEqual(await shown.said(), [{ kind: 'goTo', item: 3, focus: false, version: 5 }]);
  });

  it('moves a border that is dragged, and does not go there as well', async () => {
    await open();
    const [x, y] = (await shown.placesOf(0)).end;
    await drag(x, y, -30);
    assert.deepEqual(await shown.said(), [
      { kind: 'moveBorder', version: 5, earlier: 1, later: 2, time: 7000 },
    ]);
    assert.ok((await shown.boxOf(0)).width > 90, 'what is not in the text is only drawn');
  });

  it('keeps hold of a border while the text changes and the picture does not', async () => {
    await open();
    const [x, y] = (await shown.placesOf(0)).end;
    await shown.page.mouse.move(x, y);
    await shown.page.mouse.down();
    await shown.page.mouse.move(x - 15, y);
    await shown.tell(cursorAt(1, 6));
    await shown.page.mouse.move(x - 30, y);
    await shown.page.mouse.up();
    assert.deepEqual(await shown.said(), [
      { kind: 'moveBorder', version: 6, earlier: 1, later: 2, time: 7000 },
    ]);
  });

  it('leaves a border where it was after Escape', async () => {
    await open();
    await shown.list.focus();
    const [x, y] = (await shown.placesOf(0)).end;
    await shown.page.mouse.move(x, y);
    await shown.page.mouse.down();
    await shown.page.mouse.move(x - 30, y);
    await shown.page.keyboard.press('Escape');
    await shown.page.mouse.up();
    assert.deepEqual(
      (await shown.said()).filter(({ kind }) => kind === 'moveBorder'),
      [],
    );
  });

  it('says aloud that a border could not be moved', async () => {
    await open();
    const sentence = 'The text has changed meanwhile.';
    await shown.tell({ kind: 'refused', sentence });
    assert.equal(await shown.page.getByRole('status').textContent(), sentence);
  });

  it('does everything by keys', async () => {
    await open();
    await shown.list.focus();
    for (const key of ['ArrowRight', 'Enter', 'Shift+ArrowLeft', 'Control+z']) {
      await shown.page.keyboard.press(key);
    }
    assert.deepEqual(await shown.said(), [
      { kind: 'goTo', item: 2, focus: true, version: 5 },
      { kind: 'moveBorder', version: 5, earlier: 2, later: null, time: 19_000 },
      { kind: 'undo' },
    ]);
    assert.match((await shown.page.getByRole('status').textContent()) ?? '', /00:10 to 00:19/);
  });

  it('follows the cursor where it leaves what can be seen', async () => {
    await open();
    for (const step of ['in', 'in', 'in', 'in'] as const) await shown.tell({ kind: 'zoom', step });
    assert.ok((await shown.boxOf(2)).x > 620);
    await shown.tell(cursorAt(4));
    assert.ok((await shown.boxOf(2)).x < 620);
  });

  it('shows and tells of the part of the heading that the cursor is in', async () => {
    await open();
    for (const step of ['in', 'in', 'in', 'in'] as const) await shown.tell({ kind: 'zoom', step });
    // As while somebody types in the text.
    await shown.list.evaluate((list) => {
      document.hasFocus = () => false;
      list.blur();
    });
    await shown.tell(cursorAt(3));
    assert.ok((await shown.boxOf(2)).x < 620);
    assert.equal(await shown.details(), 'part2: 正题 · 00:18–01:00 · 42s');
  });

  it('never cuts the times and the length that it tells, however long the title and narrow the view', async () => {
    await open();
    const long = [segment('1.1', 3_600, 9_000, '很长的标题'.repeat(20))];
    for (const width of [620, 481, 480, 240]) {
      await shown.page.setViewportSize({ width, height: 300 });
      await shown.tell(picture({ items: long }, 0));
      const facts = shown.page.locator('#details-facts');
      assert.equal(await facts.textContent(), '1:00:00–2:30:00 · 1h 30m 00s');
      const box = await facts.evaluate((own) => {
        const { left, right, bottom } = own.getBoundingClientRect();
        const around = (own.parentElement as Element).getBoundingClientRect();
        return { isWhole: own.scrollWidth <= Math.ceil(right - left), right, bottom, around };
      });
      assert.ok(box.isWhole && box.right <= width && box.bottom <= box.around.bottom, `${width}`);
    }
  });

  it('keeps zoom and place for each note, through other notes and a new page', async () => {
    await open();
    await shown.tell({ kind: 'zoom', step: 'in' }, { kind: 'zoom', step: 'in' });
    const { width } = await shown.boxOf(0);
    assert.ok(width > 200);
    await shown.tell(picture({}, 1, 'file:///notes/b.md'));
    assert.ok((await shown.boxOf(0)).width < 110);
    await shown.tell(picture());
    assert.equal((await shown.boxOf(0)).width, width);
    const state = await shown.state();
    await shown.close();
    await open(state);
    assert.equal((await shown.boxOf(0)).width, width);
  });

  it('says why there is nothing to see, and starts the server again when asked to', async () => {
    await open();
    const reason = shown.page.locator('#reason');
    await shown.tell(picture({ items: [], faults: noFaults }, null));
    assert.equal(await reason.textContent(), texts.noSegments);
    await shown.tell({ kind: 'empty', reason: 'noNote' });
    assert.equal(await reason.textContent(), texts.noNote);
    assert.equal(await shown.list.isVisible(), false);
    assert.equal(await shown.page.getByRole('button').isVisible(), false);
    await shown.tell({ kind: 'empty', reason: 'stopped' });
    await shown.page.getByRole('button').click();
    assert.deepEqual(await shown.said(), [{ kind: 'restart' }]);
  });

  it('holds of three thousand segments those at hand, and says which of how many they are', async () => {
    await open();
    const many = Array.from({ length: 3000 }, (_, at) => segment(`1.${at}`, at * 5, at * 5 + 5));
    await shown.tell(picture({ items: many, faults: noFaults }, 1500));
    const options = shown.page.getByRole('option');
    assert.ok((await options.count()) < 50);
    const current = shown.page.locator('#bar-1500');
    assert.equal(await current.getAttribute('aria-posinset'), '1501');
    assert.equal(await current.getAttribute('aria-setsize'), '3000');
  });

  async function drag(x: number, y: number, by: number): Promise<void> {
    await shown.page.mouse.move(x, y);
    await shown.page.mouse.down();
    await shown.page.mouse.move(x + by, y, { steps: 4 });
    await shown.page.mouse.up();
  }
});
