import {
  durationFields,
  formatTimeInStyle,
  type TimeStyle,
} from '../../server/src/base/formatTime';

/** Writes milliseconds (0 or more) as `02:31`, and from an hour on as `1:02:03`. */
export function formatTime(milliseconds: number): string {
  return formatTimeInStyle(milliseconds, usualStyle);
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
