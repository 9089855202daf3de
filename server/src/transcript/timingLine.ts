/** When a cue is shown, in milliseconds. */
export interface Timing {
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 units. Timing lines are shorter; screen positions behind the times are ignored. */
const maxLength = 100;

const time = String.raw`(\d{1,6}(?::\d{1,6}){0,2}(?:[.,]\d{1,20})?)`;
const proper = new RegExp(`^${time}-{2,3}>${time}(?![\\d:])`);
const slip = new RegExp(`^${time}(?:->|[–—]{1,2}>|→)${time}(?![\\d:])`);
const blanksAroundMark = /\s*([:.,>→–—-])\s*/g;

/**
 * Reads the timing line of a cue of SubRip or WebVTT: two times with an arrow between them. Hours
 * and minutes may be missing, a comma or a full stop begins the fraction of a second; blanks and
 * full-width marks are accepted.
 *
 * @param above the line above: `->` and the like count only below a blank one or a cue's number, as
 *   people also speak of `9:00 -> 10:00`
 * @returns undefined for any other line; an end that is not above its start is not judged here
 */
export function readTimingLine(line: string, above: string): Timing | undefined {
  const beginning = line.slice(0, maxLength);
  if (!/[>＞→]/.test(beginning)) return undefined;
  const plain = beginning.normalize('NFKC').replace(/∶/g, ':').replace(/。/g, '.');
  const tight = plain.trimStart().replace(blanksAroundMark, '$1');
  const match = proper.exec(tight) ?? (mayStandBelow(above) ? slip.exec(tight) : null);
  if (match === null) return undefined;
  const [all, start = '', end = ''] = match;
  const isTime = all.includes('-->') || (start.includes(':') && end.includes(':'));
  return isTime ? { start: clockMilliseconds(start), end: clockMilliseconds(end) } : undefined;
}

/** Whether a line has WebVTT's arrow: a cue begins there, even one whose times cannot be read. */
export function hasArrow(line: string): boolean {
  return line.includes('-->');
}

function mayStandBelow(above: string): boolean {
  return /^\d{0,9}$/.test(above.trim());
}

/** The milliseconds of a time: `1:02:03,5`, `62:03.5`, `3723.5`. */
export function clockMilliseconds(text: string): number {
  const fields = text.replace(',', '.').split(':');
  return Math.round(1000 * fields.reduce((sum, field) => 60 * sum + Number(field), 0));
}
