import { type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { memoised } from '../../base/memoised';
import type { Steps } from '../../base/steps';
import { shortened, written } from '../../editing/labels';
import type { PartBlock, SegmentBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { partName } from '../episode/partName';
import { rangeInHeader } from '../ranges';

/** A part or segment as it is kept of each note of the workspace. */
export interface NoteSymbol {
  readonly name: string;
  /** The part that it stands in; absent for a part itself. */
  readonly part?: string;
  /** Its header or heading. */
  readonly range: Range;
}

/** The parts and segments of a note, in the order of its text. */
export function* symbolsOf(note: Note): Generator<NoteSymbol> {
  let part = '';
  for (const [index, block] of note.blocks.entries()) {
    if (block.kind === 'part') {
      part = nameOf(block).name;
      yield { name: part, range: rangeInHeader(note, index, block.heading.line) };
    } else if (block.kind === 'segment') {
      const range = rangeInHeader(note, index, block.header.line);
      yield { name: nameOf(block).name, part, range };
    }
  }
}

/** `part2: Title`, `2.1 Title`; the times of a segment where there is no title. */
const nameOf = memoised((block: PartBlock | SegmentBlock): { readonly name: string } => {
  if (block.kind === 'part') return { name: shortened(partName(block)) };
  const { number, title, times } = block.header;
  const texts = [number, title.start < title.end ? title : times.inner];
  const name = texts.flatMap((span) => (span ? written(block, span) : [])).join(' ');
  return { name: shortened(name) };
});

/** How many symbols an answer holds at most: an editor asks again with every letter of the query. */
const maxSymbols = 1000;

/** The symbols of files whose names match a query, the first thousand of them. */
export function* findSymbols(
  files: readonly {
    readonly uri: string;
    readonly reading: { readonly symbols: Iterable<NoteSymbol> };
  }[],
  query: string,
): Steps<WorkspaceSymbol[]> {
  const letters = plainQuery(query);
  const found: WorkspaceSymbol[] = [];
  for (const { uri, reading } of files) {
    for (const symbol of reading.symbols) {
      if (found.length === maxSymbols) return found;
      if (matches(symbol, letters)) found.push(workspaceSymbol(symbol, uri));
      yield;
    }
  }
  return found;
}

/**
 * Whether a name holds the letters of a query in their order, letter case and blanks aside: what
 * editors keep of an answer while the query grows (LSP 3.18, "Workspace Symbols Request").
 *
 * @param query as `plainQuery` makes it
 */
export function matches({ name, part = '' }: NoteSymbol, query: string): boolean {
  const text = `${name} ${part}`.toLowerCase();
  let from = 0;
  for (const letter of query) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}

export function plainQuery(query: string): string {
  return query.toLowerCase().replace(/\s+/g, '');
}

/** A symbol as the protocol has it. */
export function workspaceSymbol({ name, part, range }: NoteSymbol, uri: string): WorkspaceSymbol {
  return {
    name,
    kind: part === undefined ? SymbolKind.Module : SymbolKind.Event,
    location: { uri, range },
    ...(part !== undefined && { containerName: part }),
  };
}
