import stringify from '@iarna/toml/stringify';
import type { WrittenValue } from '../base/writtenValue';

/**
 * A value as TOML on one line (toml.io/en/v1.1.0). Lists are joined here, as the library puts
 * blanks inside the brackets and breaks long lists into lines.
 */
export function writeTomlValue(value: WrittenValue): string {
  if (typeof value === 'object') return `[${value.map(writeTomlValue).join(', ')}]`;
  // Behind a key the library avoids escapes, but breaks a text with a line end into lines.
  if (typeof value !== 'string' || value.includes('\n')) return stringify.value(value);
  return stringify({ value }).slice('value = '.length).trimEnd();
}

/** A key path in TOML: `params.media`, `"作者"`. */
export function writeTomlKey(path: readonly string[]): string {
  return path.map((name) => (/^[\w-]+$/.test(name) ? name : stringify.value(name))).join('.');
}
