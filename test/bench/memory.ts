import { setTimeout } from 'node:timers/promises';
import { mustHavePlanted, roundAndRound } from './editedNote';
import { mixedEdits } from './edits';
import { report } from './row';
import { collecting, ServerProcess } from './serverProcess';
import { sampleNote } from './texts';

const limits = { ordinary: 80, longest: 250 };
/** V8 waits 8 s before it looks for what a process that has become quiet holds on to. */
const idleMilliseconds = 12_000;

/** What a server holds of the machine's memory with an ordinary note open, and with a huge one. */
export async function measureMemory(): Promise<void> {
  const text = '30,000 segments';
  const server = await ServerProcess.start(collecting);
  try {
    reportMemory(server, 'server, nothing open', '');
    await server.open(sampleNote(30).text);
    mustHavePlanted(await server.findings());
    reportMemory(server, 'server, findings ready', '30 segments', limits.ordinary);
    const sample = sampleNote(30_000);
    await server.open(sample.text);
    mustHavePlanted(await server.findings());
    reportMemory(server, 'server, findings ready', text, limits.longest);
    const next = roundAndRound(mixedEdits(sample));
    for (let edit = 0; edit < 360; edit++) {
      void server.change(next());
      await server.findings();
    }
    reportMemory(server, 'server, after 360 edits', text, limits.longest);
    await setTimeout(idleMilliseconds);
    reportMemory(server, `· and ${idleMilliseconds / 1000} s without one`, text, limits.longest);
    // V8 puts off collecting what edits leave behind for as long as the machine has room.
    const heap = Math.round(await server.heapMegabytes());
    report({ what: '· of the heap, what is in use', text, value: `${heap} MB` });
  } finally {
    await server.stop();
  }
}

function reportMemory(server: ServerProcess, what: string, text: string, limit?: number): void {
  const used = server.residentMegabytes;
  const value = used === undefined ? 'only known on Linux' : `${Math.round(used)} MB`;
  const isJudged = limit !== undefined && used !== undefined;
  report({ what, text, value, ...(isJudged ? { goal: `≤ ${limit} MB`, met: used <= limit } : {}) });
}
