import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Where mpv is installed though editors that were not started by a terminal do not have it on the PATH. */
const usualFolders =
  process.platform === 'darwin'
    ? ['/opt/homebrew/bin', '/usr/local/bin', '/Applications/mpv.app/Contents/MacOS']
    : [];

/**
 * The path of mpv; undefined where there is none.
 *
 * @param given the path in the settings, which alone counts if it is not empty
 */
export function findMpv(given: string): string | undefined {
  if (given !== '') return isProgram(given) ? given : undefined;
  const name = process.platform === 'win32' ? 'mpv.exe' : 'mpv';
  // A relative folder on the PATH would mean one of the workspace.
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  return [...folders, ...usualFolders].map((folder) => path.join(folder, name)).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return path.isAbsolute(file) && statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The command that installs mpv here. */
export function mpvInstallation(): string {
  if (process.platform === 'win32') return 'winget install shinchiro.mpv';
  return process.platform === 'darwin' ? 'brew install mpv' : 'sudo apt install mpv';
}
