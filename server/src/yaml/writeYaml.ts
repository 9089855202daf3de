import type { WrittenValue } from '../base/writtenValue';
import { isPlainYaml, quoteYaml, quoteYamlLike } from './quoteYaml';

/**
 * A value as YAML on one line; texts have quotes, as dates and numbers would be read as such
 * without them.
 *
 * @param like the quotes of another value, as written; without any, plain text stays plain
 */
export function writeYamlValue(value: WrittenValue, like = '"'): string {
  if (typeof value === 'object') {
    return `[${value.map((item) => quoteYamlLike(like, item, true)).join(', ')}]`;
  }
  return typeof value === 'string' ? quoteYamlLike(like, value) : String(value);
}

/**
 * A key: `media`, `"a: b"`.
 *
 * @param inBraces the key is part of a table on one line
 */
export function writeYamlKey(name: string, inBraces = false): string {
  return isPlainYaml(name, inBraces) ? name : quoteYaml(name);
}
