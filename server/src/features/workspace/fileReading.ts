import { type Term, termKey } from '../../frontMatter/terms';
import type { NoteSymbol } from './workspaceSymbols';

/** The indexed content of a Markdown file of the workspace. */
export interface FileReading {
  /** The values that notes of a site have in common, by key: its terms, and `author`. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Its parts and segments; empty where it is no note. */
  readonly symbols: Iterable<NoteSymbol>;
  /** Whether it has front matter that cannot be read, so that `values` lacks what stands there. */
  readonly isUnread: boolean;
}

/** Whether a file holds a term, or may hold it where its front matter cannot be read. */
export function mayHold(
  { values, isUnread }: FileReading,
  { taxonomy, key }: Pick<Term, 'taxonomy' | 'key'>,
): boolean {
  return isUnread || values.get(taxonomy)?.some((text) => termKey(text) === key) === true;
}
