import type { DataEntry, DataItem, DataValue } from '../base/dataTree';
import { memoisedFor } from '../base/memoised';
import type { Span } from '../base/span';
import type { FrontMatter } from './readFrontMatter';
import { readFrontMatter } from './readFrontMatter';

/** The keys of front matter, in lower case, whose values are terms: a tag is one of `tags`. */
export type TermKeys = ReadonlySet<string>;

/** A tag, a category or the like in the front matter; offsets count from the block's start. */
export interface Term {
  /** The key, in lower case. */
  readonly taxonomy: string;
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

/** The non-blank terms of front matter, in the order of the text. */
export const termsOf = memoisedFor((block: FrontMatter, keys: TermKeys): readonly Term[] => {
  const reading = readFrontMatter(block);
  return reading.ok ? reading.entries.flatMap((entry) => termsOfEntry(entry, keys)) : noTerms;
});

/**
 * The key by which Hugo distinguishes terms: letter case is ignored, and a space and a hyphen
 * between words are equal (`Open AI` and `open-ai` are one page, seen with Hugo 0.111 and 0.169).
 */
export function termKey(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-');
}

function termsOfEntry({ path, value }: DataEntry, keys: TermKeys): readonly Term[] {
  const taxonomy = pageKey(path);
  if (!keys.has(taxonomy)) return noTerms;
  if (value.kind !== 'array') return termOf(taxonomy, value, undefined);
  const { items } = value;
  return items.flatMap((item, index) => termOf(taxonomy, item.value, { items, index }));
}

/** Keys ignore letter case, and Hugo 0.169 takes lists under `[params]` for the page's too. */
function pageKey(path: readonly string[]): string {
  const [first, ...rest] = path.map((name) => name.toLowerCase());
  return first === 'params' ? rest.join('.') : [first, ...rest].join('.');
}

function termOf(taxonomy: string, value: DataValue, list: Term['list']): readonly Term[] {
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
