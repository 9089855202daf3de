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

/** What a rename changes; `span` is the span of its name, from the start of the block. */
export type RenameTarget = { readonly block: number; readonly span: Span } & (
  | { readonly kind: 'part'; readonly part: SequencePart }
  | { readonly kind: 'segment'; readonly segment: SequenceSegment }
  | { readonly kind: 'term'; readonly term: Term }
);

/**
 * What can be renamed at a position, including both ends of its text: the number of a part's
 * heading with the word before it, a segment's number, a term such as a tag. Undefined for anything
 * else.
 *
 * @param keys the keys of front matter with terms
 */
export function renameTargetAt(
  note: Note,
  position: Position,
  keys: TermKeys,
): RenameTarget | undefined {
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

function termAt(
  note: Note,
  block: number,
  offset: number,
  keys: TermKeys,
): RenameTarget | undefined {
  const term = termsIn(note, keys).find(({ value }) => isIn(value, offset));
  return term && { kind: 'term', block, span: term.inner, term };
}

function partAt(note: Note, block: number, offset: number): RenameTarget | undefined {
  const part = partOfBlock(note.sequence, block);
  if (part === undefined) return undefined;
  const { text, heading } = part.block;
  const span = heading.numberSpan;
  const word = text.slice(0, span.start).toLowerCase().lastIndexOf('part');
  const isThere = isIn({ start: word, end: span.end }, offset);
  return isThere ? { kind: 'part', block, span, part } : undefined;
}

function segmentAt(note: Note, block: number, offset: number): RenameTarget | undefined {
  const segment = segmentOfBlock(note.sequence, block);
  const number = segment?.block.header.number;
  if (segment === undefined || number === undefined || !isIn(number, offset)) return undefined;
  return { kind: 'segment', block, span: number, segment };
}

function isIn({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}
