import { EditedNote, keystroke, mustHavePlanted, roundAndRound } from './editedNote';
import { editCycles, mixedEdits } from './edits';
import {
  anchoredExpression,
  markdownLanguageService,
  type Peer,
  wholeMarkdownIt,
  wholeRemark,
} from './peers';
import { type Figures, figuresOf, repeat } from './repeat';
import { report } from './row';
import { type SampleNote, sampleNote } from './texts';

interface ComparedPeer {
  readonly name: string;
  open(note: SampleNote): Peer | Promise<Peer>;
  /** How many edits it is given, by the number of segments; none where it would take minutes. */
  readonly runs: Readonly<Record<number, number>>;
  /** How many times faster we want to be. */
  readonly goals?: Readonly<Record<number, number>>;
}

const compared: readonly ComparedPeer[] = [
  {
    name: 'vscode-markdown-languageservice',
    open: markdownLanguageService,
    runs: { 30: 120, 300: 24, 3000: 6 },
    goals: { 30: 20, 300: 100, 3000: 300 },
  },
  {
    name: 'remark-parse, whole text',
    open: wholeRemark,
    runs: { 30: 48, 300: 6, 3000: 1 },
  },
  {
    name: 'markdown-it, whole text',
    open: wholeMarkdownIt,
    runs: { 30: 240, 300: 60, 3000: 12, 30000: 3 },
  },
  {
    name: 'one regular expression a line',
    open: anchoredExpression,
    runs: { 30: 600, 300: 300, 3000: 120, 30000: 30 },
  },
];

/** How often each kind of edit is done: at least once forth and back at every place. */
const sizes: readonly {
  readonly count: number;
  /** Milliseconds. */
  readonly goals: { readonly p50: number; readonly p99?: number };
  readonly runs: number;
  readonly warmup: number;
}[] = [
  { count: 30, goals: { p50: 2, p99: 8 }, runs: 2400, warmup: 2400 },
  { count: 300, goals: { p50: 2, p99: 8 }, runs: 1200, warmup: 1200 },
  { count: 3000, goals: { p50: 2, p99: 8 }, runs: 360, warmup: 240 },
  { count: 30_000, goals: { p50: 30 }, runs: 120, warmup: 12 },
];

/** How long after a keystroke the findings are complete, beside what others do after one. */
export async function measureKeystrokes(): Promise<void> {
  for (const size of sizes) {
    const { count } = size;
    const note = sampleNote(count);
    const text = `${count.toLocaleString('en')} segments`;
    const ours = await measureOurs(note, text, size);
    for (const peer of compared) await measurePeer(peer, note, count, text, ours);
  }
}

async function measureOurs(
  note: SampleNote,
  text: string,
  { runs, warmup, goals }: (typeof sizes)[number],
): Promise<Figures> {
  const kinds: [string, Figures][] = [];
  for (const { kind, edits } of editCycles(note)) {
    const open = new EditedNote(note.text);
    mustHavePlanted(await open.diagnostics());
    const next = roundAndRound(edits);
    kinds.push([kind, await repeat(() => keystroke(open, next()), { runs, warmup })]);
  }
  const all = figuresOf(...kinds.map(([, { samples }]) => samples));
  const goal = Object.entries(goals)
    .map(([which, limit]) => `${which} ≤ ${limit} ms`)
    .join(', ');
  const met = all.p50 <= goals.p50 && all.p99 <= (goals.p99 ?? Number.POSITIVE_INFINITY);
  report({ what: 'keystroke → findings', text, ...all, goal, met });
  for (const [kind, figures] of kinds) report({ what: `· ${kind}`, text, ...figures });
  return all;
}

async function measurePeer(
  { name, open, runs: counts, goals }: ComparedPeer,
  note: SampleNote,
  count: number,
  text: string,
  ours: Figures,
): Promise<void> {
  const what = `⤷ ${name}`;
  const runs = counts[count];
  if (runs === undefined) {
    report({ what, text, value: 'left out: takes minutes' });
    return;
  }
  const peer = await open(note);
  const next = roundAndRound(mixedEdits(note));
  const figures = await repeat(() => peer.take(next()), { runs, warmup: count > 300 ? 0 : 4 });
  const ratio = figures.p50 / ours.p50;
  const goal = goals?.[count];
  report({
    what,
    text,
    ...figures,
    ratio,
    ...(goal === undefined ? {} : { goal: `≥ ${goal.toLocaleString('en')}×`, met: ratio >= goal }),
  });
}
