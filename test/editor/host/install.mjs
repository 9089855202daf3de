import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheDirectory } from '../../setup/paths.mjs';
import { mustRun } from '../../setup/runProgram.mjs';
import { step } from '../../setup/step.mjs';
import {
  defaultVersion,
  isOldVersion,
  nodePackageFor,
  ripgrepPackage,
  ripgrepVersion,
} from './versions.mjs';

const installArguments = [
  'install',
  '--prefix=.',
  '--ignore-scripts',
  '--omit=dev',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

const ripgrep = process.platform === 'win32' ? 'rg.exe' : 'rg';

/**
 * The embedded VS Code of a `code-server` version, installed from the npm registry the first time.
 * Gives the path of its server program and of the Node that runs it. It appears under its name only
 * when it is complete; an install that was cut short is thrown away and done again.
 */
export async function ensureVSCode(version = defaultVersion) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`${version} is no version of code-server; one looks like ${defaultVersion}.`);
  }
  const parent = path.join(cacheDirectory, 'vscode');
  const directory = path.join(parent, version);
  if (!existsSync(directory)) {
    removeLeftovers(parent);
    const unfinished = path.join(parent, `unfinished-${version}-${process.pid}`);
    await step(`Installing VS Code (code-server ${version})`, () => install(version, unfinished));
    moveIntoPlace(unfinished, directory);
  }
  const modules = path.join(directory, 'node_modules');
  return {
    version,
    serverMain: path.join(modules, 'code-server/lib/vscode/out/server-main.js'),
    node: nodeOf(modules, version),
  };
}

async function install(version, directory) {
  mkdirSync(directory, { recursive: true });
  // Without a package.json of its own npm would install into the project around it.
  writeFileSync(
    path.join(directory, 'package.json'),
    JSON.stringify({ private: true, dependencies: packagesOf(version) }),
  );
  const vscode = path.join(directory, 'node_modules/code-server/lib/vscode');
  for (const cwd of [directory, vscode, path.join(vscode, 'extensions')]) {
    await mustRun('VS Code cannot be installed', 'npm', installArguments, { cwd });
  }
  if (isOldVersion(version)) {
    const place = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
    mkdirSync(place, { recursive: true });
    copyFileSync(
      path.join(directory, 'node_modules', ripgrepPackage, 'bin', ripgrep),
      path.join(place, ripgrep),
    );
  }
}

function packagesOf(version) {
  const [node, nodeVersion] = nodePackageFor(version)?.split('@') ?? [];
  return {
    'code-server': version,
    ...(node ? { [node]: nodeVersion } : {}),
    ...(isOldVersion(version) ? { [ripgrepPackage]: ripgrepVersion } : {}),
  };
}

function moveIntoPlace(unfinished, directory) {
  try {
    renameSync(unfinished, directory);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else may have finished the same install a moment ago.
    if (!existsSync(directory)) {
      throw error;
    }
  }
}

function removeLeftovers(parent) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const installer = Number(/^unfinished-.*-(\d+)$/.exec(name)?.[1]);
    if (installer && !isRunning(installer)) {
      rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(processId) {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

function nodeOf(modules, version) {
  const name = nodePackageFor(version)?.split('@')[0];
  if (!name) {
    return process.execPath;
  }
  return path.join(modules, name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}
