import { mustHavePlanted, roundAndRound } from './editedNote';
import { type Edit, editCycles, endOf, erase, insert } from './edits';
import { type Figures, figuresOf, repeat } from './repeat';
import { atMost, report } from './row';
import { noteUri, ServerProcess } from './serverProcess';
import { type SampleNote, sampleNote } from './texts';

const text = '3,000 segments';
const startsMeasured = 5;
const burstLength = 200;

/** Measures through a server process and its pipes, as authors have it. */
export async function measureStdio(): Promise<void> {
  const sample = sampleNote(3000);
  await measureStarts(sample);
  const server = await ServerProcess.start();
  try {
    await measureEdits(server, sample);
    await measureBursts(server, sample);
  } finally {
    await server.stop();
  }
}

async function measureStarts(sample: SampleNote): Promise<void> {
  const ready: number[] = [];
  const found: number[] = [];
  const typed: number[] = [];
  const { edits } = editCycles(sample)[0]!;
  for (let start = 0; start < startsMeasured; start++) {
    const started = performance.now();
    const server = await ServerProcess.start();
    ready.push(performance.now() - started);
    const opened = performance.now();
    await server.open(sample.text);
    const diagnostics = await server.findings();
    found.push(performance.now() - opened);
    mustHavePlanted(diagnostics);
    for (const edit of edits) typed.push(await timeOf(server, edit));
    await server.stop();
  }
  const starts = figuresOf(ready);
  report({
    what: 'server started → ready',
    text: '',
    ...starts,
    ...atMost(300, starts.p50, 'p50'),
  });
  const first = figuresOf(found);
  const what = 'first note of a new server → findings';
  report({ what, text, ...first, ...atMost(400, first.p50, 'p50') });
  report({ what: `first ${edits.length} keystrokes of a new server`, text, ...figuresOf(typed) });
}

async function timeOf(server: ServerProcess, edit: Edit): Promise<number> {
  const sent = performance.now();
  void server.change(edit);
  await server.findings();
  return performance.now() - sent;
}

async function measureEdits(server: ServerProcess, sample: SampleNote): Promise<void> {
  const all: [string, Figures][] = [];
  for (const { kind, edits } of editCycles(sample)) {
    await server.open(sample.text);
    mustHavePlanted(await server.findings());
    const next = roundAndRound(edits);
    const type = () => {
      void server.change(next());
      return server.findings();
    };
    all.push([kind, await repeat(type, { runs: 360, warmup: 240 })]);
  }
  const figures = figuresOf(...all.map(([, { samples }]) => samples));
  const what = 'keystroke → findings received';
  report({ what, text, ...figures, ...atMost(15, figures.p99, 'p99') });
  for (const [kind, own] of all) report({ what: `· ${kind}`, text, ...own });
  await server.open(sample.text);
  await server.findings();
  const pinged = await repeat(() => server.ping(), { runs: 240 });
  report({ what: '· of which the pipes: an empty request', text, ...pinged });
}

/** Edits that come faster than they are dealt with, as from a macro or a held key. */
async function measureBursts(server: ServerProcess, sample: SampleNote): Promise<void> {
  await server.open(sample.text);
  await server.findings();
  const line = sample.headers[1500]! + 1;
  const end = endOf(sample.lines, line);
  const header = { line: sample.headers[1500]!, character: 1 };
  const answers: number[] = [];
  const sets: number[] = [];
  const burst = async () => {
    const earlier = server.publications;
    let answered: Promise<unknown> = Promise.resolve();
    for (let edit = 0; edit < burstLength; edit++) {
      void server.change(insert({ line, character: end.character + edit }, '字'));
      if (edit !== burstLength / 2) continue;
      const asked = performance.now();
      const params = { textDocument: { uri: noteUri }, position: header };
      answered = server
        .ask('textDocument/completion', params)
        .then(() => answers.push(performance.now() - asked));
    }
    await server.findings();
    await answered;
    sets.push(server.publications - earlier);
  };
  const undo = async () => {
    void server.change(erase(end, { line, character: end.character + burstLength }));
    await server.findings();
  };
  await burst();
  const figures = await repeat(burst, { runs: 12, warmup: 3, before: undo });
  const asked = figuresOf(answers.slice(-12));
  const most = Math.max(...sets);
  report({ what: `${burstLength} edits at once → findings of the last`, text, ...figures });
  report({ what: '· sets of findings sent meanwhile', text, value: `${most}`, runs: sets.length });
  const what = '· completion asked in the middle';
  report({ what, text, ...asked, ...atMost(20, asked.p99, 'p99') });
}
