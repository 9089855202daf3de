import { execFileSync } from 'node:child_process';

/**
 * The Hugo to ask: the one that `EPISODE_NOTES_HUGO` names (test set-up names the newest that it
 * finds), else the one on the PATH. Undefined where there is none, or the name is empty.
 */
export function findHugo(): string | undefined {
  const hugo = process.env.EPISODE_NOTES_HUGO ?? 'hugo';
  try {
    if (hugo !== '') versionOf(hugo);
    return hugo || undefined;
  } catch {
    return undefined;
  }
}

/** The version of a Hugo, as in `0.169.0`. Throws where the program is none or does not start. */
export function versionOf(hugo: string): string {
  const said = execFileSync(hugo, ['version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /v(\d+\.\d+\.\d+)/.exec(said)?.[1];
  if (version === undefined) throw new Error(`${hugo} is no Hugo; it says: ${said}`);
  return version;
}

/** Whether a version is lower than another one, number by number. */
export function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}
