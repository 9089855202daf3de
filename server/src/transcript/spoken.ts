import { firstNotBelow } from '../base/lines';
import type { Transcript } from './transcript';

/**
 * The distance, in milliseconds, within which a time counts as the border of a cue, as a note's
 * times are mostly whole seconds.
 */
const rounding = 1000;

/**
 * The indexes of the `maxCount` cues whose starts are closest to a time in milliseconds, the
 * closest first.
 */
export function cuesAround(transcript: Transcript, ms: number, maxCount: number): number[] {
  const { starts, count } = transcript;
  let above = firstNotBelow(starts, ms, count);
  let below = above - 1;
  const found: number[] = [];
  while (found.length < maxCount && (below >= 0 || above < count)) {
    const isBelow =
      above === count || ms - (starts[below] ?? Number.NaN) < (starts[above] as number) - ms;
    found.push(isBelow ? below-- : above++);
  }
  return found;
}

/**
 * The indexes of the first `maxCount` cues that end after a time in milliseconds, the next end
 * first, however early they start.
 */
export function cuesEndingAfter(transcript: Transcript, ms: number, maxCount: number): number[] {
  const { starts, ends, count } = transcript;
  const found: number[] = [];
  const endOf = (cue: number) => ends[cue] as number;
  for (let cue = firstEndingAfter(transcript, ms); cue < count; cue++) {
    const last =
      found.length === maxCount ? endOf(found.at(-1) as number) : Number.POSITIVE_INFINITY;
    if ((starts[cue] as number) >= last) break;
    if (endOf(cue) <= ms || endOf(cue) >= last) continue;
    const place = found.findLastIndex((other) => endOf(other) <= endOf(cue)) + 1;
    found.splice(place, 0, cue);
    if (found.length > maxCount) found.pop();
  }
  return found;
}

/**
 * The words between two times, in milliseconds: of the cues that have their middle there, or that
 * are longer than that stretch and enclose it. Of a cue with word times, only the words between
 * them.
 *
 * @param maxLength in UTF-16 code units; the rest is left out
 */
export function spokenBetween(
  transcript: Transcript,
  start: number,
  end: number,
  maxLength: number,
): string {
  const { starts, count } = transcript;
  let said = '';
  const first = firstEndingAfter(transcript, start);
  for (let cue = first; cue < count && said.length <= maxLength; cue++) {
    if ((starts[cue] as number) >= end) break;
    const words = wordsBetween(transcript, cue, start, end);
    if (words !== '') said += `${said === '' ? '' : ' '}${words}`;
  }
  if (said.length <= maxLength) return said;
  return `${said.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The index of the first cue that ends after a time in milliseconds, else their count. */
function firstEndingAfter({ latestEnds, count }: Transcript, ms: number): number {
  return firstNotBelow(latestEnds, ms + 1, count);
}

function wordsBetween(transcript: Transcript, cue: number, start: number, end: number): string {
  const [cueStart, cueEnd] = [transcript.starts[cue] as number, transcript.ends[cue] as number];
  if (!(cueStart < end && cueEnd > start)) return '';
  const text = transcript.texts[cue] as string;
  const words = transcript.words[cue] ?? [];
  if (words.length === 0) {
    const [middle, middleHere] = [(cueStart + cueEnd) / 2, (start + end) / 2];
    const isLong = cueEnd - cueStart > end - start;
    const isHere = middle >= start && middle < end;
    return isHere || (isLong && middleHere >= cueStart && middleHere < cueEnd) ? text : '';
  }
  const placeOf = (time: number) => {
    if (time - cueStart <= Math.min(rounding, cueEnd - time)) return 0;
    if (cueEnd - time <= rounding) return text.length;
    return words.find((word) => word.start >= time)?.at ?? text.length;
  };
  return text.slice(placeOf(start), placeOf(end)).trim();
}
