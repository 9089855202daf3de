import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runExtensionTests } from '../editor/host/extensionTests.mjs';
import { writeProfile } from '../editor/host/profile.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { endAllProcesses, endProcessesWithThisOne } from '../setup/ownProcesses.mjs';
import { repositoryRoot, temporaryDirectory } from '../setup/paths.mjs';
import { activationModule } from './build.mjs';

const starts = 3;
const note =
  '# part1: 开场\n(00:00-00:10) ***1.1: 你好***\n- 第一句。\n\n(00:11-00:20) ***1.2: 再见***\n- 最后一句。\n';

const signal = endProcessesWithThisOne();
await ensureChromium();
const results = [];
for (let start = 0; start < starts; start++) results.push(await startOnce());
report('activate() in the extension host', (result) => result.activated, 30);
report('first note opened → server answers', (result) => result.answered, 300);
await endAllProcesses();
process.disconnect?.();

/** One new extension host, in which nothing has run yet. */
async function startOnce() {
  const temporary = temporaryDirectory('bench');
  const folder = path.join(temporary, 'folder');
  const userDataDirectory = path.join(temporary, 'user-data');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'note.md'), note);
  writeProfile(userDataDirectory);
  const exitCode = await runExtensionTests({
    folder,
    extensionPaths: [repositoryRoot],
    testsPath: activationModule,
    userDataDirectory,
    extensionsDirectory: path.join(temporary, 'extensions'),
    signal,
  });
  if (exitCode !== 0) throw new Error('VS Code could not measure the activation.');
  return JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8'));
}

function report(what, figureOf, limit) {
  const figures = results.map(figureOf).sort((left, right) => left - right);
  const p50 = figures[Math.floor(figures.length / 2)];
  const p99 = figures.at(-1);
  const row = { what, text: 'VS Code', p50, p99, runs: starts };
  process.send?.({ ...row, goal: `p50 ≤ ${limit} ms`, met: p50 <= limit });
}
