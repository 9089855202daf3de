import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages, isDebianRoot } from './debian.mjs';
import { findOnPath, runProgram } from './runProgram.mjs';
import { step } from './step.mjs';

const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];
const otherPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(process.env[variable] ?? 'C:/', file),
    ),
  ),
};

/**
 * The path of a Chromium or Chrome that starts, installing one where there is none: as root on
 * Debian its package (and a font for Chinese, which screenshots need), elsewhere Playwright's.
 * `EPISODE_NOTES_CHROMIUM` names one to use instead. Throws one line that says what to do.
 */
export async function ensureChromium() {
  const named = process.env.EPISODE_NOTES_CHROMIUM;
  if (named) {
    if (!(await starts(named))) {
      throw new Error(`EPISODE_NOTES_CHROMIUM is ${named}, which does not start as a Chromium.`);
    }
    return named;
  }
  const chromium = (await findChromium()) ?? (await installChromium());
  if (!chromium) {
    throw new Error(
      'No Chromium: install Chrome or Chromium, or name one in EPISODE_NOTES_CHROMIUM.',
    );
  }
  if (isDebianRoot() && !(await hasChineseFont())) {
    // Only pictures are the poorer for its absence, so a failure stops nothing.
    await installPackages(['fonts-noto-cjk', 'fontconfig']).catch((error) =>
      console.warn(error.message),
    );
  }
  return chromium;
}

async function installChromium() {
  if (isDebianRoot()) {
    await installPackages(['chromium']);
  } else {
    await step('Downloading Chromium', () => runProgram('npx', playwrightInstall()));
  }
  return findChromium();
}

async function findChromium() {
  const { chromium } = await import('playwright-core');
  const candidates = [
    ...names.map(findOnPath),
    ...(otherPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ];
  for (const candidate of candidates) {
    if (candidate && existsSync(candidate) && (await starts(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

/** Some distributions put a `chromium-browser` on the PATH that only says how to install one. */
async function starts(executable) {
  if (process.platform === 'win32') {
    return existsSync(executable);
  }
  return (await runProgram(executable, ['--version'], { timeout: 20_000 })).ok;
}

async function hasChineseFont() {
  const { ok, output } = await runProgram('fc-list', [':lang=zh']);
  return ok && output.trim() !== '';
}

function playwrightInstall() {
  const asRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  return ['playwright-core', 'install', ...(asRootOnLinux ? ['--with-deps'] : []), 'chromium'];
}
