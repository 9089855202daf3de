import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runExtensionTests } from '../editor/host/extensionTests.mjs';
import { writeProfile } from '../editor/host/profile.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { endAllProcesses, endProcessesWithThisOne } from '../setup/ownProcesses.mjs';
import { repositoryRoot, temporaryDirectory } from '../setup/paths.mjs';
import { activationModule } from './build.mjs';

const starts = 3;
const emptyExtension = fileURLToPath(new URL('emptyExtension', import.meta.url));
const note =
  '# part1: 开场\n(00:00-00:10) ***1.1: 你好***\n- 第一句。\n\n(00:11-00:20) ***1.2: 再见***\n- 最后一句。\n';

const signal = endProcessesWithThisOne();
await ensureChromium();
const results = [];
for (let start = 0; start < starts; start++) results.push(await startOnce());
report('loaded and `activate()` called', ({ activated }) => activated, 30);
report('· with what VS Code does for it', ({ own }) => own);
report('⤷ an extension that does nothing, after it', ({ empty }) => empty);
report('⤷ an extension that does nothing, before any other', ({ first }) => first);
report('first note opened → server answers', ({ answered }) => answered);
report('· until an editor shows the note', ({ shown }) => shown);
report('server started again → answers', ({ answeredAgain }) => answeredAgain, 300);
await endAllProcesses();
process.disconnect?.();

/** One new extension host, in which nothing has run yet. */
async function startOnce() {
  const temporary = temporaryDirectory('bench');
  const folder = path.join(temporary, 'folder');
  const userDataDirectory = path.join(temporary, 'user-data');
  const extensionsDirectory = path.join(temporary, 'extensions');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'note.md'), note);
  writeProfile(userDataDirectory);
  installEmpty(extensionsDirectory, 'first');
  installEmpty(extensionsDirectory, 'empty');
  const exitCode = await runExtensionTests({
    folder,
    extensionPaths: [repositoryRoot],
    testsPath: activationModule,
    userDataDirectory,
    extensionsDirectory,
    signal,
  });
  if (exitCode !== 0) throw new Error('VS Code could not measure the activation.');
  return JSON.parse(readFileSync(path.join(folder, 'times.json'), 'utf8'));
}

function installEmpty(extensionsDirectory, name) {
  const folder = path.join(extensionsDirectory, `episode-notes-benchmark.${name}-1.0.0`);
  cpSync(emptyExtension, folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  const own = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...own, name }));
}

function report(what, timeOf, limit) {
  const times = results.map(timeOf).sort((left, right) => left - right);
  const p50 = times[Math.floor(times.length / 2)];
  const row = { what, text: 'VS Code', p50, p99: times.at(-1), runs: starts };
  process.send?.(limit ? { ...row, goal: `p50 ≤ ${limit} ms`, met: p50 <= limit } : row);
}
