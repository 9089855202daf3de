import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../paths.mjs';
import { installedManifest } from './manifest.mjs';
import { thirdPartyNotices } from './notices.mjs';

/** Files and whole folders, as they stand in the repository. */
const taken = [
  'CHANGELOG.md',
  'LICENSE',
  'client/l10n',
  'docs',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'syntaxes',
];
/** For readers of the repository: samples to try, pictures of the README, how to contribute. */
const leftOut = /^docs\/(?:samples|contributing\.md|images\/(?!icon\.png$).+)$/;

/**
 * Puts everything that an installed extension consists of into a folder, and nothing else; what
 * was in the folder before is gone. The bundles are built anew, minified and without source maps.
 */
export async function stagePackage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const place of taken) {
    cpSync(path.join(repositoryRoot, place), path.join(folder, place), {
      recursive: true,
      filter: (source) =>
        !leftOut.test(path.relative(repositoryRoot, source).replaceAll('\\', '/')),
    });
  }
  for (const name of ['README.md', 'README.zh-CN.md']) {
    const readme = readFileSync(path.join(repositoryRoot, name), 'utf8');
    writeFileSync(path.join(folder, name), readmeForUsers(readme));
  }
  const manifest = readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8');
  writeFileSync(path.join(folder, 'package.json'), installedManifest(manifest));
  writeFileSync(path.join(folder, '.vscodeignore'), '# Everything here belongs in.\n');
  const dist = path.join(folder, 'dist');
  const [bundled] = await Promise.all([
    bundledFiles('extension'),
    build('--only', 'extension', '--into', dist),
  ]);
  writeFileSync(
    path.join(dist, 'thirdPartyNotices.txt'),
    thirdPartyNotices(repositoryRoot, bundled),
  );
}

/** @param {'extension' | 'cli'} part */
export async function bundledFiles(part) {
  const outputs = Object.assign({}, ...JSON.parse(await build('--sizes', '--only', part)));
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

/**
 * The README without what has no sense outside a clone: its pictures, which an extension's page
 * shows from the web alone, and how to try, install and change the extension.
 */
function readmeForUsers(readme) {
  return readme
    .replace(/<picture>[\s\S]*?<\/picture>\n+/g, '')
    .replace(/^## (?:Try it|Install|Contributing|试用|安装|参与开发)\n[\s\S]*?(?=^## )/gm, '');
}

export async function build(...args) {
  const program = path.join(repositoryRoot, 'esbuild.config.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
    maxBuffer: 16_000_000,
  });
  return stdout;
}
