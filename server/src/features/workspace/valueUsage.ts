import { termKey } from '../../frontMatter/terms';
import type { FileReading } from './fileReading';

/** A value of front matter in the workspace, in its most frequent spelling. */
export interface UsedValue {
  readonly text: string;
  /** Number of files that contain it. */
  readonly count: number;
}

/** Maximum number of values, for the size of a completion list. */
const maxValues = 1000;

/**
 * The values of a key in all files, by descending number of files, then by their text.
 *
 * @param typed the incomplete value at the cursor, which one file contains and which is not counted
 *   there; empty for none
 */
export function usedValues(
  readings: readonly FileReading[],
  key: string,
  typed: string,
): UsedValue[] {
  const spellings = new Map<string, Map<string, number>>();
  const add = (text: string, times: number) => {
    const same = key === 'author' ? text : termKey(text);
    const counts = spellings.get(same) ?? new Map<string, number>();
    counts.set(text, (counts.get(text) ?? 0) + times);
    spellings.set(same, counts);
  };
  for (const { values } of readings) for (const text of new Set(values.get(key))) add(text, 1);
  if (typed !== '') add(typed, -1);
  return Array.from(spellings.values(), (counts) => {
    const [text = ''] = [...counts].toSorted(byCount)[0] ?? [];
    return { text, count: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  })
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => byCount([left.text, left.count], [right.text, right.count]))
    .slice(0, maxValues);
}

function byCount(
  [leftText, left]: readonly [string, number],
  [rightText, right]: readonly [string, number],
): number {
  return right - left || (leftText < rightText ? -1 : 1);
}
