import { outline } from '../../server/src/features/outline';
import { EditedNote, mustHavePlanted, roundAndRound } from './editedNote';
import { fenceEdits } from './edits';
import { figuresOf } from './repeat';
import { atMost, report } from './row';
import { SliceWatch } from './sliceWatch';
import { sampleNote } from './texts';

const text = '3,000 segments';
const warmup = 60;
const runs = 240;

/** How long after a fence has opened or closed anywhere in a long note all is right again. */
export async function measureFences(): Promise<void> {
  const sample = sampleNote(3000);
  const watch = new SliceWatch();
  const note = new EditedNote(sample.text, watch.yieldToEventLoop);
  mustHavePlanted(await note.diagnostics());
  const next = roundAndRound(fenceEdits(sample));
  const outlined: number[] = [];
  const complete: number[] = [];
  const slices: number[] = [];
  for (let run = -warmup; run < runs; run++) {
    const started = performance.now();
    note.edit(next());
    outline(note.document.note!);
    const hasOutline = performance.now() - started;
    watch.slices.length = 0;
    watch.begin();
    await note.diagnostics();
    watch.end();
    if (run < 0) continue;
    outlined.push(hasOutline);
    complete.push(performance.now() - started);
    slices.push(watch.longest);
  }
  const [fast, whole, slice] = [outlined, complete, slices].map((samples) => figuresOf(samples));
  report({ what: 'fence → outline', text, ...fast!, ...atMost(20, fast!.p99, 'p99') });
  report({ what: 'fence → complete findings', text, ...whole!, ...atMost(250, whole!.p99, 'p99') });
  report({ what: '· longest slice of these', text, ...slice!, ...atMost(8, slice!.p99, 'p99') });
}
