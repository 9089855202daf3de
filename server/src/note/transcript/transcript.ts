import { afterLineEnd, endOfLine } from '../lines';
import { speakerOf, wordsOf } from './cueText';

/** What is said in an episode. The arrays are parallel, in the order of the starts. */
export interface Transcript {
  readonly count: number;
  /** Milliseconds. An end is always above its start. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The words, on one line; who speaks stands before them where that changes. */
  readonly texts: readonly string[];
}

const time = String.raw`(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?`;
const timing = new RegExp(String.raw`^[ \t]*${time}[ \t]*-->[ \t]*${time}(?![\d:])`);
const otherBlock = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly speaker: string;
}

/**
 * Reads SubRip (`.srt`) or WebVTT (`.vtt`), whichever a text is, and whatever its line ends: hours
 * may be missing, a comma or a full stop begins the fraction of a second. Settings of cues, styles
 * and comments are passed over, and so is a cue without words or whose end is not above its start.
 * Never fails; a text with no cue gives none. It goes in small steps, as a long episode takes longer
 * than one may.
 */
export function* transcriptSteps(text: string): Generator<undefined, Transcript> {
  const cues: Cue[] = [];
  let times: RegExpExecArray | null = null;
  let lines: string[] = [];
  let isPassedOver = false;
  let isBlankAbove = true;
  let isLast = false;
  for (let at = 0; !isLast; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    isLast = end === text.length;
    at = isLast ? end : afterLineEnd(text, end);
    const isBlank = line.trim() === '';
    const match = isPassedOver ? null : timing.exec(line);
    if (times !== null && (isBlank || match !== null || isLast)) {
      if (isLast && !isBlank && match === null) lines.push(line);
      // The number of the next cue, where the blank line above it is missing.
      if (match !== null && /^[ \t]*\d+[ \t]*$/.test(lines.at(-1) ?? '')) lines.pop();
      const cue = cueOf(times, lines.join('\n'));
      if (cue.words !== '' && cue.end > cue.start) cues.push(cue);
      if (cues.length % 100 === 0) yield;
      times = null;
    }
    if (isBlank) isPassedOver = false;
    else if (match !== null) {
      times = match;
      lines = [];
    } else if (times !== null) lines.push(line);
    else isPassedOver ||= isBlankAbove && otherBlock.test(line);
    isBlankAbove = isBlank;
  }
  return transcriptOf(cues.sort((left, right) => left.start - right.start));
}

function cueOf(times: RegExpExecArray, text: string): Cue {
  const [start, end] = [timeOf(times, 1), timeOf(times, 5)];
  return { start, end, words: wordsOf(text), speaker: speakerOf(text) };
}

/** @param first the group that holds the hours */
function timeOf(match: RegExpExecArray, first: number): number {
  const [hours = '0', minutes = '0', seconds = '0', fraction = ''] = match.slice(first, first + 4);
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function transcriptOf(cues: readonly Cue[]): Transcript {
  const starts = Float64Array.from(cues, ({ start }) => start);
  const ends = Float64Array.from(cues, ({ end }) => end);
  const texts = cues.map(({ words, speaker }, at) =>
    speaker === '' || speaker === cues[at - 1]?.speaker ? words : `${speaker}: ${words}`,
  );
  return { count: cues.length, starts, ends, texts };
}
