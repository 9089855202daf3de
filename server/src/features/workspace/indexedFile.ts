import { memoisedFor } from '../../base/memoised';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import { rootEntries } from '../../frontMatter/rootEntries';
import { type TermKeys, termsOf } from '../../frontMatter/terms';
import type { FrontMatterBlock } from '../../note/block';
import { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import { findFrontMatter } from '../../note/scanning/findFrontMatter';
import type { FileReading } from './fileReading';
import { PackedReading } from './packedReading';
import { symbolsOf } from './workspaceSymbols';

/**
 * Indexes the text of a stored file; of a file that is no note only the front matter.
 *
 * @param keys the keys of its terms
 */
export function readStoredFile(uri: string, text: string, keys: TermKeys): FileReading {
  const note = readStoredNote(uri, text);
  if (note) return new PackedReading(readingOfNote(note, keys));
  const end = findFrontMatter(text)?.end ?? 0;
  const head = readingOfNote(Note.read(text.slice(0, end), true), keys);
  return new PackedReading({ ...head, symbols: [] });
}

/** Indexes a parsed note. Its symbols are computed on each iteration. */
export function readingOfNote(note: Note, keys: TermKeys): FileReading {
  const [first] = note.blocks;
  const symbols = { [Symbol.iterator]: () => symbolsOf(note) };
  if (first?.kind !== 'frontMatter') return { values: noValues, symbols, isUnread: false };
  return { values: valuesOf(first, keys), symbols, isUnread: !readFrontMatter(first).ok };
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
