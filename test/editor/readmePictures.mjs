import path from 'node:path';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { endProcessesWithThisOne } from '../setup/ownProcesses.mjs';
import { readablePath, repositoryRoot } from '../setup/paths.mjs';

// Takes the pictures of the README anew, from the draft among the sample notes.
const samples = path.join(repositoryRoot, 'docs/samples');
const images = path.join(repositoryRoot, 'docs/images');

endProcessesWithThisOne();
await ensureDependencies();
const { withVSCode } = await import('./withVSCode.mjs');
for (const theme of ['dark', 'light']) {
  const file = path.join(samples, 'episode-13-draft.md');
  const settings = { 'explorer.openEditors.visible': 0, 'breadcrumbs.enabled': false };
  await withVSCode({ folder: samples, file, theme, settings, height: 860 }, async (tools) => {
    const picture = path.join(images, `overview-${theme}.png`);
    await takeOverview(tools, picture);
    console.log(readablePath(picture));
  });
}

/** The outline beside the text, the findings below it, and the fixes of one of them. */
async function takeOverview({ page, findingsAreShown, goTo, runCommand, screenshot }, picture) {
  await findingsAreShown();
  await runCommand('View: Toggle Problems');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'time-overlap' }).waitFor();
  await page.locator('.pane-header', { hasText: 'samples' }).click();
  await page.locator('.pane-header', { hasText: 'Outline' }).click();
  await page.locator('.outline-pane .monaco-list-row', { hasText: 'part2' }).first().waitFor();
  await goTo(await lineOf(page), 4);
  await runCommand('Quick Fix...');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await screenshot(picture);
}

/** The 1-based line of the overlap, as the Problems view gives it. */
async function lineOf(page) {
  const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'time-overlap' });
  const [, line] = /Ln (\d+)/.exec(await row.innerText()) ?? [];
  return Number(line);
}
