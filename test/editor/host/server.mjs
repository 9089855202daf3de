import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { endProcess, startProcess } from '../../setup/ownProcesses.mjs';
import { readablePath } from '../../setup/paths.mjs';

const startMilliseconds = 60_000;

/**
 * Starts the embedded VS Code's server on a free port of 127.0.0.1 and waits until it answers.
 *
 * - `installation`: what `ensureVSCode` gave
 * - `userDataDirectory`, `extensionsDirectory`: absolute paths, made when missing
 * - `token`: what a browser must bring along; without one anybody on this machine may connect
 * - `smokeTestDriver`: whether pages may run extension tests
 * - `logFile`: where the server's output goes
 *
 * Gives the origin (`http://127.0.0.1:1234`), `ended` (a promise of the moment it is gone, however
 * that comes) and `stop()`. Throws one line when the server ends or stays silent for a minute.
 */
export async function startServer(options) {
  const { installation, logFile } = options;
  // VS Code 1.100 finds no extension at all, not even its own, when its folder does not exist.
  for (const directory of [options.extensionsDirectory, path.dirname(logFile)]) {
    mkdirSync(directory, { recursive: true });
  }
  const log = createWriteStream(logFile);
  const child = startProcess(installation.node, serverArguments(options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentForServer(),
  });
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  child.stderr.pipe(log);
  child.stdout.pipe(log);

  let timer;
  const port = await Promise.race([
    portAnnouncedBy(child),
    ended.then(() => undefined),
    new Promise((resolve) => {
      timer = setTimeout(resolve, startMilliseconds);
    }),
  ]);
  clearTimeout(timer);
  if (port === undefined) {
    await endProcess(child);
    throw new Error(`VS Code's server did not start; its log is ${readablePath(logFile)}.`);
  }
  return { origin: `http://127.0.0.1:${port}`, ended, stop: () => endProcess(child) };
}

function serverArguments(options) {
  const { installation, userDataDirectory, extensionsDirectory, token, smokeTestDriver } = options;
  return [
    installation.serverMain,
    '--host=127.0.0.1',
    '--port=0',
    '--accept-server-license-terms',
    '--telemetry-level=off',
    '--force-disable-user-env',
    `--user-data-dir=${userDataDirectory}`,
    `--extensions-dir=${extensionsDirectory}`,
    token ? `--connection-token=${token}` : '--without-connection-token',
    ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** Started from a terminal inside VS Code, the server must not take itself for a part of it. */
function environmentForServer() {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function portAnnouncedBy(child) {
  return new Promise((resolve) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(output)?.[1];
      if (port) {
        resolve(Number(port));
      }
    });
  });
}
