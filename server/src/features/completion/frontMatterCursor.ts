import type { Position, Range } from 'vscode-languageserver';
import type { FrontMatterBlock, Span } from '../../note/block';
import type { Note } from '../../note/note';
import { tomlSource } from '../../note/toml/toml';
import { type TomlPlace, tomlPlaceAt } from '../../note/toml/tomlPlace';

/** A place in TOML front matter at which completions are asked for. */
export interface FrontMatterCursor {
  readonly note: Note;
  readonly block: FrontMatterBlock;
  /** The text up to the end of the front matter; offsets count from its start. */
  readonly source: string;
  readonly offset: number;
  readonly place: TomlPlace;
  /** What a completion replaces: the word or string at the cursor, up to it where that is open. */
  readonly range: Range;
  /** Where the cursor is between two quotes: what stands there. */
  readonly inside: Range | undefined;
  /** What of it stands before the cursor. */
  readonly typed: string;
}

/** Undefined outside of TOML front matter, in comments, and where nothing can be completed. */
export function frontMatterCursor(note: Note, position: Position): FrontMatterCursor | undefined {
  const [block, next] = note.blocks;
  if (block?.kind !== 'frontMatter' || block.format !== 'toml') return undefined;
  const offset = note.offsetAt(position);
  // A word that is being typed above a fence which is still to come looks like the note's text.
  const rest = block.closed
    ? ''
    : (/^.*/.exec(next?.kind === 'preamble' ? next.text : '')?.[0] ?? '');
  const end = block.closed ? block.content.end : block.text.length + rest.length;
  if (offset < block.content.start || offset > end) return undefined;
  const isAtClosingFence = block.closed && offset === end;
  if (isAtClosingFence) return undefined;
  const source = tomlSource(block.text + rest, { start: block.content.start, end });
  const place = tomlPlaceAt(source, offset);
  if (place === undefined) return undefined;
  const { start } = place.token;
  const isString = /^["']/.test(source[start] ?? '');
  const isOpen = isString && !isClosed(source.slice(start, place.token.end));
  const replaced = { start, end: isOpen ? offset : place.token.end };
  const range = rangeOf(note, replaced);
  if (range.start.line !== range.end.line) return undefined;
  const isInside = isString && !isOpen && start < offset && offset < replaced.end;
  const inside = isInside ? rangeOf(note, { start: start + 1, end: replaced.end - 1 }) : undefined;
  const typed = source.slice(start, offset);
  return { note, block, source, offset, place, range, inside, typed };
}

function rangeOf(note: Note, { start, end }: Span): Range {
  return { start: note.positionAt(start), end: note.positionAt(end) };
}

function isClosed(token: string): boolean {
  return token.length > 1 && token.endsWith(token.charAt(0));
}

const keyOrHeader = /^[ \t]*(?:\[\[?([^\]\r\n]+)\]|((?:[\w.-]|"[^"\r\n]*"|'[^'\r\n]*')+)[ \t]*=)/gm;

/**
 * The keys with their tables, and the tables, that stand in the front matter, in lower case; those
 * of the cursor's line do not count. They are found in what no parser takes as well.
 */
export function keysBeside({ source, offset, place }: FrontMatterCursor): ReadonlySet<string> {
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
