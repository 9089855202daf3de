import type { Span } from '../base/span';
import { type TomlPlace, tomlPlaceAt } from '../toml/tomlCursor';

/** A place in TOML at which completions are requested. Offsets count from the source's start. */
export interface TomlCursor {
  readonly source: string;
  readonly offset: number;
  readonly place: TomlPlace;
  /** What a completion replaces: the word or string at the cursor, if unclosed up to the cursor. */
  readonly replaced: Span;
  /** The span between the quotes where the cursor is inside a closed string. */
  readonly between: Span | undefined;
  /** The text from the start of the word or string to the cursor. */
  readonly typed: string;
}

/**
 * The cursor at an offset of a source; undefined in comments, and where nothing can be completed.
 */
export function tomlCursor(source: string, offset: number): TomlCursor | undefined {
  const place = tomlPlaceAt(source, offset);
  if (place === undefined) return undefined;
  const { start, end } = place.token;
  const isString = /^["']/.test(source[start] ?? '');
  const isOpen = isString && !isClosed(source.slice(start, end));
  const replaced = { start, end: isOpen ? offset : end };
  const isBetween = isString && !isOpen && start < offset && offset < replaced.end;
  const between = isBetween ? { start: start + 1, end: replaced.end - 1 } : undefined;
  return { source, offset, place, replaced, between, typed: source.slice(start, offset) };
}

function isClosed(token: string): boolean {
  return token.length > 1 && token.endsWith(token.charAt(0));
}

const keyOrHeader = /^[ \t]*(?:\[\[?([^\]\r\n]+)\]|((?:[\w.-]|"[^"\r\n]*"|'[^'\r\n]*')+)[ \t]*=)/gm;

/**
 * The keys (as dotted paths with their table) and tables of a source, in lower case, except the key
 * at the cursor. Found by pattern, so that invalid TOML gives results too.
 */
export function keysBeside({
  source,
  offset,
  place,
}: Pick<TomlCursor, 'source' | 'offset' | 'place'>): ReadonlySet<string> {
  const keys = new Set<string>();
  let table = '';
  for (const { index, 0: all, 1: header, 2: key = '' } of source.matchAll(keyOrHeader)) {
    if (header !== undefined) {
      table = `${header.trim()}.`;
      keys.add(header.trim().toLowerCase());
    } else if (offset < index || place.token.start > index + all.length) {
      keys.add(`${table}${key.replace(/["']/g, '')}`.toLowerCase());
    }
  }
  return keys;
}
