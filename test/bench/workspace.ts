import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { figuresOf, repeat } from './repeat';
import { atMost, report } from './row';
import { noteUri, ServerProcess } from './serverProcess';
import { rareTag, writeNotes } from './storedNotes';

const count = 10_000;
const text = `${count.toLocaleString('en')} notes`;
const maxMegabytes = 250;
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

/** Measures a server whose client has a site of 10,000 notes open. */
export async function measureWorkspace(): Promise<void> {
  const site = mkdtempSync(path.join(tmpdir(), 'episode-notes-bench-'));
  try {
    writeNotes(site, count);
    const server = await ServerProcess.start([], pathToFileURL(site).href, watching);
    try {
      await measureSymbols(server);
      await measureTerm(server, path.join(site, '0/episode-0.md'));
      reportMemory(server, '· memory, indexed');
      await measureCheck(server);
      reportMemory(server, '· memory, indexed and checked');
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

async function measureSymbols(server: ServerProcess): Promise<void> {
  const started = performance.now();
  await server.ask('workspace/symbol', { query: '没有这一段' });
  const first = figuresOf([performance.now() - started]);
  report({ what: 'first workspace query', text, ...first, ...atMost(3000, first.p50) });
  for (const query of ['没有这一段', '焊']) {
    const next = await repeat(() => server.ask('workspace/symbol', { query }), { runs: 20 });
    report({
      what: `next workspace query, \`${query}\``,
      text,
      ...next,
      ...atMost(100, next.p50, 'p50'),
    });
  }
}

/** The tag stands in one note of a hundred. */
async function measureTerm(server: ServerProcess, file: string): Promise<void> {
  const note = readFileSync(file, 'utf8');
  await server.open(note);
  await server.findings();
  const lines = note.split('\n');
  const line = lines.findIndex((one) => one.includes(rareTag));
  const position = { line, character: lines[line]!.indexOf(rareTag) + 1 };
  const params = { textDocument: { uri: noteUri }, position };
  const requests = {
    'references of a tag': () => server.ask('textDocument/references', { ...params, context: {} }),
    'rename of a tag': () => server.ask('textDocument/rename', { ...params, newName: '花园' }),
    'completion of a tag': () => server.ask('textDocument/completion', params),
  };
  for (const [what, request] of Object.entries(requests)) {
    const answer = JSON.stringify(await request());
    if (!answer.includes(what.startsWith('completion') ? '电子' : 'episode-9900.md'))
      throw new Error(`There is no ${what}: ${answer.slice(0, 300)}`);
    const figures = await repeat(request, { runs: 10 });
    report({ what, text, ...figures, ...atMost(500, figures.p50, 'p50') });
  }
}

/** Of a second check, how long others wait meanwhile. */
async function measureCheck(server: ServerProcess): Promise<void> {
  const check = () => server.ask('episodeNotes/checkAllNotes', {});
  const published = server.publications;
  const started = performance.now();
  await check();
  const once = figuresOf([performance.now() - started]);
  report({ what: 'Check All Notes', text, ...once });
  if (server.publications - published < count) throw new Error('Not every note was checked.');
  let isOver = false;
  const again = check().then(() => {
    isOver = true;
  });
  const waits: number[] = [];
  while (!isOver) {
    const asked = performance.now();
    await server.ping();
    waits.push(performance.now() - asked);
    await setTimeout(20);
  }
  await again;
  report({ what: '· an empty request meanwhile', text, ...figuresOf(waits) });
}

function reportMemory(server: ServerProcess, what: string): void {
  const used = server.residentMegabytes;
  if (used === undefined) return;
  const value = `${Math.round(used)} MB`;
  report({ what, text, value, goal: `≤ ${maxMegabytes} MB`, met: used <= maxMegabytes });
}
