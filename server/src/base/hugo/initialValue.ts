import type { WrittenValue } from '../writtenValue';
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
 * The value for a front matter key that is not filled in yet: of the type that Hugo expects, and
 * without effect if it stays.
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
