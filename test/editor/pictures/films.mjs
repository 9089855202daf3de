import { filmOf } from './camera.mjs';
import {
  clockShows,
  goToEnd,
  showTextAlone,
  showTimeline,
  showTranscript,
  suggestionsAreShown,
} from './stage.mjs';

/** The next segment, from its bracket to its text, with times of the transcript. */
export async function filmWriting(tools, picture) {
  const { page, press } = tools;
  await showTextAlone(tools);
  await goToEnd(tools);
  const film = filmOf(page);
  await film.shoot(900);
  await page.keyboard.type('\n');
  await film.shoot(300);
  await page.keyboard.type('(');
  await suggestionsAreShown(tools);
  await film.shoot(1500);
  await press('Enter');
  await page.locator('.view-line', { hasText: '1.3:' }).waitFor();
  await film.shoot(700);
  await film.type('01:1');
  await suggestionsAreShown(tools);
  await film.shoot(900);
  await press('Tab');
  await film.shoot(700);
  await film.type('先起名字');
  await press('Tab');
  await film.shoot(1800);
  await film.save(picture);
}

/** Everything that can be mended without a question, mended at once, and taken back. */
export async function filmMending(tools, picture) {
  const { page, press, goTo, findingsAreShown, runCommand } = tools;
  await showTextAlone(tools);
  await findingsAreShown();
  await goTo(28, 1);
  const film = filmOf(page);
  await film.shoot(1800);
  await runCommand('Fix All');
  await page.locator('.view-line', { hasText: '# part2: 纸和笔' }).waitFor();
  await film.shoot(2400);
  await press('ControlOrMeta+Z');
  await page.locator('.view-line', { hasText: '# part 2：纸和笔' }).waitFor();
  await film.shoot(900);
  await film.save(picture);
}

/** A border of two segments, dragged in the timeline; both times follow in the text. */
export async function filmDragging(tools, picture) {
  const { page, goTo } = tools;
  await showTextAlone(tools);
  await goTo(41, 1);
  const timeline = await showTimeline(tools);
  const film = filmOf(page);
  const bar = await timeline.locator('#list [role="option"]').nth(3).boundingBox();
  const [x, y] = [bar.x + bar.width, bar.y + bar.height / 2];
  await page.mouse.move(x - 30, y);
  await film.shoot(1200);
  await page.mouse.move(x - 1, y);
  await film.shoot(400);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(x + step * 3, y);
    await film.shoot(60);
  }
  await page.mouse.up();
  await page.locator('.view-line', { hasText: '01:23-02:05' }).waitFor({ state: 'detached' });
  await film.shoot(2400);
  await film.save(picture);
}

/** Two segments written by ear: each is one key press and its title. */
export async function filmPlaying(tools, picture) {
  const { page, press } = tools;
  await showTextAlone(tools);
  await goToEnd(tools);
  await page.locator('.statusbar-item[id*="episodeNotes.player"]').waitFor();
  await press('Alt+/');
  await clockShows(tools, '00:17');
  for (const time of ['00:27', '00:37']) {
    await press('Shift+Alt+=');
    await clockShows(tools, time);
  }
  const film = filmOf(page);
  await film.shoot(700);
  for (const time of ['00:39', '00:40', '00:41']) {
    await clockShows(tools, time);
    await film.shoot(900);
  }
  await press('Alt+;');
  await page.locator('.view-line', { hasText: '1.3:' }).waitFor();
  await film.shoot(900);
  await film.type('先起名字');
  for (const time of ['00:47', '00:48']) {
    await clockShows(tools, time);
    await film.shoot(900);
  }
  await press('Alt+;');
  await page.locator('.view-line', { hasText: '1.4:' }).waitFor();
  await film.shoot(900);
  await film.type('再分文件夹');
  await film.shoot(1800);
  await film.save(picture);
}

/** Cues that nobody has written down yet become two segments, each with its title. */
export async function filmTranscribing(tools, picture) {
  const { page } = tools;
  await showTextAlone(tools);
  await goToEnd(tools);
  const transcript = await showTranscript(tools);
  const film = filmOf(page);
  await film.shoot(1800);
  const segments = [
    { first: '每次拍完回家', last: '不剪，也不看', title: '先起名字', header: '1.3:' },
    { first: '日期、地点、人', last: '十二年下来', title: '三样东西', header: '1.4:' },
  ];
  for (const { first, last, title, header } of segments) {
    const cue = (words) => transcript.locator('#rows [role="option"]', { hasText: words });
    await cue(first).click();
    await film.shoot(700);
    await cue(last).click({ modifiers: ['Shift'] });
    await film.shoot(900);
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: header }).waitFor();
    await film.shoot(900);
    await film.type(title);
    await film.shoot(1200);
  }
  await film.shoot(1500);
  await film.save(picture);
}
