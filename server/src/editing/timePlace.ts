import { endField, type SequenceSegment, startField } from '../note/sequence/sequence';
import type { Place } from './edit';

/** Where a segment's start time stands, or the header where it has none. */
export function startPlace(segment: SequenceSegment): Place {
  const { start, end } = startField(segment) ?? segment.block.header.line;
  return { block: segment.blockIndex, start, end };
}

/** Where a segment's end time stands, or the header where it has none. */
export function endPlace(segment: SequenceSegment): Place {
  const { start, end } = endField(segment) ?? segment.block.header.line;
  return { block: segment.blockIndex, start, end };
}
