import type { Steps } from '../base/steps';
import type { Cue } from './cue';

/** Roll-up captions show up to four lines at once (CEA-608). */
const maxRows = 4;
/** YouTube's captions hold the finished lines for 10 ms between two cues. Milliseconds. */
const maxHold = 100;

/**
 * Removes repeated lines: roll-up captions show their last lines again above the new one, and alone
 * for a moment between two cues; and a file may hold a cue twice. A line that is
 * spoken twice stays. Works in small steps.
 *
 * @param cues in the order of their starts
 */
export function* withoutRepeats(cues: readonly Cue[]): Steps<Cue[]> {
  const kept: Cue[] = [];
  let above: Cue | undefined;
  for (const cue of cues) {
    const rolled = above === undefined ? 0 : rolledLines(above, cue);
    if (rolled === 0) kept.push(cue);
    else if (rolled < cue.lines.length)
      kept.push({ ...cue, lines: cue.lines.slice(rolled), isRolled: true });
    else if (above !== undefined && !showsNothingNew(above, cue)) kept.push(cue);
    above = cue;
    yield;
  }
  return kept;
}

/** How many of a cue's first lines are the last lines of the previous cue. */
function rolledLines(above: Cue, { start, lines }: Cue): number {
  if (start > above.end + maxHold) return 0;
  for (let rows = Math.min(maxRows, above.lines.length, lines.length); rows > 0; rows--) {
    const last = above.lines.slice(-rows);
    if (last.every(({ text }, row) => text === lines[row]?.text)) return rows;
  }
  return 0;
}

/**
 * Whether a cue, whose lines are all in the previous one, still belongs to that one's display.
 * Otherwise its words are said again.
 */
function showsNothingNew(above: Cue, { start, end, lines }: Cue): boolean {
  const isHold = end - start <= maxHold;
  return isHold || lines.length < above.lines.length || start === above.start;
}
