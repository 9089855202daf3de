import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { PartBlock, SegmentBlock } from '../note/block';
import type { Note } from '../note/note';
import { formatDuration } from '../note/time';
import { written } from '../rules/wording';
import { localised } from './localised';
import { partTitle } from './partTitle';
import { endOfBlock, rangeIn } from './places';

/** The outline: parts with their segments, and the front matter. Empty for a file that is no note. */
export function outline(note: Note): DocumentSymbol[] {
  if (!note.isNote) return [];
  const symbols: DocumentSymbol[] = [];
  let part: DocumentSymbol | undefined;
  note.blocks.forEach((block, index) => {
    if (block.kind === 'frontMatter') {
      symbols.push(
        symbolOf(note, index, localised('Front matter'), '', SymbolKind.Object, block.fence),
      );
    } else if (block.kind === 'part') {
      part = partSymbol(note, index, block);
      symbols.push(part);
    } else if (block.kind === 'segment') {
      const segment = segmentSymbol(note, index, block);
      if (part === undefined) {
        symbols.push(segment);
      } else {
        part.children?.push(segment);
        part.range.end = segment.range.end;
      }
    }
  });
  return symbols;
}

function partSymbol(note: Note, index: number, block: PartBlock): DocumentSymbol {
  const { title, line } = block.heading;
  const selection = title.start < title.end ? title : line;
  const symbol = symbolOf(note, index, partTitle(block), '', SymbolKind.Module, selection);
  return { ...symbol, children: [] };
}

function segmentSymbol(note: Note, index: number, block: SegmentBlock): DocumentSymbol {
  const { title, line } = block.header;
  const selection = title.start < title.end ? title : line;
  return symbolOf(note, index, nameOf(block), detailOf(block), SymbolKind.Event, selection);
}

/** The number and the title; the times where neither is there, since a name is never empty. */
function nameOf(block: SegmentBlock): string {
  const { number, title, times } = block.header;
  const parts = [number && written(block, number), written(block, title)].filter(Boolean);
  return parts.length > 0 ? parts.join(': ') : written(block, times.inner);
}

/** `02:31–02:39 · 8s`; without the duration where a time cannot be read. */
function detailOf(block: SegmentBlock): string {
  const { start, end, inner } = block.header.times;
  if (start === undefined || end === undefined) return written(block, inner);
  const range = `${written(block, start)}–${written(block, end)}`;
  const duration = end.ms - start.ms;
  return duration >= 0 ? `${range} · ${formatDuration(duration)}` : range;
}

function symbolOf(
  note: Note,
  index: number,
  name: string,
  detail: string,
  kind: SymbolKind,
  selection: { start: number; end: number },
): DocumentSymbol {
  const range = { start: note.position(index, 0), end: endOfBlock(note, index) };
  return { name, detail, kind, range, selectionRange: rangeIn(note, index, selection) };
}

/** The same for a client that takes no nested symbols: each segment names its part. */
export function flatOutline(note: Note, uri: string): SymbolInformation[] {
  return outline(note).flatMap(({ children = [], ...symbol }) => [
    flat(symbol, uri),
    ...children.map((child) => ({ ...flat(child, uri), containerName: symbol.name })),
  ]);
}

function flat({ name, kind, range }: DocumentSymbol, uri: string): SymbolInformation {
  return { name, kind, location: { uri, range } };
}
