import type { Note } from '../note/note';
import { type Taxonomy, type Term, termKey, termsOf } from '../note/terms';
import { removalOfTomlItem } from '../note/toml/tomlListEdit';
import { quoteTomlLike } from '../note/toml/tomlStringStyle';
import { applyEdits } from './applyEdits';
import type { Edit } from './rule';

/** A tag or a category with all its spellings. */
export interface TermName {
  readonly taxonomy: Taxonomy;
  /** See `termKey`. */
  readonly key: string;
}

/**
 * The note with a tag or category under another name, in the quotation marks that it had. A list
 * that would hold the new name twice keeps it once: where it stood before, else at the first place
 * of the old name. The same note where nothing is to change.
 */
export function renameTerm(note: Note, name: TermName, newText: string): Note {
  const renamed = { taxonomy: name.taxonomy, key: termKey(newText) };
  let changed = note;
  // Each step deals with one of the terms that are there at first.
  for (let left = termsIn(note).length; left > 0; left--) {
    const edits = stepOf(changed, name, renamed, newText);
    if (edits === undefined) break;
    changed = applyEdits(changed, edits);
  }
  return changed;
}

/** The tags and categories of a note; their offsets are those of its first block. */
export function termsIn({ blocks: [first] }: Note): readonly Term[] {
  return first?.kind === 'frontMatter' ? termsOf(first) : [];
}

export function hasName(term: Term, { taxonomy, key }: TermName): boolean {
  return term.taxonomy === taxonomy && term.key === key;
}

/** One change at a time, since each moves what the next one is about. */
function stepOf(
  note: Note,
  old: TermName,
  renamed: TermName,
  newText: string,
): readonly Edit[] | undefined {
  const block = 0;
  const terms = termsIn(note);
  for (const term of terms.filter((one) => hasName(one, old))) {
    const isThereAlready = siblingsOf(term, terms).some(
      (other) => hasName(other, renamed) && (!hasName(other, old) || other.text === newText),
    );
    if (isThereAlready && term.list !== undefined) {
      const text = note.blocks[block]?.text ?? '';
      const spans = removalOfTomlItem(text, term.list.items, term.list.index);
      return spans.map((span) => ({ block, ...span, newText: '' }));
    }
    if (term.text === newText) continue;
    const { start, end, raw } = term.value;
    return [{ block, start, end, newText: quoteTomlLike(raw, newText) }];
  }
  return undefined;
}

/** The other items of a term's list. */
function siblingsOf(term: Term, terms: readonly Term[]): readonly Term[] {
  return terms.filter((other) => other !== term && other.list?.items === term.list?.items);
}
