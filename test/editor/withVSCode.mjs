import path from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { endProcessesWithThisOne } from '../setup/ownProcesses.mjs';
import { cacheDirectory, repositoryRoot, temporaryDirectory } from '../setup/paths.mjs';
import { workbenchAddress } from './host/address.mjs';
import { ensureVSCode } from './host/install.mjs';
import { installExtension } from './host/installExtension.mjs';
import { writeProfile } from './host/profile.mjs';
import { startServer } from './host/server.mjs';
import { openBrowserPage } from './host/workbench.mjs';
import { toolsFor } from './host/workbenchTools.mjs';

// Here, so that no script for pictures has to think of it.
endProcessesWithThisOne();

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/**
 * Opens the embedded VS Code with the extension, calls `work` with the tools to drive it (see
 * `toolsFor`), and closes it, also when `work` throws; gives what `work` gives.
 *
 * - `folder`: the folder to open, an absolute path; `file`: one in it to show, absolute too
 * - `theme`: `light` (the default), `dark`, or the name of a theme
 * - `language`: the display language as extensions see it, such as `zh-cn`; default `en`
 * - `settings`: user settings on top of the quiet ones; `width`, `height`: CSS pixels, 1280 by 800
 * - `extensions`: folders of further extensions, absolute paths
 * - `version`: of code-server, default the one that tests run in
 */
export async function withVSCode(options, work) {
  const { folder, file, theme = 'light', language, settings, width, height, version } = options;
  const { extensions = [] } = options;
  await ensureBuild();
  const installation = await ensureVSCode(version);
  const temporary = temporaryDirectory('pictures');
  const userDataDirectory = path.join(temporary, 'user-data');
  const extensionsDirectory = path.join(temporary, 'extensions');
  writeProfile(userDataDirectory, {
    'workbench.colorTheme': themes[theme] ?? theme,
    ...settings,
  });
  for (const own of [repositoryRoot, ...extensions]) installExtension(extensionsDirectory, own);
  const server = await startServer({
    installation,
    userDataDirectory,
    extensionsDirectory,
    logFile: path.join(cacheDirectory, 'workbench/server.log'),
  });
  try {
    const { browser, page } = await openBrowserPage({ width, height, language });
    try {
      await page.goto(workbenchAddress(server.origin, { folder, file }));
      const tools = toolsFor(page);
      await (file ? tools.textIsShown() : tools.workbenchIsShown());
      return await work(tools);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
