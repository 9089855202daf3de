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
  const fields = reading.entries
    // The entries of an inline table follow it.
    .filter(({ value }) => value.kind !== 'table')
    .map(({ path, value }) => fieldOf(path.join('.'), value));
  return { fields };
}

function fieldOf(key: string, value: FrontMatterValue): CardField {
  const values = textsOf(value);
  const namesEpisode = key.toLowerCase() === 'params.media' && value.kind === 'string';
  const href = namesEpisode ? mediaLink(value.value) : undefined;
  return { key, values, ...(href !== undefined && { href }) };
}

function textsOf(value: FrontMatterValue): string[] {
  if (value.kind === 'array') return value.items.map((item) => textOf(item.value));
  return [textOf(value)];
}

function textOf(value: FrontMatterValue): string {
  return value.kind === 'string' ? value.value : value.raw;
}
