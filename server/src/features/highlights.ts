import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Position,
} from 'vscode-languageserver';
import type { Span } from '../base/span';
import { written } from '../editing/labels';
import { hasName, type TermName, termsIn } from '../editing/words/renameTerm';
import type { TermKeys } from '../frontMatter/terms';
import type { Note } from '../note/note';
import { type SequencePart, type SequenceSegment, segmentsOf } from '../note/sequence/sequence';
import { rangeIn } from './ranges';
import { renamedAt } from './rename/renameTarget';

/**
 * The places of this note that say the same as the one at a position: a tag or category in all its
 * spellings; a part's number in its heading and, as first half, in its segments' numbers; the second
 * half of a segment's number, which stands there alone. Null for anything else.
 */
export function highlights(
  note: Note,
  position: Position,
  keys: TermKeys,
): DocumentHighlight[] | null {
  const here = renamedAt(note, position, keys);
  if (here === undefined) return null;
  switch (here.kind) {
    case 'term':
      return ofTerm(note, here.term);
    case 'part':
      return ofPart(note, here.part, here.part.number);
    case 'segment': {
      const { segment } = here;
      const [half, index] = halvesOf(segment);
      const offset = note.offsetAt(position) - (note.offsets[here.block] ?? 0);
      if (half === undefined || index === undefined) return null;
      return offset > half.end
        ? [highlight(note, here.block, index)]
        : ofPart(note, segment.part, segment.partNumber);
    }
  }
}

function ofTerm(note: Note, name: TermName): DocumentHighlight[] {
  return termsIn(note, new Set([name.taxonomy]))
    .filter((term) => hasName(term, name))
    .map(({ inner }) => highlight(note, 0, inner));
}

/** @param part undefined for what stands before the first part */
function ofPart(note: Note, part: SequencePart | undefined, number: number): DocumentHighlight[] {
  const found: DocumentHighlight[] = [];
  if (part?.number === number) {
    const { numberSpan } = part.block.heading;
    found.push(highlight(note, part.blockIndex, numberSpan, DocumentHighlightKind.Write));
  }
  for (const segment of segmentsOf(note.sequence, part)) {
    const [half] = segment.partNumber === number ? halvesOf(segment) : [];
    if (half) found.push(highlight(note, segment.blockIndex, half, DocumentHighlightKind.Read));
  }
  return found;
}

/** Where the halves of a segment's number stand; none where it has no number. */
function halvesOf({ block }: SequenceSegment): [half?: Span, index?: Span] {
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
