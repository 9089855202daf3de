/** A field of a value of JSON; undefined where the value has no fields. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The items of a list; none of any other value. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text of a value; an empty one of any that is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** NaN for a value that is no number. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** The milliseconds of a value that holds seconds; NaN for a value that is no number. */
export function secondsToMilliseconds(seconds: unknown): number {
  return Math.round(1000 * numberOf(seconds));
}
