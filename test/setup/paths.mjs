import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: an absolute path without a slash at its end. */
export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Whatever set-up downloads or writes down; git ignores it and it may be deleted at any time. */
export const cacheDirectory = path.join(repositoryRoot, '.cache');

/** An absolute path as a person would write it: relative to here or with `~` where that is shorter. */
export function readablePath(absolute) {
  const relative = path.relative(process.cwd(), absolute);
  if (relative !== '' && !relative.startsWith('..')) {
    return relative;
  }
  const home = homedir();
  return absolute.startsWith(home + path.sep) ? `~${absolute.slice(home.length)}` : absolute;
}

/** A new folder under the system's temporary one, which goes when this program ends. */
export function temporaryDirectory(purpose) {
  const directory = mkdtempSync(path.join(tmpdir(), `episode-notes-${purpose}-`));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));
  return directory;
}
