import type { Note } from '../../note/note';
import { otherOf } from '../../note/sequence/overlaps';
import { segmentBlock } from '../../note/sequence/sequence';
import type { Edit } from '../edit';
import { staysOpen } from '../segmentBounds';
import { moveSegment } from './moveSegment';
import { type Move, mendsOrder, orderAfter } from './segmentOrder';

export interface MoveInTime {
  /** The segment that moves, as an index into the sequence. */
  readonly segment: number;
  readonly edits: readonly Edit[];
}

/**
 * Mends a segment that is out of order by one move: up to its place in time or, where that would
 * only put the next one out of order, the segment above it that starts too late goes down.
 * Segments are renumbered where their position changes. Undefined where no single move helps.
 *
 * @param segment an index into the note's sequence
 */
export function moveInTime(note: Note, segment: number): MoveInTime | undefined {
  const { sequence, blocks } = note;
  const above = otherOf(note.timeline.startsBefore, segment);
  if (above === -1) return undefined;
  const move = [moveUp(note, segment), moveDown(note, above)].find(
    (move) => move !== undefined && mendsOrder(sequence, orderAfter(sequence, move), segment),
  );
  if (move === undefined || staysOpen(segmentBlock(blocks, sequence, move.segment))) {
    return undefined;
  }
  return { segment: move.segment, edits: moveSegment(note, move) };
}

/**
 * Before the first segment that starts later or, where that one opens a part of its own, behind
 * the segment before it.
 */
function moveUp({ sequence }: Note, segment: number): Move | undefined {
  const { starts, parts } = sequence;
  const start = starts[segment] as number;
  const later = starts.findIndex((other, at) => at < segment && other > start);
  if (later === -1) return undefined;
  const opensPart = later > 0 && parts[later - 1] !== parts[later];
  const opensOtherPart = opensPart && parts[later] !== parts[segment];
  return opensOtherPart
    ? { segment, anchor: later - 1, side: 'below' }
    : { segment, anchor: later, side: 'above' };
}

/** Behind the last of the segments below that start no later. */
function moveDown({ sequence: { starts } }: Note, segment: number): Move | undefined {
  const start = starts[segment] as number;
  const later = starts.findIndex((other, at) => at > segment && other > start);
  const anchor = (later === -1 ? starts.length : later) - 1;
  return anchor > segment ? { segment, anchor, side: 'below' } : undefined;
}
