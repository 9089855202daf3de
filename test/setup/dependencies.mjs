import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';
import { mustRun } from './runProgram.mjs';
import { step } from './step.mjs';

const lockFile = path.join(repositoryRoot, 'package-lock.json');
const installedLockFile = path.join(repositoryRoot, 'node_modules/.package-lock.json');

/** Installs what package-lock.json names, unless exactly that stands in node_modules already. */
export async function ensureDependencies() {
  if (isInstalled()) {
    return;
  }
  await step('Installing the dependencies (npm ci)', () =>
    mustRun(
      'The dependencies cannot be installed',
      'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: repositoryRoot },
    ),
  );
}

/**
 * npm writes node_modules/.package-lock.json last, so an install that was cut short has none.
 * Optional packages are left out: which of them are there depends on the machine.
 */
function isInstalled() {
  if (!existsSync(installedLockFile)) {
    return false;
  }
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || entry.optional || installed[place]?.version === entry.version,
  );
}
