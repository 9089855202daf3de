import { type Cue, CueLines } from './cue';
import { field, items, numberOf, secondsToMilliseconds, textOf } from './jsonValue';

/**
 * The cues of Whisper's JSON, from its `segments`: starts and ends in seconds, text and, where
 * Whisper was asked for them, words with their own times.
 */
export function* whisperCues(segments: unknown): Generator<Cue | undefined> {
  for (const segment of items(segments)) {
    const start = secondsToMilliseconds(field(segment, 'start'));
    const end = secondsToMilliseconds(field(segment, 'end'));
    const text = textOf(field(segment, 'text'));
    yield { start, end, speaker: '', lines: linesOf(text, items(field(segment, 'words'))) };
  }
}

/** The cues of whisper.cpp's JSON, from its `transcription`; times are in milliseconds there. */
export function* whisperCppCues(transcription: unknown): Generator<Cue | undefined> {
  for (const segment of items(transcription)) {
    const offsets = field(segment, 'offsets');
    const start = Math.round(numberOf(field(offsets, 'from')));
    const end = Math.round(numberOf(field(offsets, 'to')));
    yield { start, end, speaker: '', lines: linesOf(textOf(field(segment, 'text')), []) };
  }
}

/**
 * The pieces of `words` together give `text`, with or without its blanks; from the first word that
 * does not fit on, words are ignored.
 */
function linesOf(text: string, words: readonly unknown[]) {
  const lines = new CueLines();
  let at = 0;
  for (const word of words) {
    const spoken = textOf(field(word, 'word')).trim();
    const blanks = /\s*/y;
    blanks.lastIndex = at;
    const from = at + (blanks.exec(text)?.[0].length ?? 0);
    if (spoken === '' || !text.startsWith(spoken, from)) break;
    lines.add(text.slice(at, from));
    lines.beginWord(secondsToMilliseconds(field(word, 'start')));
    lines.add(spoken);
    at = from + spoken.length;
  }
  lines.add(text.slice(at));
  return lines.end();
}
