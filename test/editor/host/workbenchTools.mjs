import { mkdirSync } from 'node:fs';
import path from 'node:path';

const quickInput = '.quick-input-widget:not([style*="display: none"])';

/** How long a tool waits for what it needs to see, in milliseconds. */
const patience = 30_000;

/**
 * What a person does in the workbench, for a page of Playwright's that shows one. Every tool waits
 * for what it needs to see, at most 30 seconds, and throws Playwright's error when it does not come.
 * Lines and columns are 1-based, as VS Code shows them.
 */
export function toolsFor(page) {
  /**
   * Fills the box at the top of the window and takes the first entry with exactly this label. The
   * box lists what there is when it opens, which may be before an extension has come up; then it is
   * opened again.
   */
  const choose = async (key, text, label) => {
    const latest = Date.now() + patience;
    while (!(await tryToChoose(key, text, label, latest))) await page.keyboard.press('Escape');
    // Left where it clicked, the mouse would bring up what hovers there.
    await page.mouse.move(0, 0);
  };

  const tryToChoose = async (key, text, label, latest) => {
    await page.keyboard.press(key);
    await page.locator(`${quickInput} .quick-input-box input`).fill(text);
    const entry = page
      .locator(`${quickInput} .monaco-list-row`)
      .getByText(label, { exact: true })
      .first();
    try {
      await entry.click({ timeout: 3000 });
      return true;
    } catch (error) {
      if (Date.now() > latest) throw error;
      return false;
    }
  };

  /**
   * The page of the view in which something is shown, by a selector. Several views can be on the
   * screen, and their frames have no names.
   */
  const pageOfView = async (selector) => {
    const latest = Date.now() + patience;
    while (Date.now() < latest) {
      for (const frame of page.frames()) {
        const shown = frame.locator(selector).first();
        if (await shown.isVisible().catch(() => false)) return frame;
      }
      await page.waitForTimeout(50);
    }
    throw new Error(`No view shows ${selector}.`);
  };

  return {
    page,

    /** The window is up, whatever it shows. */
    workbenchIsShown: () => page.locator('.monaco-workbench .part.statusbar').waitFor(),

    /** Some editor shows text. */
    textIsShown: () => page.locator('.monaco-editor .view-line').first().waitFor(),

    /** The active editor shows at least one finding: a squiggle of any severity. */
    findingsAreShown: () => page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor(),

    /** The timeline view shows the picture of a note. */
    timelineIsShown: () => pageOfView('#stage:not([hidden])'),

    pageOfView,

    /** Runs a command by its title in the command palette, with its category where it has one. */
    runCommand: (title) => choose('F1', `>${title}`, title),

    /** Opens a file of the folder by its name, or enough of its path to come first. */
    async openFile(name) {
      const base = path.basename(name);
      await choose('ControlOrMeta+P', name, base);
      await page.locator('.tab.active', { hasText: base }).waitFor();
      await page.locator('.monaco-editor .view-line').first().waitFor();
    },

    /** Puts the cursor there and the keyboard into the text. */
    async goTo(line, column = 1) {
      await page.keyboard.press('ControlOrMeta+P');
      await page.locator(`${quickInput} .quick-input-box input`).fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      const where = `Ln ${line}, Col ${column}`;
      await page.locator('.part.statusbar', { hasText: where }).waitFor();
    },

    /** Types as a person would: brackets close themselves, suggestions come up. */
    type: (text) => page.keyboard.type(text),

    /** Presses a key or a combination by Playwright's names: `Escape`, `ControlOrMeta+Space`. */
    press: (key) => page.keyboard.press(key),

    /** Saves a picture as PNG; its folder is made when missing. */
    async screenshot(file) {
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
    },
  };
}
