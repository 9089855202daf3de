/** A field of a JSON value; undefined where the value has no fields. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The items of a list; empty for any other value. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value that is a string; empty for any other value. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A value that is a number; NaN for any other value. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** Converts a value in seconds to milliseconds; NaN for a value that is no number. */
export function secondsToMilliseconds(seconds: unknown): number {
  return Math.round(1000 * numberOf(seconds));
}
