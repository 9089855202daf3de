import { checkSequence } from '../../server/src/checking/check';
import { Note } from '../../server/src/note/note';
import { defaultSettings } from '../../server/src/settings/noteSettings';
import { EditedNote, mustHavePlanted } from './editedNote';
import { wholeMarkdownIt } from './peers';
import { figuresOf, repeat } from './repeat';
import { atMost, report } from './row';
import { SliceWatch } from './sliceWatch';
import { type SampleNote, sampleNote } from './texts';

const text = '3,000 segments';

/** How long a note takes to open, in process. */
export async function measureOpening(): Promise<void> {
  const note = sampleNote(3000);
  const started = performance.now();
  scan(note.text);
  const first = performance.now() - started;
  const scanned = await repeat(() => scan(note.text), { runs: 60, warmup: 30 });
  const what = 'open → scanned, numbers and times checked';
  report({ what, text, ...scanned });
  report({ what: '· the first one in a fresh process', text, p50: first, runs: 1 });

  const complete = await repeat(() => open(note.text), { runs: 24, warmup: 6 });
  const peer = wholeMarkdownIt(note);
  const nothing = { range: { start: start(), end: start() }, text: '' };
  const markdownIt = await repeat(() => peer.take(nothing), { runs: 24, warmup: 6 });
  const share = complete.p50 / markdownIt.p50;
  report({
    what: 'open → complete findings',
    text,
    ...complete,
    goal: '≤ 2 × markdown-it',
    met: share <= 2,
  });
  report({ what: '⤷ markdown-it, whole text', text, ...markdownIt, ratio: 1 / share });
  const linked = withLinks(note);
  const parsed = await repeat(() => open(linked), { runs: 3, warmup: 1 });
  report({ what: '· the same with a link in every segment', text, ...parsed });
  await measureSlices(note.text);
}

/** Links are what our own look at the text leaves to the Markdown parser. */
function withLinks({ lines, headers }: SampleNote): string {
  const linked = [...lines];
  for (const header of headers) linked[header + 1] += '见[说明](https://example.org/fern)。';
  return linked.join('\n');
}

function scan(noteText: string): number {
  return checkSequence(Note.read(noteText), defaultSettings, failed).length;
}

async function open(noteText: string): Promise<void> {
  mustHavePlanted(await new EditedNote(noteText).diagnostics());
}

/** How long it goes on without letting others in: once to read the text, then while it checks. */
async function measureSlices(noteText: string): Promise<void> {
  const longest: number[] = [];
  const reading = await repeat(() => new EditedNote(noteText).document.version, { runs: 12 });
  for (let run = 0; run < 12; run++) {
    const checking = new SliceWatch();
    const note = new EditedNote(noteText, checking.yieldToEventLoop);
    checking.begin();
    await note.diagnostics();
    checking.end();
    longest.push(checking.longest);
  }
  const worst = figuresOf(longest);
  report({
    what: '· reading, which is one slice',
    text,
    ...reading,
    ...atMost(8, reading.p50, 'p50'),
  });
  report({
    what: '· longest slice while it checks',
    text,
    ...worst,
    ...atMost(8, worst.p50, 'p50'),
  });
}

function start() {
  return { line: 0, character: 0 };
}

function failed(what: string, error: unknown): never {
  throw new Error(`${what} failed`, { cause: error });
}
