import { termKey } from '../../frontMatter/terms';
import type { FileReading } from './indexedFile';

/** A value that notes of the workspace have, in the spelling that most of them use. */
export interface UsedValue {
  readonly text: string;
  /** How many of them have it. */
  readonly count: number;
}

/** More are not offered; nobody looks through them. */
const mostOffered = 1000;

/**
 * The values that files have for a key, those of most files first.
 *
 * @param typed a text that somebody is typing in one of the files, which is no value yet
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
    .slice(0, mostOffered);
}

function byCount(
  [leftText, left]: readonly [string, number],
  [rightText, right]: readonly [string, number],
): number {
  return right - left || (leftText < rightText ? -1 : 1);
}
