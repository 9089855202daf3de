/** 10,000 hours: a note's headers hold four digits of hours. Milliseconds. */
const timeLimit = 36_000_000_000;

/** Whether a number can be a time: milliseconds, not before the start of the episode. */
export function isTime(ms: number): boolean {
  return ms >= 0 && ms < timeLimit && Number.isInteger(ms);
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * A time as `HH:MM:SS.mmm`.
 *
 * @param ms milliseconds, 0 or more
 * @param digits of the fraction, 3 or more
 */
export function clockTime(ms: number, digits = 3): string {
  const fraction = String(ms % 1000)
    .padStart(3, '0')
    .padEnd(digits, '0');
  return `${clockSeconds(Math.floor(ms / 1000))}.${fraction}`;
}

function clockSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

const clock = /^(?:(\d{1,6}):)?(?:(\d{1,6}):)?(\d{1,9}|(?=[.,]\d))(?:[.,](\d{0,20}))?$/;

/**
 * Reads `1:02:03.5`, `62:03`, `3723.5` or `.5` as milliseconds, rounded to the nearest. NaN for
 * anything else, where seconds or minutes behind a colon are above 59, and from 10,000 hours on.
 */
export function readClock(text: string): number {
  const match = clock.exec(text.trim());
  if (match === null) return Number.NaN;
  const [, first, second, last = '', fraction = ''] = match;
  const [hours, minutes] = second === undefined ? ['0', first ?? '0'] : [first ?? '0', second];
  const isTooLarge = first !== undefined && (Number(last) > 59 || (second && Number(second) > 59));
  if (isTooLarge) return Number.NaN;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(last);
  const ms = whole * 1000 + Math.round(1000 * Number(`0.${fraction}`));
  return isTime(ms) ? ms : Number.NaN;
}
