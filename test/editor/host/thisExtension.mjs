import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../setup/paths.mjs';

/**
 * Makes `directory` (an absolute path) an extensions folder in which the working tree itself counts
 * as the one installed extension, so that a build and a reload show each change.
 */
export function installThisExtension(directory) {
  mkdirSync(directory, { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'));
  const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
  symlinkSync(repositoryRoot, path.join(directory, name), 'junction');
}
