import { type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { fileNameOf } from '../../base/hugoFileName';
import { shortened } from '../../base/shortened';
import type { Steps } from '../../base/steps';
import { written } from '../../editing/labels';
import type { PartBlock, SegmentBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { partName } from '../episode/partName';
import { rangeInHeader } from '../ranges';

/** A part or segment of a note in the index of the workspace. */
export interface NoteSymbol {
  readonly name: string;
  /** The name of its part, empty above the first part; absent for a part itself. */
  readonly part?: string;
  /** The range of its header or heading. */
  readonly range: Range;
}

/** The parts and segments of a note, in document order. */
export function* symbolsOf(note: Note): Generator<NoteSymbol> {
  let part = '';
  for (const [index, block] of note.blocks.entries()) {
    if (block.kind === 'part') {
      part = nameOf(block);
      yield { name: part, range: rangeInHeader(note, index, block.heading.line) };
    } else if (block.kind === 'segment') {
      const range = rangeInHeader(note, index, block.header.line);
      yield { name: nameOf(block), part, range };
    }
  }
}

/** `part2: Title`, `2.1 Title`; for a segment without a title the times instead. */
function nameOf(block: PartBlock | SegmentBlock): string {
  if (block.kind === 'part') return shortened(partName(block));
  const { number, title, times } = block.header;
  const texts = [number, title.start < title.end ? title : times.inner];
  return shortened(texts.flatMap((span) => (span ? written(block, span) : [])).join(' '));
}

/** Maximum number of symbols per response: editors send a request for each letter of the query. */
const maxSymbols = 1000;

/** The first `maxSymbols` symbols that match a query, in the order of the files. */
export function* findSymbols(
  files: readonly {
    readonly uri: string;
    readonly reading: {
      readonly symbols: Iterable<NoteSymbol>;
      mayMatch(query: string): boolean;
    };
  }[],
  query: string,
): Steps<WorkspaceSymbol[]> {
  const letters = plainQuery(query);
  const found: WorkspaceSymbol[] = [];
  for (const { uri, reading } of files) {
    yield;
    if (!reading.mayMatch(letters)) continue;
    for (const symbol of reading.symbols) {
      yield;
      if (found.length === maxSymbols) return found;
      if (matches(symbol, letters)) found.push(workspaceSymbol(symbol, uri));
    }
  }
  return found;
}

/**
 * Whether a symbol's name, followed by that of its part, contains the letters of a query in order:
 * the relaxed match by which editors filter a response further (LSP 3.18, "Workspace Symbols
 * Request").
 *
 * @param query as normalised by `plainQuery`
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

/** A query in lower case, without white space. */
export function plainQuery(query: string): string {
  return query.toLowerCase().replace(/\s+/g, '');
}

/**
 * Converts a symbol of a file to an LSP symbol. Its container is the note, by the name of its file,
 * and the part: notes have parts and segments of equal names.
 */
export function workspaceSymbol({ name, part, range }: NoteSymbol, uri: string): WorkspaceSymbol {
  const containers = [fileNameOf(uri), part ?? ''].filter((container) => container !== '');
  return {
    name,
    kind: part === undefined ? SymbolKind.Module : SymbolKind.Event,
    location: { uri, range },
    ...(containers.length > 0 && { containerName: containers.join(' · ') }),
  };
}
