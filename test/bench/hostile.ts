import { setTimeout } from 'node:timers/promises';
import { EditedNote, keystroke, mustHavePlanted, mustHoldPlanted } from './editedNote';
import { type Edit, erase, insert } from './edits';
import { type HostileNote, hostileNotes } from './hostileTexts';
import { figuresOf, repeat } from './repeat';
import { atMost, report } from './row';
import { ServerProcess } from './serverProcess';
import { SliceWatch } from './sliceWatch';
import { sampleNote } from './texts';

const rounds = 3;

/** Texts that take a Markdown parser seconds, in the middle of a note of 30 segments. */
export async function measureHostile(): Promise<void> {
  for (const note of hostileNotes()) {
    await measureInProcess(note);
    await measureServer(note);
  }
}

async function measureInProcess(note: HostileNote): Promise<void> {
  const text = note.name;
  const slices: number[] = [];
  const open = async () => {
    const watch = new SliceWatch();
    watch.begin();
    const edited = new EditedNote(note.text, watch.yieldToEventLoop);
    mustHoldPlanted(await edited.diagnostics());
    watch.end();
    slices.push(watch.longest);
  };
  const opened = await repeat(open, { runs: 5, warmup: 2 });
  report({ what: 'open → findings', text, ...opened });
  report({ what: '· longest slice', text, ...figuresOf(slices.slice(-5)) });

  const edited = new EditedNote(note.text);
  await edited.diagnostics();
  const typed = typing(note);
  let step = 0;
  const typing10 = () => keystroke(edited, typed[step++ % 2]!);
  report({ what: '· keystroke in it → findings', text, ...(await repeat(typing10, { runs: 10 })) });
}

async function measureServer(note: HostileNote): Promise<void> {
  const ordinary = sampleNote(30).text;
  const [type] = typing(note);
  const opened: Answered[] = [];
  const edited: Answered[] = [];
  const server = await ServerProcess.start();
  try {
    for (let round = 0; round < rounds; round++) {
      await server.open(ordinary);
      mustHavePlanted(await server.findings());
      opened.push(await whileAsking(server, () => server.open(note.text)));
      edited.push(await whileAsking(server, () => server.change(type!)));
    }
  } finally {
    await server.stop();
  }
  reportAnswers('server: open → findings', note, opened);
  reportAnswers('server: keystroke in it → findings', note, edited);
}

function reportAnswers(what: string, note: HostileNote, answers: readonly Answered[]): void {
  const text = note.name;
  const found = figuresOf(answers.map((answer) => answer.found));
  const waits = figuresOf(answers.map((answer) => answer.longestWait));
  const limit = note.text.length > 100_000 ? 500 : 100;
  report({ what, text, ...found, ...atMost(limit, found.p50, 'p50') });
  report({ what: '· longest wait for an answer meanwhile', text, ...waits });
}

/** Milliseconds until the findings were there, and the longest that a request had to wait. */
interface Answered {
  readonly found: number;
  readonly longestWait: number;
}

/** Asks for something cheap again and again until the findings are there. */
async function whileAsking(server: ServerProcess, send: () => Promise<void>): Promise<Answered> {
  const started = performance.now();
  const sent = send();
  const findings = server.findings();
  await sent;
  let found = Number.NaN;
  findings.then((diagnostics) => {
    found = performance.now() - started;
    mustHoldPlanted(diagnostics);
  });
  const waits: Promise<number>[] = [];
  while (Number.isNaN(found)) {
    const asked = performance.now();
    waits.push(server.ping().then(() => performance.now() - asked));
    await setTimeout(2);
  }
  await findings;
  return { found, longestWait: Math.max(...(await Promise.all(waits))) };
}

/** One character at the start of the hostile body's first line, and its undoing. */
function typing({ headers }: HostileNote): Edit[] {
  const place = { line: headers[15]! + 1, character: 0 };
  return [insert(place, '字'), erase(place, { ...place, character: 1 })];
}
