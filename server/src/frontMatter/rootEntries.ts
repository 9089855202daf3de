import type { DataDocument, DataEntry } from '../base/dataTree';
import { type FrontMatter, readFrontMatter } from './readFrontMatter';

/** A top-level entry of front matter. Like Hugo, ignores letter case. */
export interface RootEntry {
  /** The key in lower case. */
  readonly key: string;
  readonly entry: DataEntry;
}

/** The entries at the top level, in the order of the text; none where TOML could not be read. */
export function rootEntries(frontMatter: FrontMatter): readonly RootEntry[] {
  const reading = readFrontMatter(frontMatter);
  if (!reading.ok) return [];
  return reading.entries
    .filter(({ path }) => path.length === 1)
    .map((entry) => ({ key: (entry.path[0] as string).toLowerCase(), entry }));
}

/**
 * Whether there is an entry or a table under a path, ignoring letter case.
 *
 * @param path as `['params', 'media']`
 */
export function hasDataPath({ entries, tables }: DataDocument, path: readonly string[]): boolean {
  const wanted = path.map((name) => name.toLowerCase());
  const isThere = (other: readonly string[]) =>
    wanted.every((name, index) => other[index]?.toLowerCase() === name);
  return (
    entries.some((entry) => isThere(entry.path)) || tables.some((table) => isThere(table.path))
  );
}
