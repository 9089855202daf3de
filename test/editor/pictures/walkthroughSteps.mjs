import { takePicture } from './camera.mjs';
import { goToEnd, showTextAlone, showTimeline, suggestionsAreShown } from './stage.mjs';

export async function takeNewNote(tools, picture) {
  await tools.runCommand('View: Toggle Primary Side Bar Visibility');
  await tools.runCommand('Episode Notes: New Note');
  await tools.page.locator('.quick-input-title', { hasText: 'New Note' }).waitFor();
  await tools.type('阳台上的薄荷');
  await tools.press('Enter');
  // Its length behind the heading comes from the server.
  await tools.page.locator('.view-line', { hasText: /part1:.*1s/ }).waitFor();
  await tools.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
  await takePicture(tools.page, picture);
}

export async function takeSuggestions(tools, picture) {
  await showTextAlone(tools);
  await goToEnd(tools);
  await tools.type('\n(');
  await suggestionsAreShown(tools);
  await takePicture(tools.page, picture);
}

export async function takeFixes(tools, picture) {
  await showTextAlone(tools);
  await tools.findingsAreShown();
  await tools.goTo(48, 4);
  await tools.runCommand('Quick Fix...');
  await tools.page.locator('.action-widget .monaco-list-row').first().waitFor();
  await takePicture(tools.page, picture);
}

export async function takeTimeline(tools, picture) {
  await showTextAlone(tools);
  await tools.goTo(45, 1);
  await showTimeline(tools);
  await takePicture(tools.page, picture);
}

export async function takePreview(tools, picture) {
  await showTextAlone(tools);
  await tools.runCommand('Markdown: Open Preview to the Side');
  await previewIn(tools).locator('.episode-card').waitFor();
  await takePicture(tools.page, picture);
}

/** Further down, where the headers are. */
export async function takePreviewOfParts(tools, picture) {
  await showTextAlone(tools);
  await tools.goTo(46);
  await tools.runCommand('Markdown: Open Preview to the Side');
  await previewIn(tools).locator('h1', { hasText: 'part3' }).scrollIntoViewIfNeeded();
  await takePicture(tools.page, picture);
}

/** The page in the preview: a frame in a frame. */
function previewIn({ page }) {
  return page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
}
