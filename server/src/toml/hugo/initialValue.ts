import type { WrittenValue } from '../writeToml';
import { dateKeys } from './hugoDate';

/** The keys, in lower case, whose values are lists. */
export const listKeys: ReadonlySet<string> = new Set([
  'tags',
  'categories',
  'collections',
  'keywords',
  'aliases',
]);

/**
 * What a key of front matter holds that nobody has filled in yet: of the kind that Hugo reads there,
 * and with no effect where it stays.
 *
 * @param key its last name, in any letter case
 * @param date of the note, as `2025-04-20`
 */
export function initialValue(key: string, date: string): WrittenValue {
  const name = key.toLowerCase();
  if (dateKeys.has(name)) return date;
  if (listKeys.has(name)) return [];
  if (name === 'draft') return false;
  return name === 'weight' ? 0 : '';
}
