import type { Note } from '../../note/note';
import { otherOf } from '../../note/sequence/chronology';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { staysOpen } from '../segmentBounds';
import { moveSegment } from './moveSegment';
import { fixesOrder, orderAfter, type SegmentMove } from './segmentOrder';

export interface MoveInTime {
  /** The segment that moves. */
  readonly segment: SequenceSegment;
  readonly edits: readonly Edit[];
}

/**
 * Puts a segment in order by one move: up to its place in time or, where the next one would then be
 * out of order, by moving the segment above it that starts too late down. Segments whose position
 * changes are renumbered. Undefined where no single move helps.
 */
export function moveInTime(note: Note, segment: SequenceSegment): MoveInTime | undefined {
  const { sequence } = note;
  const above = otherOf(note.chronology.startsBefore, segment);
  if (above === undefined) return undefined;
  const move = [moveUp(note, segment), moveDown(note, above)].find(
    (move) => move !== undefined && fixesOrder(sequence, orderAfter(sequence, move), segment),
  );
  if (move === undefined || staysOpen(move.segment.block)) return undefined;
  return { segment: move.segment, edits: moveSegment(note, move) };
}

/**
 * Moves it before the first segment that starts later or, where that one begins its part, after the
 * segment before it.
 */
function moveUp({ sequence }: Note, segment: SequenceSegment): SegmentMove | undefined {
  const later = sequence.segments
    .slice(0, segment.ordinal)
    .find(({ start }) => start > segment.start);
  if (later === undefined) return undefined;
  const { above, part } = later;
  return above !== undefined && above.part !== part && part !== segment.part
    ? { segment, anchor: above, side: 'below' }
    : { segment, anchor: later, side: 'above' };
}

/** Moves it after the last of the segments below that start no later. */
function moveDown({ sequence }: Note, segment: SequenceSegment): SegmentMove | undefined {
  const below = sequence.segments.slice(segment.ordinal);
  const later = below.findIndex(({ start }) => start > segment.start);
  const anchor = below.at(later === -1 ? -1 : later - 1);
  return anchor === undefined || anchor === segment
    ? undefined
    : { segment, anchor, side: 'below' };
}
