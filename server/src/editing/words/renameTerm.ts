import type { DataItem } from '../../base/dataTree';
import type { Span } from '../../base/span';
import { type FrontMatterLanguage, languageOf } from '../../frontMatter/language';
import { type Term, type TermKeys, termKey, termsOf } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import { applyEdits } from '../applyEdits';
import { replace } from '../edits';

/** A tag or a category with all its spellings. */
export interface TermName {
  /** The key, in lower case. */
  readonly taxonomy: string;
  /** See `termKey`. */
  readonly key: string;
}

/**
 * Renames a tag or category, in its present quotation marks. A list that would contain the new name
 * twice keeps it once: where it was before, else at the first place of the old name. Returns the
 * same note where nothing changes.
 */
export function renameTerm(note: Note, name: TermName, newText: string): Note {
  const [first] = note.blocks;
  if (first?.kind !== 'frontMatter') return note;
  const language = languageOf(first);
  const terms = termsOf(first, new Set([name.taxonomy]));
  const staying = stayingTerms(terms, name, newText);
  const lists = new Map<readonly DataItem[], DataItem[]>();
  const { text } = first;
  let edited = text;
  // Bottom-up, so that offsets of earlier terms stay valid.
  for (const term of terms.toReversed()) {
    if (!hasName(term, name)) continue;
    if (!staying.has(term)) edited = withoutTerm(edited, term, lists, language);
    else if (term.text !== newText) {
      const inBrackets = term.list?.items[term.list.index]?.dash === undefined;
      edited = replaced(
        edited,
        term.value,
        language.quoteLike(term.value.raw, newText, inBrackets),
      );
    }
  }
  return applyEdits(note, replace(note, 0, { start: 0, end: text.length }, edited));
}

/** The terms of a note under some keys; their offsets are those of its first block. */
export function termsIn({ blocks: [first] }: Note, keys: TermKeys): readonly Term[] {
  return first?.kind === 'frontMatter' ? termsOf(first, keys) : [];
}

export function hasName(term: Term, { taxonomy, key }: TermName): boolean {
  return term.taxonomy === taxonomy && term.key === key;
}

/** The terms to rename: one in each list that does not have the new name as well. */
function stayingTerms(terms: readonly Term[], old: TermName, newText: string): Set<Term> {
  const renamed = { taxonomy: old.taxonomy, key: termKey(newText) };
  const isOther = renamed.key !== old.key;
  const hasNewName = (term: Term) => hasName(term, renamed) && (isOther || term.text === newText);
  const staying = new Set<Term>();
  const settled = new Set<readonly DataItem[]>();
  for (const term of [...terms.filter(hasNewName), ...terms]) {
    const items = term.list?.items;
    const isOld = hasName(term, old);
    if (!isOld && !hasNewName(term)) continue;
    if (items !== undefined && settled.has(items)) continue;
    if (items !== undefined) settled.add(items);
    if (isOld) staying.add(term);
  }
  return staying;
}

/**
 * Removes a term from its list.
 *
 * @param lists the remaining items of lists up to the term; the comma of the item before it is
 *   updated here
 */
function withoutTerm(
  text: string,
  { list }: Term,
  lists: Map<readonly DataItem[], DataItem[]>,
  language: FrontMatterLanguage,
): string {
  if (list === undefined) return text;
  const items = lists.get(list.items) ?? [...list.items];
  lists.set(list.items, items);
  const spans = language.removalOfItem(text, items, list.index);
  const above = items[list.index - 1];
  const comma = above?.comma;
  if (above && comma && spans.some(({ start, end }) => start <= comma.start && comma.end <= end)) {
    items[list.index - 1] = { ...above, comma: shiftedComma(spans, items[list.index]?.comma) };
  }
  return spans.toReversed().reduce((edited, span) => replaced(edited, span, ''), text);
}

/** The new place of a comma after the spans before it are removed. */
function shiftedComma(spans: readonly Span[], comma: Span | null | undefined): Span | null {
  if (!comma) return null;
  const removed = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return { start: comma.start - removed, end: comma.end - removed };
}

function replaced(text: string, { start, end }: Span, newText: string): string {
  return text.slice(0, start) + newText + text.slice(end);
}
