import type { Position } from 'vscode-languageserver';
import type { Span } from '../../base/span';
import { termsIn } from '../../editing/words/renameTerm';
import type { Term, TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import {
  partOfBlock,
  type SequencePart,
  type SequenceSegment,
  segmentOfBlock,
} from '../../note/sequence/sequence';

/** What can have another name; `span` is where that name stands, from the start of its block. */
export type Renamed = { readonly block: number; readonly span: Span } & (
  | { readonly kind: 'part'; readonly part: SequencePart }
  | { readonly kind: 'segment'; readonly segment: SequenceSegment }
  | { readonly kind: 'term'; readonly term: Term }
);

/**
 * The number or the tag at a position, its ends included: the number in a part's heading (the word
 * before it too), a segment's number, a term such as a tag. Undefined for anything else.
 *
 * @param keys the keys of front matter with terms
 */
export function renamedAt(note: Note, position: Position, keys: TermKeys): Renamed | undefined {
  const block = note.blockAtLine(position.line);
  const offset = note.offsetAt(position) - (note.offsets[block] ?? 0);
  switch (note.blocks[block]?.kind) {
    case 'frontMatter':
      return termAt(note, block, offset, keys);
    case 'part':
      return partAt(note, block, offset);
    case 'segment':
      return segmentAt(note, block, offset);
    default:
      return undefined;
  }
}

function termAt(note: Note, block: number, offset: number, keys: TermKeys): Renamed | undefined {
  const term = termsIn(note, keys).find(({ value }) => isIn(value, offset));
  return term && { kind: 'term', block, span: term.inner, term };
}

function partAt(note: Note, block: number, offset: number): Renamed | undefined {
  const part = partOfBlock(note.sequence, block);
  if (part === undefined) return undefined;
  const { text, heading } = part.block;
  const span = heading.numberSpan;
  const word = text.slice(0, span.start).toLowerCase().lastIndexOf('part');
  const isThere = isIn({ start: word, end: span.end }, offset);
  return isThere ? { kind: 'part', block, span, part } : undefined;
}

function segmentAt(note: Note, block: number, offset: number): Renamed | undefined {
  const segment = segmentOfBlock(note.sequence, block);
  const number = segment?.block.header.number;
  if (segment === undefined || number === undefined || !isIn(number, offset)) return undefined;
  return { kind: 'segment', block, span: number, segment };
}

function isIn({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}
