import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stagePackage } from '../setup/package/stage.mjs';
import { packStaged } from '../setup/package/vsix.mjs';
import { repositoryRoot } from '../setup/paths.mjs';
import { mustRun } from '../setup/runProgram.mjs';
import { ensureVSCode } from './host/install.mjs';

/**
 * Makes the package and has VS Code install it into an extensions folder, as an author would do.
 * Gives the path of the built tests, which are put beside it: VS Code hands out the same `vscode`
 * to all that is loaded from an extension's folder, and tests answer questions in the place of it.
 */
export async function installPackage(directories) {
  const { temporary, extensionsDirectory, userDataDirectory, version } = directories;
  const { node, serverMain } = await ensureVSCode(version);
  const staged = path.join(temporary, 'staged');
  const file = path.join(temporary, 'episode-notes.vsix');
  await stagePackage(staged);
  await packStaged(staged, file);
  mkdirSync(extensionsDirectory, { recursive: true });
  await mustRun('VS Code does not install the package', node, [
    serverMain,
    `--extensions-dir=${extensionsDirectory}`,
    `--user-data-dir=${userDataDirectory}`,
    `--install-extension=${file}`,
  ]);
  const installed = readdirSync(extensionsDirectory).find((name) =>
    name.startsWith('episode-notes'),
  );
  const tests = path.join(extensionsDirectory, installed, 'dist/tests.js');
  cpSync(path.join(repositoryRoot, 'dist/test/editor/index.js'), tests);
  return tests;
}

/** An extension that does nothing: VS Code runs tests only where one is under development. */
export function nothingUnderDevelopment(temporary) {
  const folder = path.join(temporary, 'nothing');
  mkdirSync(folder);
  const manifest = {
    name: 'nothing',
    publisher: 'test',
    version: '1.0.0',
    engines: { vscode: '*' },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
