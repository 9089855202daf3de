import type { Steps } from '../base/steps';
import type { Cue, WordStart } from './cue';

/** The cues of an episode. The arrays are parallel, in the order of the starts. */
export interface Transcript {
  /** Whether the texts are spoken words or titles of chapters. */
  readonly kind: 'speech' | 'chapters';
  readonly count: number;
  /** Milliseconds. An end is always above its start. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The latest end of each cue and all before it: rising, for a binary search. */
  readonly latestEnds: Float64Array;
  /** The words, on one line; after a change of the speaker, the name comes first: `Ann: …`. */
  readonly texts: readonly string[];
  /** The starts of single words, for the cues whose file gives them; empty for all others. */
  readonly words: readonly (readonly WordStart[])[];
  /** Whether the cues are rows of running captions, which begin and end anywhere in a sentence. */
  readonly areRows: boolean;
}

/** The end of a sentence, behind it a closing quotation mark, a blank or nothing. */
const sentenceEnd = /[.!?。！？…]["'”’」』)）]?(?:\s|$)|[。！？]/u;

/**
 * Builds a transcript from cues in the order of their starts, in small steps. Starts of words
 * outside their cue are dropped.
 */
export function* transcriptOf(cues: readonly Cue[], kind: Transcript['kind']): Steps<Transcript> {
  const texts: string[] = [];
  const words: (readonly WordStart[])[] = [];
  let speaker = '';
  for (const cue of cues) {
    const joined = withSpeaker(cue, speaker);
    texts.push(joined.text);
    words.push(joined.words);
    speaker = cue.speaker;
    yield;
  }
  const starts = Float64Array.from(cues, ({ start }) => start);
  const ends = Float64Array.from(cues, ({ end }) => end);
  let latest = 0;
  const latestEnds = ends.map((end) => {
    latest = Math.max(latest, end);
    return latest;
  });
  const areRows = areRowsOf(cues, texts);
  return { kind, count: cues.length, starts, ends, latestEnds, texts, words, areRows };
}

/** Scripts whose captions leave full stops out also where people write them. */
const withoutStops =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Converters that cut captions to meet leave up to a few frames between them. Milliseconds. */
const maxBreak = 100;

/**
 * Most cues roll up, overlap the one above, have times for their words or meet the one above with
 * words that people write with full stops, as automatic captions do, and fewer than one in ten has
 * the end of a sentence, so that nothing tells where one is.
 */
function areRowsOf(cues: readonly Cue[], texts: readonly string[]): boolean {
  const running = cues.filter(({ start, lines, isRolled }, at) => {
    const above = cues[at - 1]?.end ?? Number.NEGATIVE_INFINITY;
    const isMeeting = start - above <= maxBreak && !withoutStops.test(texts[at] as string);
    const isTimed = lines.some(({ words }) => words.length > 1);
    return isRolled || start < above || isMeeting || isTimed;
  });
  if (running.length <= cues.length / 2) return false;
  return texts.filter((text) => sentenceEnd.test(text)).length < cues.length / 10;
}

function withSpeaker({ start, end, speaker, lines }: Cue, speakerAbove: string) {
  const pieces = speaker === '' || speaker === speakerAbove ? [] : [`${speaker}:`];
  const words: WordStart[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const line of lines) {
    const lineStart = length === 0 ? 0 : length + 1;
    for (const word of line.words) {
      if (word.start < start || word.start >= end) continue;
      words.push({ start: word.start, at: lineStart + word.at });
    }
    pieces.push(line.text);
    length = lineStart + line.text.length;
  }
  return { text: pieces.join(' '), words: words.length === 0 ? noWords : words };
}

const noWords: readonly WordStart[] = [];
