import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import { rootEntries } from '../../frontMatter/rootEntries';
import { type TermKeys, termsOf } from '../../frontMatter/terms';
import type { FrontMatterBlock } from '../../note/block';
import { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import { findFrontMatter } from '../../note/scanning/findFrontMatter';
import { FileReading } from './fileReading';
import { symbolsOf } from './workspaceSymbols';

/**
 * Indexes the text of a stored file; of a file that is no note only the front matter.
 *
 * @param keys the keys of its terms
 */
export function readStoredFile(uri: string, text: string, keys: TermKeys): FileReading {
  const note = readStoredNote(uri, text);
  if (note) return readingOfNote(note, keys);
  const end = findFrontMatter(text)?.end ?? 0;
  return readingOfNote(Note.read(text.slice(0, end), true), keys);
}

/** Indexes a parsed note. */
export function readingOfNote(note: Note, keys: TermKeys): FileReading {
  const [first] = note.blocks;
  const symbols = symbolsOf(note);
  if (first?.kind !== 'frontMatter')
    return new FileReading({ values: new Map(), symbols, isUnread: false });
  const isUnread = !readFrontMatter(first).ok;
  return new FileReading({ values: valuesOf(first, keys), symbols, isUnread });
}

function valuesOf(block: FrontMatterBlock, keys: TermKeys): FileReading['values'] {
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
}
