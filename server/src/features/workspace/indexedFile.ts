import { memoised } from '../../base/memoised';
import { rootEntries } from '../../frontMatter/rootEntries';
import { termsOf } from '../../frontMatter/terms';
import type { FrontMatterBlock } from '../../note/block';
import { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import { findFrontMatter } from '../../note/scanning/findFrontMatter';
import { type NoteSymbol, symbolsOf } from './workspaceSymbols';

/** The keys of front matter whose values are shared by the notes of a site. */
export type SharedKey = 'tags' | 'categories' | 'author';

/** The indexed content of a Markdown file of the workspace. */
export interface FileReading {
  /** The values of the shared keys in its front matter. */
  readonly values: Readonly<Record<SharedKey, readonly string[]>>;
  /** Its parts and segments; empty where it is no note. */
  readonly symbols: Iterable<NoteSymbol>;
}

/** Indexes the text of a stored file; of a file that is no note only the front matter. */
export function readStoredFile(uri: string, text: string): FileReading {
  const note = readStoredNote(uri, text);
  if (note) return { values: readingOfNote(note).values, symbols: [...symbolsOf(note)] };
  const end = findFrontMatter(text)?.end ?? 0;
  return { values: readingOfNote(Note.read(text.slice(0, end), true)).values, symbols: [] };
}

/** Indexes a parsed note. Its symbols are computed on each iteration. */
export function readingOfNote(note: Note): FileReading {
  const [first] = note.blocks;
  const values =
    first?.kind === 'frontMatter' ? valuesOf(first) : { tags: [], categories: [], author: [] };
  return { values, symbols: { [Symbol.iterator]: () => symbolsOf(note) } };
}

const valuesOf = memoised((block: FrontMatterBlock): FileReading['values'] => {
  const terms = termsOf(block);
  const of = (sought: string) =>
    terms.filter(({ taxonomy }) => taxonomy === sought).map(({ text }) => text);
  const author = rootEntries(block).find(({ key }) => key === 'author')?.entry.value;
  const names = author?.kind === 'array' ? author.items.map(({ value }) => value) : [author];
  return {
    tags: of('tags'),
    categories: of('categories'),
    author: names.flatMap((name) => (name?.kind === 'string' && name.value.trim()) || []),
  };
});
