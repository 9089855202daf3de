import {
  durationFields,
  formatTime as formatInStyle,
  type TimeStyle,
} from '../../server/src/note/time';

const writtenTime = /^(?:(\d+):(\d{1,2})|(\d+)):(\d{1,2})(?:\.(\d{1,3}))?$/;

/**
 * Reads a time that somebody typed, in milliseconds: minutes:seconds or hours:minutes:seconds,
 * with up to three digits of a second. Full-width digits, colons and dots are read like the plain
 * ones, blanks around the time are ignored. Minutes beside hours, and seconds, go up to 59. Null
 * for everything else: a bare number is no time, since it may as well be a segment's number.
 */
export function parseTime(text: string): number | null {
  const match = writtenTime.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const [, hours = '0', minutesBesideHours, minutesAlone, seconds, fraction = ''] = match;
  const minutes = Number(minutesBesideHours ?? minutesAlone);
  if (Number(seconds) > 59 || (minutesBesideHours !== undefined && minutes > 59)) return null;
  const wholeSeconds = (Number(hours) * 60 + minutes) * 60 + Number(seconds);
  return wholeSeconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Writes milliseconds (0 or more) as `02:31`, and from an hour on as `1:02:03`. */
export function formatTime(milliseconds: number): string {
  return formatInStyle(milliseconds, usualStyle);
}

/** How times are written where no note says how. */
export const usualStyle: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};

/** How lengths of one, two and three fields are written in a language; see `durationFields`. */
export type DurationTexts = readonly [seconds: string, minutes: string, hours: string];

/** Writes a length of time for people: `9s`, `1m 05s`. Takes milliseconds, 0 or more. */
export function formatDuration(milliseconds: number, texts: DurationTexts): string {
  const fields = durationFields(milliseconds);
  const text = texts[fields.length - 1] ?? '';
  return text.replace(/\{(\d)\}/g, (_, index) => fields[Number(index)] ?? '');
}
