import type { Steps } from '../base/steps';
import type { Cue } from './cue';

/** Captions that roll show up to four lines at once (CEA-608, roll-up captions). */
const mostRows = 4;
/** Captions of YouTube show the lines between two cues for 10 ms. Milliseconds. */
const longestHold = 100;

/**
 * Leaves out what the cue above has said: captions that roll show their last lines again above the
 * new one, and between two cues for a moment alone. So is a cue that a file holds twice. A line that
 * somebody says twice stays. It goes in small steps.
 *
 * @param cues in the order of their starts
 */
export function* saidOnce(cues: readonly Cue[]): Steps<Cue[]> {
  const kept: Cue[] = [];
  let above: Cue | undefined;
  for (const cue of cues) {
    const rolled = above === undefined ? 0 : rolledLines(above, cue);
    if (rolled < cue.lines.length) kept.push({ ...cue, lines: cue.lines.slice(rolled) });
    else if (above !== undefined && !showsNothingNew(above, cue)) kept.push(cue);
    above = cue;
    yield;
  }
  return kept;
}

/** How many of a cue's first lines are the last ones of the cue above. */
function rolledLines(above: Cue, { start, lines }: Cue): number {
  if (start > above.end + longestHold) return 0;
  for (let rows = Math.min(mostRows, above.lines.length, lines.length); rows > 0; rows--) {
    const last = above.lines.slice(-rows);
    if (last.every(({ text }, row) => text === lines[row]?.text)) return rows;
  }
  return 0;
}

/** Whether a cue whose lines all stand in the cue above is a part of that, rather than said again. */
function showsNothingNew(above: Cue, { start, end, lines }: Cue): boolean {
  const isHold = end - start <= longestHold;
  return isHold || lines.length < above.lines.length || start === above.start;
}
