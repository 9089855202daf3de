import type { DataEntry, DataItem, DataValue } from '../base/dataTree';
import { memoised } from '../base/memoised';
import type { Span } from '../base/span';
import type { FrontMatter } from './readFrontMatter';
import { readFrontMatter } from './readFrontMatter';

/** The lists of front matter by which Hugo groups pages by default. */
export type Taxonomy = 'tags' | 'categories';

/** A tag or a category as it stands in the front matter; offsets count from the block's start. */
export interface Term {
  readonly taxonomy: Taxonomy;
  /** The text, without quotes and escapes. */
  readonly text: string;
  /** Equal for all spellings that are one term to Hugo; see `termKey`. */
  readonly key: string;
  /** The value with its quotes, as written. */
  readonly value: DataValue;
  /** The text between the quotes; the whole value where it has none. */
  readonly inner: Span;
  /** The list that it is an item of, and its index there; undefined for `tags = "one"`. */
  readonly list: { readonly items: readonly DataItem[]; readonly index: number } | undefined;
}

const noTerms: readonly Term[] = [];

/** The non-blank tags and categories of front matter, in the order of the text. */
export const termsOf = memoised((block: FrontMatter): readonly Term[] => {
  const reading = readFrontMatter(block);
  return reading.ok ? reading.entries.flatMap(termsOfEntry) : noTerms;
});

/**
 * The key by which Hugo distinguishes terms: letter case is ignored, and a space and a hyphen
 * between words are equal (`Open AI` and `open-ai` are one page, seen with Hugo 0.111 and 0.169).
 */
export function termKey(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-');
}

function termsOfEntry({ path, value }: DataEntry): readonly Term[] {
  const taxonomy = taxonomyOf(path);
  if (taxonomy === undefined) return noTerms;
  if (value.kind !== 'array') return termOf(taxonomy, value, undefined);
  const { items } = value;
  return items.flatMap((item, index) => termOf(taxonomy, item.value, { items, index }));
}

/** Keys ignore letter case, and Hugo 0.169 takes lists under `[params]` for the page's too. */
function taxonomyOf(path: readonly string[]): Taxonomy | undefined {
  const [first, ...rest] = path.map((name) => name.toLowerCase());
  const name = first === 'params' ? rest.join('.') : [first, ...rest].join('.');
  return name === 'tags' || name === 'categories' ? name : undefined;
}

function termOf(taxonomy: Taxonomy, value: DataValue, list: Term['list']): readonly Term[] {
  const text = textOf(value);
  if (text.trim() === '') return noTerms;
  return [{ taxonomy, text, key: termKey(text), value, inner: innerOf(value), list }];
}

/** The value as text, as Hugo converts numbers and booleans; empty for what is no term. */
function textOf(value: DataValue): string {
  return 'value' in value ? String(value.value) : '';
}

function innerOf({ kind, raw, start, end }: DataValue): Span {
  if (kind !== 'string') return { start, end };
  const quotes = /^(?:"""|'''|"|')/.exec(raw)?.[0].length ?? 0;
  return { start: start + quotes, end: end - quotes };
}
