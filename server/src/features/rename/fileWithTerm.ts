import { hasName, termsIn } from '../../editing/words/renameTerm';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import type { Term } from '../../frontMatter/terms';
import { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import { findFrontMatter } from '../../note/scanning/findFrontMatter';

/** A file that has a tag or category. */
export type TermHolder =
  | { readonly kind: 'note'; readonly note: Note }
  /** It is no note, or its front matter names the term and can't be read. */
  | { readonly kind: 'other' };

/**
 * Looks for a tag or category in the text of a file; undefined where it has none. For most files only
 * the front matter is read.
 *
 * @param uri tells which files are notes whatever they hold
 */
export function termHolder(uri: string, text: string, term: Term): TermHolder | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) return undefined;
  const head = termHolderOf(Note.read(text.slice(0, frontMatter.end), true), term);
  if (head?.kind !== 'note') return head;
  const note = readStoredNote(uri, text);
  return note ? { kind: 'note', note } : { kind: 'other' };
}

/** Looks for a tag or category in a note that has been read. */
export function termHolderOf(note: Note, term: Term): TermHolder | undefined {
  if (termsIn(note, new Set([term.taxonomy])).some((one) => hasName(one, term)))
    return { kind: 'note', note };
  const [first] = note.blocks;
  const isUnread = first?.kind === 'frontMatter' && !readFrontMatter(first).ok;
  return isUnread && mentions(first.text, term.text) ? { kind: 'other' } : undefined;
}

/** In UTF-16 units. A search may go through the text as often as a name is long. */
const longestName = 1000;

/** Whether a text holds a word or several, letter case aside, and not as part of a longer word. */
function mentions(text: string, words: string): boolean {
  if (words.length > longestName) return false;
  const literally = words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
