import { firstNotBelow } from '../lines';
import type { Transcript } from './transcript';

/** The first cue that starts at a time or later; their count where none does. Milliseconds. */
export function firstCueFrom({ starts, count }: Transcript, ms: number): number {
  return firstNotBelow(starts, ms, count);
}

/** The cues that are closest to a time by their starts, the closest first. */
export function cuesAround(transcript: Transcript, ms: number, most: number): number[] {
  const { starts, count } = transcript;
  let above = firstCueFrom(transcript, ms);
  let below = above - 1;
  const found: number[] = [];
  while (found.length < most && (below >= 0 || above < count)) {
    const isBelow =
      above === count || ms - (starts[below] ?? Number.NaN) < (starts[above] as number) - ms;
    found.push(isBelow ? below-- : above++);
  }
  return found;
}

/**
 * What is said between two times, of each cue that has its middle there.
 *
 * @param longest in UTF-16 code units, after which the rest is left out
 */
export function spokenBetween(
  transcript: Transcript,
  start: number,
  end: number,
  longest: number,
): string {
  const { starts, ends, texts, count } = transcript;
  let said = '';
  // A cue that starts earlier has its middle there only if it is long; none is longer than that.
  for (let cue = firstCueFrom(transcript, start - longestCue); cue < count; cue++) {
    const middle = ((starts[cue] as number) + (ends[cue] as number)) / 2;
    if ((starts[cue] as number) >= end || said.length > longest) break;
    if (middle >= start && middle < end) said += `${said === '' ? '' : ' '}${texts[cue]}`;
  }
  if (said.length <= longest) return said;
  return `${said.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Milliseconds. */
const longestCue = 60_000;
