/** In milliseconds. */
export const hour = 3_600_000;

/**
 * A time as lists of chapters have it: `M:SS`, or `H:MM:SS`. Fractions are cut off, so that a
 * chapter never begins too late.
 *
 * @param ms milliseconds, 0 or more
 */
export function listTime(ms: number, withHours: boolean): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = two(seconds % 60);
  return withHours
    ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
    : `${minutes}:${rest}`;
}
