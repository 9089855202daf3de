import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Nothing asks, greets, phones home or updates itself. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'npm.fetchOnlinePackageInfo': false,
};

/**
 * Gives a user-data folder (absolute path, made when missing) the quiet settings and `settings` on
 * top. A settings file that is there already is somebody's own and stays as it is.
 */
export function writeProfile(userDataDirectory, settings = {}) {
  const file = path.join(userDataDirectory, 'User/settings.json');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
  }
}
