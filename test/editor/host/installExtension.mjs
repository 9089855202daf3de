import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes the folder `extension` count as installed in the extensions folder `directory`, so that a
 * build and a reload show each change. Both are absolute paths.
 */
export function installExtension(directory, extension) {
  mkdirSync(directory, { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
  symlinkSync(extension, path.join(directory, name), 'junction');
}
