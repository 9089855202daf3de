import { installPackages, isDebianRoot } from './debian.mjs';
import { findAllOnPath, runProgram } from './runProgram.mjs';

/**
 * The path of the newest Hugo on the PATH, installing Debian's package where there is none and it
 * can be installed. `EPISODE_NOTES_HUGO` names one to use instead. Undefined where none is to be
 * had, which is said in one line. Throws one line where the named one does not start.
 */
export async function ensureHugo() {
  const named = process.env.EPISODE_NOTES_HUGO;
  if (named) {
    if ((await versionOf(named)) === undefined) {
      throw new Error(`EPISODE_NOTES_HUGO is ${named}, which does not start as a Hugo.`);
    }
    return named;
  }
  const hugo = (await findHugo()) ?? (await installHugo());
  if (hugo === undefined) {
    console.warn('No Hugo: install it, or name one in EPISODE_NOTES_HUGO.');
  }
  return hugo;
}

async function installHugo() {
  if (!isDebianRoot()) {
    return undefined;
  }
  // Recorded answers judge where there is no Hugo, so a failure stops nothing.
  await installPackages(['hugo']).catch((error) => console.warn(error.message.split('\n')[0]));
  return findHugo();
}

async function findHugo() {
  const found = await Promise.all(
    findAllOnPath('hugo').map(async (program) => ({ program, version: await versionOf(program) })),
  );
  return found
    .filter(({ version }) => version !== undefined)
    .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0]?.program;
}

/** As in `0.169.0`; undefined for a program that is no Hugo or does not start. */
async function versionOf(program) {
  const { ok, output } = await runProgram(program, ['version'], { timeout: 20_000 });
  return ok ? /v(\d+\.\d+\.\d+)/.exec(output)?.[1] : undefined;
}
