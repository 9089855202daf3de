import type { DataPlace } from '../base/dataTree';
import type { Span } from '../base/span';

/** A place in a source at which completions are requested. Offsets count from its start. */
export interface DataCursor {
  readonly source: string;
  readonly offset: number;
  readonly place: DataPlace;
  /** What a completion replaces: the word or string at the cursor, if unclosed up to the cursor. */
  readonly replaced: Span;
  /** The span between the quotes where the cursor is inside a closed string. */
  readonly between: Span | undefined;
  /** The text from the start of the word or string to the cursor. */
  readonly typed: string;
}

/** The cursor at an offset of a source, from what the source's language says of the place. */
export function dataCursor(source: string, offset: number, place: DataPlace): DataCursor {
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
