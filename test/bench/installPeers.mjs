import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun } from '../setup/runProgram.mjs';
import { step } from '../setup/step.mjs';

/** The folder of the programs that only the benchmark needs, with a package.json of its own. */
export const peersDirectory = fileURLToPath(new URL('peers', import.meta.url));

/** Installs what the folder's package-lock.json names, unless it stands there already. */
export async function ensurePeers() {
  const wanted = versions(path.join(peersDirectory, 'package-lock.json'));
  const installed = versions(path.join(peersDirectory, 'node_modules/.package-lock.json'));
  if ([...wanted].every(([name, version]) => name === '' || installed.get(name) === version))
    return;
  await step('Installing what the benchmark compares with', () =>
    mustRun(
      'It cannot be installed',
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: peersDirectory },
    ),
  );
}

function versions(lockFile) {
  if (!existsSync(lockFile)) return new Map();
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return new Map(Object.entries(packages).map(([name, { version }]) => [name, version]));
}
