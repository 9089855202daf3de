/** How a note writes its times. */
export interface TimeStyle {
  /** `00:19` rather than `0:19`. */
  readonly paddedMinutes: boolean;
  /** `1:02:03` rather than `62:03`, for an hour and above. */
  readonly hoursField: boolean;
  /** `00:19:00` rather than `19:00`, under an hour. */
  readonly hoursAlways: boolean;
  /** `01:02:03` rather than `1:02:03`. */
  readonly paddedHours: boolean;
}

/**
 * Writes a time.
 *
 * @param ms milliseconds, 0 or more
 */
export function formatTimeInStyle(ms: number, style: TimeStyle): string {
  const whole = Math.floor(ms / 1000);
  const rest = ms - whole * 1000;
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
  const seconds = `${two(whole % 60)}${fraction}`;
  const minutes = Math.floor(whole / 60);
  const withHours = minutes >= 60 ? style.hoursField : style.hoursAlways;
  if (!withHours) return `${style.paddedMinutes ? two(minutes) : minutes}:${seconds}`;
  const hours = Math.floor(minutes / 60);
  return `${style.paddedHours ? two(hours) : hours}:${two(minutes % 60)}:${seconds}`;
}

/**
 * The fields of a length of time as people read them: seconds; minutes and seconds; or hours,
 * minutes and seconds. All but the first have two digits: `9`, `1` `05`, `1` `02` `05.5`.
 *
 * @param ms milliseconds, 0 or more
 */
export function durationFields(ms: number): readonly string[] {
  const whole = Math.floor(ms / 1000);
  const rest = String(ms % 1000).padStart(3, '0');
  const fraction = ms % 1000 === 0 ? '' : `.${rest.replace(/0+$/, '')}`;
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const seconds = whole % 60;
  if (hours > 0) return [String(hours), two(minutes), two(seconds) + fraction];
  return minutes > 0 ? [String(minutes), two(seconds) + fraction] : [seconds + fraction];
}
