import { chromium } from 'playwright-core';
import { ensureChromium } from '../../setup/chromium.mjs';

const chromiumArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium with one page, `width` by `height` CSS pixels, nothing loaded yet. `language`
 * is the display language that extensions see, such as `zh-cn`. Close it with `browser.close()`.
 */
export async function openBrowserPage({ width = 1280, height = 800, language = 'en' } = {}) {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    // Chromium refuses to sandbox what root starts.
    args: [...chromiumArguments, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    // Whoever opened the page closes it; two handlers for Ctrl-C would race.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({ viewport: { width, height }, locale: language });
  // What a language pack would set. There is none in the npm registry, so that the workbench's own
  // texts stay English, but `vscode.env.language` and the texts of extensions follow this.
  await context.addInitScript((name) => {
    globalThis._VSCODE_NLS_LANGUAGE = name;
  }, language);
  return { browser, page: await context.newPage() };
}
