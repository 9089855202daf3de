import { hasName, termsIn } from '../../editing/words/renameTerm';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import type { Term } from '../../frontMatter/terms';
import { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import { findFrontMatter } from '../../note/scanning/findFrontMatter';

/** A file that contains a tag or category. */
export type TermHolder =
  | { readonly kind: 'note'; readonly note: Note }
  /** It is no note, or its front matter is invalid and mentions the term. */
  | { readonly kind: 'other' };

/**
 * Looks for a tag or category in the text of a file; undefined where it does not contain it. The
 * whole text is parsed only where the front matter contains the term.
 *
 * @param uri a file named `*.episode.md` counts as a note whatever its text
 */
export function termHolder(uri: string, text: string, term: Term): TermHolder | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) return undefined;
  const head = termHolderOf(Note.read(text.slice(0, frontMatter.end), true), term);
  if (head?.kind !== 'note') return head;
  const note = readStoredNote(uri, text);
  return note ? { kind: 'note', note } : { kind: 'other' };
}

/** Looks for a tag or category in a parsed note; undefined where it does not contain it. */
export function termHolderOf(note: Note, term: Term): TermHolder | undefined {
  if (termsIn(note, new Set([term.taxonomy])).some((one) => hasName(one, term)))
    return { kind: 'note', note };
  const [first] = note.blocks;
  const isUnread = first?.kind === 'frontMatter' && !readFrontMatter(first).ok;
  return isUnread && mentions(first.text, term.text) ? { kind: 'other' } : undefined;
}

/** In UTF-16 code units. The search takes time in proportion to text length times name length. */
const maxNameLength = 1000;

/** Whether a text contains words, without regard to letter case, and only as whole words. */
function mentions(text: string, words: string): boolean {
  if (words.length > maxNameLength) return false;
  const literally = words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
