import type { Cue } from './cue';
import { cueOfText } from './cueText';
import { hasArrow, readTimingLine, type Timing } from './timingLine';

/**
 * The cues of SubRip, and of WebVTT without its first line. SubRip has no standard: as in ffmpeg, a
 * cue ends at the timing line of the next one, so that words below an empty line are not lost.
 * Yields undefined for each line that ends no cue, so that a caller can pause there.
 */
export function* subRipCues(lines: Iterable<string>): Generator<Cue | undefined> {
  let timing: Timing | undefined;
  let text: string[] = [];
  let above = '';
  for (const line of lines) {
    const next = readTimingLine(line, above);
    if (next !== undefined || (hasArrow(line) && /^\s*\d/.test(line))) {
      if (timing !== undefined) yield yield* cueOfText(timing, withoutName(text).join('\n'));
      timing = next;
      text = [];
    } else if (timing !== undefined) text.push(line);
    above = line;
    yield undefined;
  }
  if (timing !== undefined) yield yield* cueOfText(timing, text.join('\n'));
}

/** Removes the last line where it is the next cue's number, or its name below an empty line. */
function withoutName(text: readonly string[]): readonly string[] {
  const isNumber = /^\d{1,9}$/.test(text.at(-1)?.trim() ?? '');
  const isName = text.length > 2 && text.at(-2)?.trim() === '';
  return isNumber || isName ? text.slice(0, -1) : text;
}
