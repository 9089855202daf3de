import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { report } from './row';
import { writeNotes } from './storedNotes';

/** Together 10,000; a peer that is slower has a part of them. */
const counts = { few: 2000, others: 8000 };
const all = counts.few + counts.others;
const goals = { rate: 500, times: 5, memory: 500 };

interface Checked {
  readonly notesPerSecond: number;
  /** At most, in MB; undefined for a program that does not tell. */
  readonly memory: number | undefined;
}

/** Measures `episode-notes check` over a site of 10,000 notes, beside another linter. */
export async function measureChecking(): Promise<void> {
  const site = mkdtempSync(path.join(tmpdir(), 'episode-notes-bench-'));
  try {
    for (const [name, count] of Object.entries(counts)) writeNotes(path.join(site, name), count);
    const few = await checked(ownCommand(path.join(site, 'few')), counts.few, 4);
    const peer = await checked(peerCommand(path.join(site, 'few')), counts.few, 1);
    reportOwn(few, counts.few);
    reportOwn(await checked(ownCommand(site), all, 4), all);
    const times = few.notesPerSecond / peer.notesPerSecond;
    report({
      what: '⤷ markdownlint-cli2',
      text: notes(counts.few),
      value: rate(peer),
      ratio: times,
      goal: `≥ ${goals.times}×`,
      met: times >= goals.times,
    });
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

function ownCommand(folder: string): readonly string[] {
  return [process.env.EPISODE_NOTES_BENCH_CLI!, 'check', folder];
}

function peerCommand(folder: string): readonly string[] {
  const program = 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs';
  return [path.join(process.env.EPISODE_NOTES_BENCH_PEERS!, program), `${folder}/**/*.md`];
}

/** Runs a linter on notes and makes sure that it has said something of each. */
async function checked(
  command: readonly string[],
  count: number,
  linesPerNote: number,
): Promise<Checked> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--require', path.resolve('test/bench/peakMemory.cjs'), ...command],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [said, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const seconds = (performance.now() - started) / 1000;
  if ((said + errors).split('\n').length < count * linesPerNote) {
    throw new Error(`${command[0]} has not checked everything: ${errors.slice(0, 500)}`);
  }
  const peak = /^peak (\d+) kB$/m.exec(errors)?.[1];
  return {
    notesPerSecond: count / seconds,
    memory: peak === undefined ? undefined : Number(peak) / 1024,
  };
}

function reportOwn(own: Checked, count: number): void {
  const { notesPerSecond, memory = Number.NaN } = own;
  const isJudged = count === all;
  report({
    what: 'episode-notes check',
    text: notes(count),
    value: rate(own),
    ...(isJudged && { goal: `≥ ${goals.rate}/s`, met: notesPerSecond >= goals.rate }),
  });
  report({
    what: '· memory at most',
    text: notes(count),
    value: `${Math.round(memory)} MB`,
    ...(isJudged && { goal: `≤ ${goals.memory} MB`, met: memory <= goals.memory }),
  });
}

function notes(count: number): string {
  return `${count.toLocaleString('en')} notes`;
}

function rate({ notesPerSecond }: Checked): string {
  return `${Math.round(notesPerSecond)}/s`;
}
