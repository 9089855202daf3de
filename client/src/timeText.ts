import { formatTime as formatInStyle, type TimeStyle } from '../../server/src/note/time';

/** Writes milliseconds (0 or more) as `02:31`, and from an hour on as `1:02:03`. */
export function formatTime(milliseconds: number): string {
  return formatInStyle(milliseconds, usualStyle);
}

const usualStyle: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};
