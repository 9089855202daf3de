import { takePicture } from './camera.mjs';

/** The outline beside the text, the findings below it, and the fixes of one of them. */
export async function takeOverview({ page, findingsAreShown, goTo, runCommand }, picture) {
  await findingsAreShown();
  await runCommand('View: Toggle Problems');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'time-overlap' }).waitFor();
  await page.locator('.pane-header', { hasText: 'notes' }).click();
  await page.locator('.pane-header', { hasText: 'Outline' }).click();
  await page.locator('.outline-pane .monaco-list-row', { hasText: 'part2' }).first().waitFor();
  await goTo(await lineOfOverlap(page), 4);
  await runCommand('Quick Fix...');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await takePicture(page, picture);
}

/** The 1-based line of the overlap, as the Problems view gives it. */
async function lineOfOverlap(page) {
  const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'time-overlap' });
  const [, line] = /Ln (\d+)/.exec(await row.innerText()) ?? [];
  return Number(line);
}

/** The chapters of a note beside it, as they go into the description of a video. */
export async function takeChapters({ page, runCommand }, picture) {
  await runCommand('View: Toggle Primary Side Bar Visibility');
  await runCommand('Episode Notes: Export Chapters…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'List' }).first().click();
  await page.locator('.view-line', { hasText: /^0:00/ }).waitFor();
  await page.mouse.move(0, 0);
  await takePicture(page, picture);
}
