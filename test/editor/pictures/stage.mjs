/** Nothing but the text, with the keyboard in it. */
export async function showTextAlone({ runCommand }) {
  await runCommand('View: Toggle Primary Side Bar Visibility');
  await runCommand('View: Focus Active Editor Group');
}

/** The cursor in a new line below the text, where the server answers already. */
export async function goToEnd({ page, press }) {
  await press('ControlOrMeta+End');
  // The status bar names the segment at the cursor as soon as it does.
  await page.locator('.statusbar-item[id*="episodeNotes.segment"]').waitFor();
}

export function suggestionsAreShown({ page }) {
  return page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
}

/** Shows the timeline and gives its page once it has drawn the episode. */
export async function showTimeline({ pageOfView, runCommand }) {
  await runCommand('Episode Notes: Show Episode Timeline');
  return pageOfView('#stage:not([hidden])');
}

/** Shows the transcript and gives its page once it lists the cues. */
export async function showTranscript({ pageOfView, runCommand }) {
  await runCommand('Episode Notes: Show Transcript');
  return pageOfView('#rows [role="option"]');
}

/** Waits until the clock of the player shows a time, such as `00:41`, or a later second. */
export function clockShows({ page }, time) {
  return page.waitForFunction((wanted) => {
    const item = document.querySelector('.statusbar-item[id*="episodeNotes.player"]');
    const shown = /\d\d:\d\d/.exec(item?.textContent ?? '')?.[0] ?? '';
    return shown >= wanted;
  }, time);
}
