import { shortened } from '../base/shortened';
import { type CueRun, divideCues, type Stretch } from '../transcript/divideCues';
import type { Transcript } from '../transcript/transcript';
import type { Chapter } from './chapter';

const second = 1000;

/** Less at the edge of a stretch belongs to the segment there. Milliseconds. */
const silence = 5000;

/**
 * Chapters out of what was said: about one length each, from where somebody begins to speak to
 * where the next one begins. They have the first words instead of a title.
 *
 * @param stretches what is to be divided, in milliseconds, one after the other
 * @param length wanted, in milliseconds
 */
export function draftChapters(
  transcript: Transcript,
  stretches: readonly Stretch[],
  length: number,
): Chapter[] {
  return stretches.flatMap((stretch) => {
    const runs = withOwnSeconds(transcript, divideCues(transcript, stretch, length));
    return runs.map(({ first, last }, at): Chapter => {
      const next = runs[at + 1];
      const spoken = { from: transcript.starts[first] ?? 0, to: transcript.latestEnds[last] ?? 0 };
      const isFirst = at === 0 && spoken.from - stretch.from < silence;
      const isLast = next === undefined && stretch.to - spoken.to < silence;
      const end = isLast ? stretch.to : ceil(spoken.to);
      return {
        start: isFirst ? stretch.from : floor(spoken.from),
        end:
          next === undefined
            ? Math.min(end, stretch.to)
            : floor(transcript.starts[next.first] ?? 0),
        title: '',
        level: 'segment',
        words: shortened(transcript.texts[first] ?? ''),
      };
    });
  });
}

/** Joins runs that begin in one second: of two, one would last no time. */
function withOwnSeconds({ starts }: Transcript, runs: readonly CueRun[]): CueRun[] {
  const joined: CueRun[] = [];
  const begin = ({ first }: CueRun) => floor(starts[first] ?? 0);
  for (const run of runs) {
    const above = joined.at(-1);
    if (above === undefined || begin(above) < begin(run)) joined.push(run);
    else joined[joined.length - 1] = { first: above.first, last: run.last };
  }
  return joined;
}

/** A note counts whole seconds: what begins in one begins with it, so that no word is cut. */
function floor(ms: number): number {
  return Math.floor(ms / second) * second;
}

function ceil(ms: number): number {
  return Math.ceil(ms / second) * second;
}
