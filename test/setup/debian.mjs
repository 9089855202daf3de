import { existsSync, readFileSync } from 'node:fs';
import { mustRun } from './runProgram.mjs';
import { step } from './step.mjs';

/** Whether packages of Debian can be installed here. */
export function isDebianRoot() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Installs packages of Debian by their names. Throws one line, and what apt-get said. */
export async function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing ${packages.join(' and ')} (apt-get)`, async () => {
    await mustRun('The package lists cannot be read', 'apt-get', ['update'], { env });
    await mustRun(
      `${packages.join(' and ')} cannot be installed`,
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...packages],
      { env },
    );
  });
}
