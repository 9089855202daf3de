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
import { type SequencePart, type SequenceSegment, segmentsOfPart } from '../note/sequence/sequence';
import { rangeIn } from './ranges';
import { renameTargetAt } from './rename/renameTarget';

/**
 * The occurrences in this note of what is at a position: a tag or category in all its spellings; a
 * part's number in its heading and, as first half, in its segments' numbers; or the second half of
 * a segment's number, which occurs only there. Null for anything else.
 */
export function highlights(
  note: Note,
  position: Position,
  keys: TermKeys,
): DocumentHighlight[] | null {
  const here = renameTargetAt(note, position, keys);
  if (here === undefined) return null;
  switch (here.kind) {
    case 'term':
      return termHighlights(note, here.term);
    case 'part':
      return partHighlights(note, here.part, here.part.number);
    case 'segment': {
      const { segment } = here;
      const [half, index] = halvesOf(segment);
      const offset = note.offsetAt(position) - (note.offsets[here.block] ?? 0);
      if (half === undefined || index === undefined) return null;
      return offset > half.end
        ? [highlight(note, here.block, index)]
        : partHighlights(note, segment.part, segment.partNumber);
    }
  }
}

function termHighlights(note: Note, name: TermName): DocumentHighlight[] {
  return termsIn(note, new Set([name.taxonomy]))
    .filter((term) => hasName(term, name))
    .map(({ inner }) => highlight(note, 0, inner));
}

/** @param part undefined for the segments before the first part */
function partHighlights(
  note: Note,
  part: SequencePart | undefined,
  number: number,
): DocumentHighlight[] {
  const found: DocumentHighlight[] = [];
  if (part?.number === number) {
    const { numberSpan } = part.block.heading;
    found.push(highlight(note, part.blockIndex, numberSpan, DocumentHighlightKind.Write));
  }
  for (const segment of segmentsOfPart(note.sequence, part)) {
    const [half] = segment.partNumber === number ? halvesOf(segment) : [];
    if (half) found.push(highlight(note, segment.blockIndex, half, DocumentHighlightKind.Read));
  }
  return found;
}

/** The spans of both halves of a segment's number, without the dot; empty without a number. */
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
