import type { CompletionItem } from 'vscode-languageserver';
import { shortened } from '../../base/shortened';
import { cuesAround, cuesEndingAfter, spokenBetween } from '../../transcript/spoken';
import type { Transcript } from '../../transcript/transcript';

/** Maximum number of cues whose times are offered. */
const maxCues = 10;

/** A start or end of a cue, to be offered. */
export interface CueTime {
  /** Milliseconds, rounded to whole seconds unless the note uses fractions. */
  readonly time: number;
  /** The words of the cue, shortened. */
  readonly words: string;
  /** The index of the cue in the transcript. */
  readonly cue: number;
}

/**
 * Starts of cues, those closest to a time first, at most `maxCues`. Times in milliseconds.
 *
 * @param earliest minimum start
 * @param isExact keeps fractions of a second
 */
export function cueStarts(
  transcript: Transcript,
  around: number,
  earliest: number,
  isExact: boolean,
): CueTime[] {
  return cuesAround(transcript, around, 2 * maxCues)
    .map((cue) => cueTime(transcript, cue, transcript.starts[cue] as number, isExact))
    .filter(({ time }) => time >= earliest)
    .slice(0, maxCues);
}

/**
 * Ends of cues after a time, in ascending order, at most `maxCues`. Times in milliseconds.
 *
 * @param latest maximum end
 * @param isExact keeps fractions of a second
 */
export function cueEnds(
  transcript: Transcript,
  start: number,
  latest: number,
  isExact: boolean,
): CueTime[] {
  return cuesEndingAfter(transcript, start, maxCues)
    .map((cue) => cueTime(transcript, cue, transcript.ends[cue] as number, isExact))
    .filter(({ time }) => time > start && time <= latest);
}

function cueTime({ texts }: Transcript, cue: number, ms: number, isExact: boolean): CueTime {
  const time = isExact ? Math.round(ms) : 1000 * Math.round(ms / 1000);
  return { time, words: shortened(texts[cue] as string), cue };
}

/**
 * The words from ten seconds before a cue to ten seconds after it, cut to 400 UTF-16 code units.
 * Empty where there is no such cue.
 */
export function textAroundCue(transcript: Transcript, cue: number): string {
  const [start, end] = [transcript.starts[cue], transcript.ends[cue]];
  if (start === undefined || end === undefined) return '';
  return spokenBetween(transcript, start - 10_000, end + 10_000, 400);
}

/** The URI of the note and the index of the cue of an item; undefined for any other item. */
export function cueOf(item: CompletionItem): { uri: string; cue: number } | undefined {
  const { uri, cue } = (item?.data ?? {}) as { uri?: unknown; cue?: unknown };
  return typeof uri === 'string' && typeof cue === 'number' ? { uri, cue } : undefined;
}
