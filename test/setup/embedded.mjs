import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { workbenchAddress } from '../editor/host/address.mjs';
import { ensureVSCode } from '../editor/host/install.mjs';
import { installExtension } from '../editor/host/installExtension.mjs';
import { writeProfile } from '../editor/host/profile.mjs';
import { startServer } from '../editor/host/server.mjs';
import { cacheDirectory, repositoryRoot, temporaryDirectory } from './paths.mjs';
import { step } from './step.mjs';

/**
 * Starts the embedded VS Code with the extension on `folder` (and `file` in it, when given). Gives
 * the `address` to open in a browser, and `ended`, a promise of the server's end.
 */
export async function startEmbedded(folder, file) {
  const installation = await ensureVSCode();
  const userDataDirectory = path.join(cacheDirectory, 'start/user-data');
  writeProfile(userDataDirectory);
  const extensionsDirectory = temporaryDirectory('extensions');
  installExtension(extensionsDirectory, repositoryRoot);
  const token = randomBytes(16).toString('hex');
  const server = await step('Starting VS Code', () =>
    startServer({
      installation,
      userDataDirectory,
      extensionsDirectory,
      token,
      logFile: path.join(cacheDirectory, 'start/server.log'),
    }),
  );
  return {
    address: workbenchAddress(server.origin, { folder, file, token }),
    ended: server.ended,
  };
}
