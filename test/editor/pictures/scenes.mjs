import { filmOf, takePicture } from './camera.mjs';

const draft = 'episode-13-draft.md';
const readme = 'docs/images';

/**
 * What there are pictures of. `note` is the sample that is open, `place` the folder that keeps the
 * picture, `act` does what an author would do and takes it.
 */
export const scenes = [
  { name: 'overview', note: draft, place: readme, height: 860, act: takeOverview },
  {
    name: 'writing',
    note: 'episode-12.md',
    place: readme,
    width: 860,
    height: 420,
    act: filmWriting,
  },
  { name: 'mending', note: draft, place: readme, width: 860, height: 420, act: filmMending },
  { name: 'preview', note: 'episode-12.md', place: readme, height: 640, act: takePreview },
];

/** The outline beside the text, the findings below it, and the fixes of one of them. */
async function takeOverview({ page, findingsAreShown, goTo, runCommand }, picture) {
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

/** The status bar names the segment at the cursor: the server answers. */
function segmentIsShown(page) {
  return page.locator('.statusbar-item[id*="episode-notes.episode-notes"]').first().waitFor();
}

/** The next segment, from its bracket to its title. */
async function filmWriting({ page, press, runCommand }, picture) {
  await runCommand('View: Toggle Primary Side Bar Visibility');
  await runCommand('View: Focus Active Editor Group');
  await press('ControlOrMeta+End');
  await segmentIsShown(page);
  const film = filmOf(page);
  await film.shoot(800);
  await film.type('\n(');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  await film.shoot(1200);
  await press('Enter');
  await film.shoot(900);
  await film.save(picture);
}

/** Everything that can be mended without a question, mended at once, and taken back. */
async function filmMending({ page, press, goTo, findingsAreShown, runCommand }, picture) {
  await runCommand('View: Toggle Primary Side Bar Visibility');
  await findingsAreShown();
  await goTo(28, 1);
  const film = filmOf(page);
  await film.shoot(1600);
  await runCommand('Fix All');
  await film.shoot(2000);
  await press('ControlOrMeta+Z');
  await film.shoot(800);
  await film.save(picture);
}

/** The text and beside it what VS Code's Markdown preview makes of it. */
async function takePreview({ page, runCommand }, picture) {
  await runCommand('View: Toggle Primary Side Bar Visibility');
  await runCommand('Markdown: Open Preview to the Side');
  await previewOf(page).locator('.episode-time').first().waitFor();
  await takePicture(page, picture);
}

/** The page in the preview: a frame in a frame. */
function previewOf(page) {
  return page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
}
