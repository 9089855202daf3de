import path from 'node:path';
import { hasDisplay } from './openBrowser.mjs';
import { cacheDirectory, repositoryRoot } from './paths.mjs';
import { findOnPath, mustRun } from './runProgram.mjs';

/**
 * The `code` command of a desktop VS Code, or undefined. Inside a terminal of VS Code that works on
 * another machine, `code` talks to that window and cannot load an extension under development.
 */
export function findDesktop() {
  return hasDisplay() && !process.env.VSCODE_IPC_HOOK_CLI ? findOnPath('code') : undefined;
}

/**
 * Opens a window of the desktop VS Code with the extension on `folder` (and `file` in it, when
 * given) and returns. The window has user data of its own, so that no question about trust stands
 * in the way here and the person's own settings stay as they are; their extensions are there.
 */
export async function openDesktop(code, folder, file) {
  await mustRun('The desktop VS Code did not start', code, [
    `--user-data-dir=${path.join(cacheDirectory, 'start/desktop')}`,
    '--disable-workspace-trust',
    `--extensionDevelopmentPath=${repositoryRoot}`,
    folder,
    ...(file ? [file] : []),
  ]);
}
