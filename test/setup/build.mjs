import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';
import { mustRun } from './runProgram.mjs';
import { step } from './step.mjs';

const sources = [
  'client/src',
  'server/src',
  'esbuild.config.mjs',
  'test/setup/package',
  'package.json',
  'package-lock.json',
];
const results = [
  'cli',
  'client',
  'languageClient',
  'preview/page',
  'server',
  'timeline/timeline',
  'transcript/transcript',
  'web/client',
  'web/server',
].map((name) => `dist/${name}.js`);

/** Builds the extension when a result is missing or older than any of its sources. */
export async function ensureBuild() {
  const newestSource = Math.max(...sources.map((name) => newest(inRepository(name))));
  const oldestResult = Math.min(...results.map((name) => modified(inRepository(name))));
  if (oldestResult > newestSource) {
    return;
  }
  await step('Building the extension', () =>
    mustRun('The extension cannot be built', process.execPath, ['esbuild.config.mjs'], {
      cwd: repositoryRoot,
    }),
  );
}

function inRepository(name) {
  return path.join(repositoryRoot, name);
}

/** When the newest file of a folder, or the file itself, changed: milliseconds, 0 if missing. */
function newest(place) {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    return stats?.mtimeMs ?? 0;
  }
  const inside = readdirSync(place).map((name) => newest(path.join(place, name)));
  // The folder's own time tells of files that were deleted.
  return Math.max(stats.mtimeMs, ...inside);
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
