import type { CompletionItem } from 'vscode-languageserver';
import { shortened } from '../../editing/labels';
import { cuesAround, cuesEndingAfter, spokenBetween } from '../../transcript/spoken';
import type { Transcript } from '../../transcript/transcript';

/** So many borders of cues are offered. */
const maxCues = 10;

/** A border of a cue as it is offered. */
export interface CueTime {
  /** Milliseconds, in whole seconds where the note has no others. */
  readonly time: number;
  /** The first words from there on, or the last ones before it. */
  readonly words: string;
  /** The cue, by which more of what is said is found. */
  readonly cue: number;
}

/** Where cues start, the closest to a time first; none before the limit. */
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

/** Where the cues from a time on end, the next one first; none behind the limit. */
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

/** What is said around a cue, for an author who looks at its time in the list. */
export function textAroundCue(transcript: Transcript, cue: number): string {
  const [start, end] = [transcript.starts[cue], transcript.ends[cue]];
  if (start === undefined || end === undefined) return '';
  return spokenBetween(transcript, start - 10_000, end + 10_000, 400);
}

/** The document and cue of an item to be resolved; undefined for any other item. */
export function cueOf(item: CompletionItem): { uri: string; cue: number } | undefined {
  const { uri, cue } = (item?.data ?? {}) as { uri?: unknown; cue?: unknown };
  return typeof uri === 'string' && typeof cue === 'number' ? { uri, cue } : undefined;
}
