import {
  durationFields,
  formatTimeInStyle,
  type TimeStyle,
} from '../../server/src/base/formatTime';

/** Formats a time (milliseconds, 0 or more) as `02:31`, and from an hour on as `1:02:03`. */
export function formatInUsualStyle(milliseconds: number): string {
  return formatTimeInStyle(milliseconds, usualStyle);
}

/** The style of times that follow no note. */
export const usualStyle: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};

/** Patterns for durations of one, two and three fields, with `{0}` …; see `durationFields`. */
export type DurationTexts = readonly [seconds: string, minutes: string, hours: string];

/** Formats a duration (milliseconds, 0 or more): `9s`, `1m 05s`. */
export function formatDuration(milliseconds: number, texts: DurationTexts): string {
  const fields = durationFields(milliseconds);
  const text = texts[fields.length - 1] ?? '';
  return text.replace(/\{(\d)\}/g, (_, index) => fields[Number(index)] ?? '');
}
