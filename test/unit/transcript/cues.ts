import { readTranscript } from './readTranscript';

/** `start-end words` of each cue of a transcript, in milliseconds. */
export function cuesOf(text: string): string[] {
  const { starts, ends, texts } = readTranscript(text);
  return texts.map((words, at) => `${starts[at]}-${ends[at]} ${words}`);
}

/** `start word` of each word of a cue that says when it begins, in milliseconds. */
export function wordsOf(text: string, cue = 0): string[] {
  const { texts, words } = readTranscript(text);
  const all = words[cue] ?? [];
  return all.map(({ start, at }, index) => {
    const word = texts[cue]!.slice(at, all[index + 1]?.at);
    return `${start} ${word.trim()}`;
  });
}
