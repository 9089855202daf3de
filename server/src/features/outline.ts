import {
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { memoised } from '../base/memoised';
import { durationText, written } from '../editing/labels';
import { localise, localised } from '../l10n/localised';
import type { FrontMatterBlock, PartBlock, SegmentBlock } from '../note/block';
import type { Note } from '../note/note';
import { partName } from './episode/partName';
import { endOfBlock, rangeIn, rangeInHeader } from './ranges';

/** The document symbols: the front matter, and parts with their segments as children. */
export function outline(note: Note): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  let part: DocumentSymbol | undefined;
  for (const [index, block] of note.blocks.entries()) {
    if (block.kind === 'frontMatter') symbols.push(frontMatterSymbol(note, index, block));
    else if (block.kind === 'part') {
      part = partSymbol(note, index, block);
      symbols.push(part);
    } else if (block.kind === 'segment') {
      const segment = segmentSymbol(note, index, block);
      if (part === undefined) symbols.push(segment);
      else {
        part.children?.push(segment);
        part.range.end = segment.range.end;
      }
    }
  }
  return symbols;
}

function frontMatterSymbol(note: Note, index: number, { fence }: FrontMatterBlock): DocumentSymbol {
  return {
    name: localised('Front matter'),
    detail: '',
    kind: SymbolKind.Object,
    range: rangeOfBlock(note, index),
    selectionRange: rangeIn(note, index, fence),
  };
}

function partSymbol(note: Note, index: number, block: PartBlock): DocumentSymbol {
  const { title, line } = block.heading;
  const selection = title.start < title.end ? title : line;
  return {
    name: partName(block),
    detail: '',
    kind: SymbolKind.Module,
    range: rangeOfBlock(note, index),
    selectionRange: rangeInHeader(note, index, selection),
    children: [],
  };
}

function segmentSymbol(note: Note, index: number, block: SegmentBlock): DocumentSymbol {
  const { title, line } = block.header;
  const label = labelOf(block);
  const selection = title.start < title.end ? title : line;
  return {
    name: label.name,
    detail: label.detail,
    kind: SymbolKind.Event,
    range: rangeOfBlock(note, index),
    selectionRange: rangeInHeader(note, index, selection),
  };
}

/**
 * The name and detail of a segment. Cached, since clients request the outline after each edit and
 * these texts are most of the memory that it allocates.
 */
const labelOf = memoised((block: SegmentBlock) => ({
  name: nameOf(block),
  detail: detailOf(block),
}));

/** Number and title; the times where both are missing (LSP: a name must not be empty). */
function nameOf(block: SegmentBlock): string {
  const { number, title, times } = block.header;
  const titleText = written(block, title);
  if (number === undefined) return titleText || written(block, times.inner);
  const numberText = written(block, number);
  return titleText === '' ? numberText : `${numberText}: ${titleText}`;
}

/** `02:31–02:39 · 8s`; without the duration where a time is invalid or the range is reversed. */
function detailOf(block: SegmentBlock): string {
  const { start, end, inner } = block.header.times;
  if (start === undefined || end === undefined) return written(block, inner);
  const range = `${written(block, start)}–${written(block, end)}`;
  const duration = end.ms - start.ms;
  return duration >= 0 ? `${range} · ${localise(durationText(duration))}` : range;
}

function rangeOfBlock(note: Note, index: number): Range {
  return { start: { line: note.lines[index] ?? 0, character: 0 }, end: endOfBlock(note, index) };
}

/** The outline for a client without nested symbols: `containerName` of a segment is its part. */
export function flatOutline(note: Note, uri: string): SymbolInformation[] {
  return outline(note).flatMap(({ children = [], ...symbol }) => [
    flat(symbol, uri),
    ...children.map((child) => ({ ...flat(child, uri), containerName: symbol.name })),
  ]);
}

function flat({ name, kind, range }: DocumentSymbol, uri: string): SymbolInformation {
  return { name, kind, location: { uri, range } };
}
