import { memoisedFor } from '../../base/memoised';
import { rootEntries } from '../../frontMatter/rootEntries';
import { type TermKeys, termsOf } from '../../frontMatter/terms';
import type { FrontMatterBlock } from '../../note/block';
import { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import { findFrontMatter } from '../../note/scanning/findFrontMatter';
import { type NoteSymbol, symbolsOf } from './workspaceSymbols';

/** The indexed content of a Markdown file of the workspace. */
export interface FileReading {
  /** The values that notes of a site have in common, by key: its terms, and `author`. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Its parts and segments; empty where it is no note. */
  readonly symbols: Iterable<NoteSymbol>;
}

/**
 * Indexes the text of a stored file; of a file that is no note only the front matter.
 *
 * @param keys the keys of its terms
 */
export function readStoredFile(uri: string, text: string, keys: TermKeys): FileReading {
  const note = readStoredNote(uri, text);
  if (note) return { values: readingOfNote(note, keys).values, symbols: [...symbolsOf(note)] };
  const end = findFrontMatter(text)?.end ?? 0;
  return { values: readingOfNote(Note.read(text.slice(0, end), true), keys).values, symbols: [] };
}

/** Indexes a parsed note. Its symbols are computed on each iteration. */
export function readingOfNote(note: Note, keys: TermKeys): FileReading {
  const [first] = note.blocks;
  const values = first?.kind === 'frontMatter' ? valuesOf(first, keys) : noValues;
  return { values, symbols: { [Symbol.iterator]: () => symbolsOf(note) } };
}

const noValues: FileReading['values'] = new Map();

const valuesOf = memoisedFor((block: FrontMatterBlock, keys: TermKeys): FileReading['values'] => {
  const values = new Map<string, string[]>();
  for (const { taxonomy, text } of termsOf(block, keys)) {
    const others = values.get(taxonomy);
    if (others === undefined) values.set(taxonomy, [text]);
    else others.push(text);
  }
  const author = rootEntries(block).find(({ key }) => key === 'author')?.entry.value;
  const names = author?.kind === 'array' ? author.items.map(({ value }) => value) : [author];
  const authors = names.flatMap((name) => (name?.kind === 'string' && name.value.trim()) || []);
  if (authors.length > 0 && !keys.has('author')) values.set('author', authors);
  return values;
});
