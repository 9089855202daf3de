import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Position,
} from 'vscode-languageserver';
import type { Span } from '../base/span';
import { written } from '../editing/labels';
import { hasName, type TermName, termsIn } from '../editing/words/renameTerm';
import type { Note } from '../note/note';
import { partBlock, segmentBlock } from '../note/sequence/sequence';
import { rangeIn } from './ranges';
import { renamedAt } from './rename/renameTarget';

/**
 * The places of this note that say the same as the one at a position: a tag or category in all its
 * spellings; a part's number in its heading and, as first half, in its segments' numbers; the second
 * half of a segment's number, which stands there alone. Null for anything else.
 */
export function highlights(note: Note, position: Position): DocumentHighlight[] | null {
  const here = renamedAt(note, position);
  if (here === undefined) return null;
  switch (here.kind) {
    case 'term':
      return ofTerm(note, here.term);
    case 'part':
      return ofPart(note, here.part, note.sequence.headingNumbers[here.part] as number);
    case 'segment': {
      const { parts, partNumbers } = note.sequence;
      const [half, index] = halvesOf(note, here.segment);
      const offset = note.offsetAt(position) - (note.offsets[here.block] ?? 0);
      if (half === undefined || index === undefined) return null;
      if (offset > half.end) return [highlight(note, here.block, index)];
      return ofPart(note, parts[here.segment] as number, partNumbers[here.segment] as number);
    }
  }
}

function ofTerm(note: Note, name: TermName): DocumentHighlight[] {
  return termsIn(note)
    .filter((term) => hasName(term, name))
    .map(({ inner }) => highlight(note, 0, inner));
}

/** @param part an index into the note's sequence; -1 for what stands before the first part */
function ofPart(note: Note, part: number, number: number): DocumentHighlight[] {
  const { sequence } = note;
  const found: DocumentHighlight[] = [];
  if (part !== -1 && sequence.headingNumbers[part] === number) {
    const { numberSpan } = partBlock(note.blocks, sequence, part).heading;
    const block = sequence.partBlocks[part] as number;
    found.push(highlight(note, block, numberSpan, DocumentHighlightKind.Write));
  }
  for (let segment = 0; segment < sequence.count; segment++) {
    if (sequence.parts[segment] !== part || sequence.partNumbers[segment] !== number) continue;
    const [half] = halvesOf(note, segment);
    const block = sequence.blocks[segment] as number;
    if (half) found.push(highlight(note, block, half, DocumentHighlightKind.Read));
  }
  return found;
}

/** Where the halves of a segment's number stand; none where it has no number. */
function halvesOf(note: Note, segment: number): [half?: Span, index?: Span] {
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const { number } = block.header;
  if (number === undefined) return [];
  const dot = number.start + written(block, number).search(/[.．。]/);
  return [
    { start: number.start, end: dot },
    { start: dot + 1, end: number.end },
  ];
}

function highlight(
  note: Note,
  block: number,
  span: Span,
  kind: DocumentHighlightKind = DocumentHighlightKind.Text,
): DocumentHighlight {
  return { range: rangeIn(note, block, span), kind };
}
