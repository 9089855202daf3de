import { comparableUri } from '../../base/comparableUri';
import { memoised } from '../../base/memoised';
import { ignorePatterns } from '../../files/ignorePatterns';
import { configName } from '../../settings/siteFileName';
import type { PlacedValues } from './siteFiles';

const compiled = memoised(ignorePatterns);

/**
 * Whether the settings files above a file leave it out by `ignore`. The nearest file that says
 * something of it decides, as on the command line.
 *
 * @param configs the files above it, the nearest first
 */
export function isIgnored(uri: string, configs: readonly PlacedValues[]): boolean {
  const file = comparableUri(uri);
  for (const config of configs) {
    const patterns = config.values.get('ignore') as readonly string[] | undefined;
    if (patterns === undefined) continue;
    const folder = comparableUri(config.uri).slice(0, -configName.length);
    const { ignored, unignored } = compiled(patterns).test(file.slice(folder.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}
