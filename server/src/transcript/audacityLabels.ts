import { type Cue, CueLines } from './cue';
import { secondsToMilliseconds } from './jsonValue';

const label = /^\s{0,9}(\d{1,9}(?:[.,]\d{1,20})?)\t(\d{1,9}(?:[.,]\d{1,20})?)(?:\t(.*))?$/s;

/** The duration of a point label that no other label follows, in milliseconds. */
const lastPointDuration = 1000;

/** Whether a text is a label track of Audacity, by its first line. */
export function isAudacityLabels(text: string): boolean {
  return /^\d[\d.,]{0,30}\t\d[\d.,]{0,30}[\t\r\n]/.test(text);
}

/**
 * The cues of a label track as Audacity exports it (its manual, "Importing and Exporting Labels"):
 * start and end in seconds and a text, separated by tabs. A point label lasts until the next label.
 * Lines of frequencies are skipped. Yields undefined for each line, so that a caller can pause
 * there.
 */
export function* audacityCues(lines: Iterable<string>): Generator<Cue | undefined> {
  let point: Cue | undefined;
  for (const line of lines) {
    const cue = audacityLabel(line);
    if (cue !== undefined) {
      yield point && { ...point, end: cue.start };
      point = cue.start === cue.end ? cue : undefined;
      if (point === undefined) yield cue;
    }
    yield undefined;
  }
  yield point && { ...point, end: point.start + lastPointDuration };
}

/** One label; undefined for a line that is none. Its end may be its start. */
export function audacityLabel(line: string): Cue | undefined {
  const match = label.exec(line);
  if (match === null) return undefined;
  const [, start = '', end = '', text = ''] = match;
  const lines = new CueLines();
  lines.add(text);
  return {
    start: timeOf(start),
    end: timeOf(end),
    speaker: '',
    lines: lines.end(),
  };
}

function timeOf(seconds: string): number {
  return secondsToMilliseconds(Number(seconds.replace(',', '.')));
}
