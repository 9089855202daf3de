import { existsSync } from 'node:fs';
import { installPackages, isDebianRoot } from './debian.mjs';
import { findAllOnPath } from './runProgram.mjs';

/** The programs that read chapters in the tests, with Debian's packages of them. */
const programs = { ffmpeg: 'ffmpeg', mkvmerge: 'mkvtoolnix', 'yt-dlp': 'yt-dlp' };

/**
 * Installs the programs that are missing where Debian has them. What is still missing then is said
 * in one line; the tests leave it out.
 */
export async function ensureChapterPrograms() {
  const missing = () => Object.keys(programs).filter((name) => findAllOnPath(name).length === 0);
  if (missing().length > 0 && isDebianRoot() && existsSync('/usr/bin/apt-get')) {
    const packages = missing().map((name) => programs[name]);
    await installPackages(packages).catch((error) => console.warn(error.message.split('\n')[0]));
  }
  if (missing().length > 0) {
    console.warn(`Not installed, so chapters are not tried with: ${missing().join(', ')}.`);
  }
}
