import type { Transcript } from './transcript';

/** Consecutive cues, by their indexes; the last one included. */
export interface CueRun {
  readonly first: number;
  readonly last: number;
}

/** A stretch of an episode in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** In parts of the wanted length: a run is divided in between, where speech pauses most. */
const shortest = 0.5;
const longest = 1.6;
/** A longer pause counts no more than this one. Milliseconds. */
const maxPause = 2000;

/**
 * Divides the cues that lie in a stretch into runs of about one length, each ending where speech
 * pauses, never inside a cue.
 *
 * @param length wanted, in milliseconds
 */
export function divideCues(transcript: Transcript, stretch: Stretch, length: number): CueRun[] {
  const { starts, ends, latestEnds, count } = transcript;
  const isInside = (cue: number) =>
    (starts[cue] as number) >= stretch.from && (ends[cue] as number) <= stretch.to;
  const runs: CueRun[] = [];
  let first: number | undefined;
  let best: { readonly last: number; readonly worth: number } | undefined;
  for (let cue = 0; cue < count; cue++) {
    if (!isInside(cue)) continue;
    first ??= cue;
    const next = cue + 1 < count && isInside(cue + 1) ? (starts[cue + 1] as number) : undefined;
    const spoken = latestEnds[cue] as number;
    const run = spoken - (starts[first] as number);
    const pause = next === undefined ? maxPause : next - spoken;
    // Somebody still speaks, or the rest would be a stump.
    if (next !== undefined && pause < 0) continue;
    const worth = Math.min(pause, maxPause) / maxPause - Math.abs(run / length - 1);
    if (run >= length * shortest && (best === undefined || worth >= best.worth)) {
      best = { last: cue, worth };
    }
    const isTooLong = run >= length * longest && best !== undefined && best.last < cue;
    if (next !== undefined && !isTooLong) continue;
    const last = isTooLong && best !== undefined ? best.last : cue;
    runs.push({ first, last });
    cue = last;
    first = best = undefined;
  }
  return runs;
}
