import { existsSync } from 'node:fs';
import { installPackages, isDebianRoot } from './debian.mjs';
import { findAllOnPath } from './runProgram.mjs';

/** Programs of others that tests run, with Debian's packages of them. */
const packagesOf = {
  ffmpeg: ['ffmpeg'],
  mkvmerge: ['mkvtoolnix'],
  'yt-dlp': ['yt-dlp'],
  mpv: ['mpv'],
  nvim: ['neovim'],
  // Its language client, and the mode for Markdown that this needs.
  emacs: ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode'],
};

/** The programs that read chapters. */
export const chapterPrograms = ['ffmpeg', 'mkvmerge', 'yt-dlp'];

/** The editors other than VS Code that tests drive. */
export const otherEditors = ['nvim', 'emacs'];

/**
 * Installs programs that are missing where Debian has them. What is still missing then is said in
 * one line; the tests leave it out.
 */
export async function ensurePrograms(names) {
  const missing = () => names.filter((name) => findAllOnPath(name).length === 0);
  if (missing().length > 0 && isDebianRoot() && existsSync('/usr/bin/apt-get')) {
    const packages = missing().flatMap((name) => packagesOf[name]);
    await installPackages(packages).catch((error) => console.warn(error.message.split('\n')[0]));
  }
  if (missing().length > 0) {
    console.warn(`Not installed, so tests do without: ${missing().join(', ')}.`);
  }
}
