import { endField, type SequenceSegment, startField } from '../note/sequence/sequence';
import type { Place } from './edit';

/** The place of a segment's start time, or of the header where it has none. */
export function startPlace(segment: SequenceSegment): Place {
  const { start, end } = startField(segment) ?? segment.block.header.line;
  return { block: segment.blockIndex, start, end };
}

/** The place of a segment's end time, or of the header where it has none. */
export function endPlace(segment: SequenceSegment): Place {
  const { start, end } = endField(segment) ?? segment.block.header.line;
  return { block: segment.blockIndex, start, end };
}
