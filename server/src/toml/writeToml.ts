import stringify from '@iarna/toml/stringify';

/** A value that is written into front matter or a site's file of settings. */
export type WrittenValue = string | number | boolean | readonly string[];

/**
 * A value as TOML on one line (toml.io/en/v1.1.0). A list is put together here: the library leaves
 * blanks inside of its brackets, and gives each item of a long one a line.
 */
export function writeTomlValue(value: WrittenValue): string {
  if (typeof value === 'object') return `[${value.map(writeTomlValue).join(', ')}]`;
  // Behind a key the library spares a text escapes, but gives one with a line end several lines.
  if (typeof value !== 'string' || value.includes('\n')) return stringify.value(value);
  return stringify({ value }).slice('value = '.length).trimEnd();
}

/** A key of one or several names as TOML has it: `params.media`, `"作者"`. */
export function writeTomlKey(path: readonly string[]): string {
  return path.map((name) => (/^[\w-]+$/.test(name) ? name : stringify.value(name))).join('.');
}
