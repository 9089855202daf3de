import { memoised } from '../base/memoised';
import { partitionPoint } from '../base/partitionPoint';
import type { Transcript } from './transcript';

/** A stretch of the recording in which somebody speaks and no cue starts or ends. */
export interface SpokenStretch {
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing is said right before it. */
  readonly isBehindSilence: boolean;
}

/**
 * The longest cue that may be one utterance, in milliseconds: the length of the window in which
 * Whisper listens. Longer ones hold whole passages, and their sentences end anywhere.
 */
const maxUtterance = 30_000;

/** A time within so many milliseconds of a border is at it, as most notes count whole seconds. */
const tolerance = 1000;

interface Borders {
  /** Milliseconds, rising. */
  readonly times: Float64Array;
  /** For each border, 1 where somebody speaks between it and the next one. */
  readonly isSpoken: Uint8Array;
}

/**
 * The stretch of speech that a border of segments cuts in two, as it lies more than a second inside.
 * Undefined where it cuts none: where nothing is said, near the start or end of any cue (of several
 * that overlap, one is enough), near the start of a sentence whose words have times, in cues of more
 * than half a minute, and in those of several sentences without times for their words.
 *
 * @param from where the segment above ends, in milliseconds
 * @param to where the one below starts; the same time where there is only one
 */
export function stretchCutAt(
  transcript: Transcript,
  from: number,
  to: number,
): SpokenStretch | undefined {
  const { times, isSpoken } = bordersOf(transcript);
  const above = partitionPoint(times, (time) => time <= from) - 1;
  const [start, end] = [times[above], times[above + 1]];
  if (start === undefined || end === undefined || isSpoken[above] === 0) return undefined;
  if (from - start <= tolerance || end - to <= tolerance) return undefined;
  return { start, end, isBehindSilence: isSpoken[above - 1] !== 1 };
}

const bordersOf = memoised((transcript: Transcript): Borders => {
  const { starts, ends, count } = transcript;
  const utterances = Array.from({ length: count }, (_, cue) => cue).filter((cue) =>
    isUtterance(transcript, cue),
  );
  const sentences = transcript.words.flatMap((_, cue) => sentenceStarts(transcript, cue));
  const all = Float64Array.from([...starts, ...ends, ...sentences]).sort();
  const times = all.filter((time, at) => time !== all[at - 1]);
  const beginning = utterances.map((cue) => starts[cue] as number);
  const ending = Float64Array.from(utterances, (cue) => ends[cue] as number).sort();
  let begun = 0;
  let ended = 0;
  const isSpoken = Uint8Array.from(times, (time) => {
    while ((beginning[begun] as number) <= time) begun++;
    while ((ending[ended] as number) <= time) ended++;
    return Number(begun > ended);
  });
  return { times, isSpoken };
});

/** Whether a cue has words, and none of its sentences starts at a time that is not known. */
function isUtterance(transcript: Transcript, cue: number): boolean {
  const { starts, ends, texts } = transcript;
  if ((ends[cue] as number) - (starts[cue] as number) > maxUtterance) return false;
  const said = (texts[cue] as string).replace(sound, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) return false;
  return !nextSentence.test(said) || sentenceStarts(transcript, cue).length > 0;
}

/** What is heard but not said: `[Music]`, `(applause)`, `（掌声）`. */
const sound = /\[[^\][]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】/gu;

/** Where a sentence follows another one, or a dash begins what a second speaker says. */
const nextSentence =
  /[.!?…]["'”’」』)）]*\s+\S|[。！？]["'”’」』)）]*[^\s"'”’」』)）。！？…]|^[-–—－].*\s[-–—－]\s*\S/u;

/** The starts of the sentences inside of a cue, where the file gives the times of its words. */
function sentenceStarts({ texts, words }: Transcript, cue: number): number[] {
  return (words[cue] ?? []).flatMap(({ start, at }) =>
    sentenceEnd.test(texts[cue]?.slice(Math.max(at - 3, 0), at) ?? '') ? [start] : [],
  );
}

/** What stands before the start of a sentence: its end, a closing quotation mark, a blank. */
const sentenceEnd = /[.!?。！？…]["'”’」』)）]?\s*$/u;
