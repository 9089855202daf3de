import type { Cue } from './cue';
import { cueOfText } from './cueText';
import { hasArrow, readTimingLine, type Timing } from './timingLine';

const notShown = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

/** Whether a text is WebVTT, by its first line (W3C WebVTT, 4.1). */
export function isWebVtt(text: string): boolean {
  return /^WEBVTT(?:[ \t\r\n]|$)/.test(text);
}

/**
 * The cues of WebVTT. A cue ends at an empty line; a line of blanks does not end it, as automatic
 * captions contain such lines. Comments, styles, regions, and the numbers and names of cues are
 * skipped. Yields undefined for each line that ends no cue, so that a caller can pause there.
 */
export function* webVttCues(lines: Iterable<string>): Generator<Cue | undefined> {
  let timing: Timing | undefined;
  let text: string[] = [];
  let isSkipped = false;
  let above = '';
  for (const line of lines) {
    const next = isSkipped ? undefined : readTimingLine(line, above);
    if (line === '' || next !== undefined || hasArrow(line)) {
      // The number of the next cue, where the empty line above it is missing.
      if (line !== '' && /^\d{1,9}$/.test(above)) text.pop();
      if (timing !== undefined) yield yield* cueOfText(timing, text.join('\n'));
      timing = next;
      text = [];
      if (line === '') isSkipped = false;
    } else if (timing !== undefined) text.push(line);
    else isSkipped ||= above === '' && notShown.test(line);
    above = line;
    yield undefined;
  }
  if (timing !== undefined) yield yield* cueOfText(timing, text.join('\n'));
}
