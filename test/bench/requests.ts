import { outlineItems } from '../../server/src/features/completion/outlineItems';
import { folding } from '../../server/src/features/folding';
import { outline } from '../../server/src/features/outline';
import { readTranscript } from '../unit/transcript/readTranscript';
import { EditedNote, mustHavePlanted, roundAndRound } from './editedNote';
import { endOf, erase, insert } from './edits';
import { repeat } from './repeat';
import { atMost, report } from './row';
import { ordinaryPost, type SampleNote, sampleNote } from './texts';

const text = '3,000 segments';

/** How long single requests take, without what the protocol adds. */
export async function measureRequests(): Promise<void> {
  const sample = sampleNote(3000);
  await measureStructure(sample);
  await measureCompletion(sample);
  await measureTranscript();
  await measureOrdinaryFile();
}

async function measureStructure(sample: SampleNote): Promise<void> {
  const edited = new EditedNote(sample.text);
  mustHavePlanted(await edited.diagnostics());
  const note = edited.document.note!;
  for (const [what, request] of [
    ['outline', () => outline(note).length],
    ['folding', () => folding(note).length],
  ] as const) {
    if (request() === 0) throw new Error(`There is no ${what}.`);
    const same = await repeat(request, { runs: 60, warmup: 20 });
    report({ what: `${what}, unchanged note`, text, ...same, ...atMost(5, same.p50, 'p50') });
  }
}

/** Authors ask as they type a header, so that nothing is known of the note but its blocks. */
async function measureCompletion(sample: SampleNote): Promise<void> {
  const edited = new EditedNote(sample.text);
  await edited.diagnostics();
  const nextHeader = roundAndRound(
    sample.headers
      .filter((_, segment) => segment % 60 === 30)
      .flatMap((line) =>
        ['(', sample.lines[line]!.replace(/-.*/, '-')].map((typed) => ({ line, typed })),
      ),
  );
  let asked = { line: 0, character: 0 };
  const typeNextHeader = () => {
    const { line, character } = asked;
    if (character > 0) edited.edit(erase({ line, character: 0 }, { line: line + 2, character: 0 }));
    const next = nextHeader();
    asked = { line: next.line, character: next.typed.length };
    edited.edit(insert({ line: next.line, character: 0 }, `${next.typed}\n\n`));
  };
  const capabilities = { snippets: true, editorCommands: true };
  const said = { uri: 'file:///episode.md', transcript: readTranscript(subtitles(12_000)) };
  for (const [what, transcript] of [
    ['completion at a timestamp, after an edit', undefined],
    ['the same beside a transcript of 12,000 cues', said],
  ] as const) {
    const ask = () => {
      const offers = outlineItems(edited.document.note!, asked, capabilities, true, transcript);
      if (offers.length === 0) throw new Error('There is no completion.');
    };
    const figures = await repeat(ask, { runs: 600, warmup: 100, before: typeNextHeader });
    report({ what, text, ...figures, ...atMost(2, figures.p99, 'p99') });
  }
}

async function measureTranscript(): Promise<void> {
  const said = subtitles(12_000);
  const read = () => readTranscript(said).count;
  if (read() !== 12_000) throw new Error('The transcript was not read.');
  const figures = await repeat(read, { runs: 20, warmup: 5 });
  report({ what: 'a transcript, once it has changed', text: '12,000 cues', ...figures });
}

/** A transcript in which somebody begins to speak every three seconds. */
function subtitles(cues: number): string {
  const time = (seconds: number) => `${Math.floor(seconds / 60)}:${seconds % 60}.000`;
  return Array.from(
    { length: cues },
    (_, cue) => `${time(3 * cue)} --> ${time(3 * cue + 3)}\n第 ${cue + 1} 句话\n\n`,
  ).join('');
}

async function measureOrdinaryFile(): Promise<void> {
  const post = ordinaryPost();
  const edited = new EditedNote(post);
  const lines = post.split('\n');
  const next = roundAndRound(
    Array.from({ length: 30 }, (_, place) => {
      const end = endOf(lines, Math.floor((place / 30) * lines.length));
      return [insert(end, '字'), erase(end, { ...end, character: end.character + 1 })];
    }).flat(),
  );
  const figures = await repeat(
    async () => {
      edited.edit(next());
      if ((await edited.diagnostics()).length > 0 || edited.document.note !== undefined) {
        throw new Error('An ordinary file was taken for a note.');
      }
    },
    { runs: 600, warmup: 100 },
  );
  const what = 'edit of a Markdown file that is no note';
  report({ what, text: '1 MB', ...figures, ...atMost(2, figures.p50, 'p50') });
}
