import { ParseError, parseTOML } from 'toml-eslint-parser';
import { type DataDocument, maxFrontMatter } from '../base/dataTree';
import { viewOfToml } from './tomlDocument';

export type ParsedToml =
  | { readonly kind: 'read'; readonly document: DataDocument }
  | ({ readonly kind: 'stopped' } & TomlStop)
  /** Beyond the parser's bounds, which says nothing about the author's text. */
  | { readonly kind: 'unread' };

/** Where the parser stopped. */
export interface TomlStop {
  readonly index: number;
  /** The key is defined twice. Reported only when everything else has been read. */
  readonly duplicate: boolean;
}

/**
 * Parses TOML 1.1 (toml.io/en/v1.1.0). A lone CR ends a line, as everywhere in a note. Never
 * throws: thousands of nested brackets, which exhaust the stack, leave a source unread. The parser
 * takes up to 1 ms for 1,000 UTF-16 units.
 *
 * @param maxLength in UTF-16 units; a longer source is left unread
 */
export function parseToml(source: string, maxLength = maxFrontMatter): ParsedToml {
  if (source.length > maxLength) return { kind: 'unread' };
  try {
    const program = parseTOML(source.replace(/\r(?!\n)/g, '\n'), { tomlVersion: '1.1' });
    return { kind: 'read', document: viewOfToml(program, source) };
  } catch (error) {
    if (!(error instanceof ParseError)) return { kind: 'unread' };
    return {
      kind: 'stopped',
      index: error.index,
      // The parser tells its errors apart by their text alone.
      duplicate: error.message === 'Defining a key multiple times is invalid',
    };
  }
}
