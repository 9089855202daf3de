import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../setup/build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { endProcess, endProcessesWithThisOne, startProcess } from '../setup/ownProcesses.mjs';
import { repositoryRoot } from '../setup/paths.mjs';
import { ensurePeers, peersDirectory } from './installPeers.mjs';
import { describeMachine } from './machine.mjs';
import { markdownTables, plainTable } from './table.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const resultsFile = path.join(here, 'RESULTS.md');

/** Each runs in a process of its own, so that none meets what another has left behind. Seconds. */
const groups = [
  { name: 'keystroke', limit: 120 },
  { name: 'fence', limit: 60 },
  { name: 'open', limit: 40 },
  { name: 'requests', limit: 40 },
  { name: 'stdio', limit: 60 },
  { name: 'hostile', limit: 60 },
  { name: 'memory', limit: 40 },
  { name: 'workspace', limit: 120 },
  { name: 'check', limit: 240 },
  { name: 'chapters', limit: 90 },
  { name: 'activation', limit: 90, program: 'activation.mjs' },
];

const usage = `usage: npm run bench -- [--only GROUP,…] [--write]
  --only   some of ${groups.map(({ name }) => name).join(', ')}
  --write  writes the tables to test/bench/RESULTS.md as well`;

try {
  const { only, write } = readArguments();
  endProcessesWithThisOne();
  await ensureDependencies();
  await ensurePeers();
  await ensureBuild();
  const { buildMeasurements } = await import('./build.mjs');
  await buildMeasurements();
  const measured = [];
  for (const group of groups) {
    if (only.length > 0 && !only.includes(group.name)) continue;
    measured.push({ name: group.name, rows: await measure(group) });
  }
  console.log(`\n${plainTable(measured)}\n\n${describeMachine()}`);
  if (write) writeResults(measured);
  if (measured.some(({ rows }) => rows.some(({ failed }) => failed))) process.exitCode = 1;
} catch (error) {
  console.error(
    String(error.code).startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message,
  );
  process.exitCode = 1;
}

function readArguments() {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } },
  });
  const only = values.only.split(',').filter((name) => name !== '');
  const unknown = only.find((name) => !groups.some((group) => group.name === name));
  if (unknown !== undefined) throw new Error(`There is no group "${unknown}".\n${usage}`);
  return { only, write: values.write };
}

/** The rows that a group reports, as far as it comes. */
async function measure({ name, limit, program }) {
  const { measurements } = await import('./build.mjs');
  const started = Date.now();
  process.stdout.write(`${name} … `);
  const rows = [];
  const args = program === undefined ? [measurements, name] : [path.join(here, program)];
  const child = startProcess(process.execPath, args, {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      EPISODE_NOTES_BENCH_PEERS: peersDirectory,
      EPISODE_NOTES_BENCH_CLI: path.join(repositoryRoot, 'dist/cli.js'),
      EPISODE_NOTES_BENCH_SERVER: path.join(repositoryRoot, 'dist/server.js'),
    },
  });
  child.on('message', (row) => rows.push(row));
  const timer = setTimeout(() => endProcess(child), limit * 1000);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (code === 0) return rows;
  const why = code === null ? `ended after ${limit} s` : 'failed';
  return [...rows, { what: name, text: '', value: why, met: false, failed: true }];
}

function writeResults(measured) {
  const introduction = readFileSync(path.join(here, 'introduction.md'), 'utf8');
  const text = `${introduction}\n${describeMachine()}\n\n${markdownTables(measured)}\n`;
  writeFileSync(resultsFile, text);
  console.log(`Written to ${path.relative(repositoryRoot, resultsFile)}.`);
}
