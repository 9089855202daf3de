import { memoised } from '../../base/memoised';
import type { Note } from '../../note/note';
import { type SequenceSegment, segmentsOfPart } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { replace } from '../edits';
import { leadOf, leadStart, ownText } from '../leadingComments';
import { numberForSegments } from '../numbers/expectedNumbers';
import { endsInBlankLine, staysOpen } from '../segmentBounds';
import { textWithNumber } from './moveSegment';

/**
 * Sorts the segments of each part by their start and numbers those of a changed part by their
 * position. The sort is stable; each segment moves with its body and the silencing comments above
 * its header, and one without a start stays after its predecessor. Empty where all is in order.
 * Memoised with the note.
 */
export const sortSegments = memoised((note: Note): readonly Edit[] =>
  sortedParts(note).flatMap((part) => putInOrder(note, part)),
);

/** All segments in their order after the sort. Memoised with the note. */
export const sortedOrder = memoised((note: Note): readonly SequenceSegment[] => {
  const order = [...note.sequence.segments];
  for (const { segments, sorted } of sortedParts(note)) {
    order.splice(segments[0]?.ordinal ?? 0, sorted.length, ...sorted);
  }
  return order;
});

interface SortedPart {
  readonly segments: readonly SequenceSegment[];
  readonly sorted: readonly SequenceSegment[];
}

/** The parts that the sort changes. One with open code at its end cannot be sorted. */
function sortedParts({ sequence }: Note): SortedPart[] {
  return [undefined, ...sequence.parts]
    .map((part) => segmentsOfPart(sequence, part))
    .map((segments) => ({ segments, sorted: sortedByStart(segments) }))
    .filter(({ segments, sorted }) => {
      const last = segments.at(-1);
      const isSorted = sorted.every((segment, at) => segment === segments[at]);
      return !isSorted && (sorted.at(-1) === last || (last && !staysOpen(last.block)));
    });
}

/** Each segment with a start moves together with those after it that have none. */
function sortedByStart(segments: readonly SequenceSegment[]): SequenceSegment[] {
  let leading = -1;
  return segments
    .map((segment) => {
      if (!Number.isNaN(segment.start)) leading = segment.start;
      return { segment, leading };
    })
    .sort((left, right) => left.leading - right.leading)
    .map(({ segment }) => segment);
}

function putInOrder(note: Note, { segments, sorted }: SortedPart): Edit[] {
  let place = 0;
  return segments.flatMap((segment, at) => {
    const moved = sorted[at] as SequenceSegment;
    if (moved.place !== 0) place++;
    return put(note, moved, segment, place);
  });
}

/**
 * Writes a segment, with the number of its new place, where another one was. Blank lines stay in
 * place; where there is none, the next header needs one.
 */
function put(note: Note, moved: SequenceSegment, old: SequenceSegment, place: number): Edit[] {
  const block = old.blockIndex;
  const { core, trailing } = ownText(note, block);
  const isLast = block === note.blocks.length - 1;
  const lacksBlankLine = moved !== old && !isLast && !endsInBlankLine(trailing);
  const lead = leadOf(note, moved.blockIndex);
  const { part } = moved;
  const number = part && `${numberForSegments(note.sequence, part)}.${place}`;
  const newText = textWithNumber(note, moved, number) + (lacksBlankLine ? note.lineEnd : '');
  const whole = { start: 0, end: core.length };
  const above = note.blocks[block - 1];
  if (above === undefined) return replace(note, block, whole, lead + newText);
  const oldLead = { start: leadStart(note, block - 1), end: above.text.length };
  return [...replace(note, block - 1, oldLead, lead), ...replace(note, block, whole, newText)];
}
