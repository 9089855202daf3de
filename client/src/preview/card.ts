import { mediaLink } from '../../../server/src/frontMatter/mediaLink';
import {
  type FrontMatter,
  type FrontMatterValue,
  readFrontMatter,
} from '../../../server/src/frontMatter/readFrontMatter';

/** What the card about a note's front matter shows. */
export type Card =
  | { readonly fields: readonly CardField[] }
  /** The text between the fences, if it cannot be read. */
  | { readonly unread: string };

export interface CardField {
  /** The key with its tables, as `params.media`. */
  readonly key: string;
  /** The value as text, or the items of a list. */
  readonly values: readonly string[];
  /** The episode that the value names, as a URL or a path relative to the note. */
  readonly href?: string;
}

/** Reads the front matter of a note for its card. */
export function readCard(block: FrontMatter): Card {
  const reading = readFrontMatter(block);
  if (!reading.ok) return { unread: block.text.slice(block.content.start, block.content.end) };
  const { entries } = reading;
  const lists = new Map(entries.map(({ value }) => [value.start, value]));
  const fields = entries
    // The entries of a table follow it, but not those of one behind an alias.
    .filter(({ value: { kind, raw } }) => kind !== 'table' || raw.startsWith('*'))
    .map(({ path, value }) => fieldOf(path.join('.'), listBehind(value, lists)))
    .filter(({ values }) => values.length > 0);
  return { fields };
}

/** Of a list that an alias stands for, which many aliases may do. */
const maxAliasedItems = 100;

/** The value of an alias of a list; any other value as it is. */
function listBehind(
  value: FrontMatterValue,
  valuesByStart: ReadonlyMap<number, FrontMatterValue>,
): FrontMatterValue {
  if (value.kind !== 'array' || value.listStart === undefined) return value;
  const list = valuesByStart.get(value.listStart);
  return list?.kind === 'array' ? { ...list, items: list.items.slice(0, maxAliasedItems) } : value;
}

function fieldOf(key: string, value: FrontMatterValue): CardField {
  const values = textsOf(value);
  const namesEpisode = key.toLowerCase() === 'params.media' && value.kind === 'string';
  const href = namesEpisode ? mediaLink(value.value) : undefined;
  return { key, values, ...(href !== undefined && { href }) };
}

/** Without what is null. */
function textsOf(value: FrontMatterValue): string[] {
  const values = value.kind === 'array' ? value.items.map((item) => item.value) : [value];
  return values.filter(({ kind }) => kind !== 'null').map(textOf);
}

function textOf(value: FrontMatterValue): string {
  return value.kind === 'string' ? value.value : value.raw;
}
