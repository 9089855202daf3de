import type { Note } from '../note/note';
import { segmentBlock, startField } from '../note/sequence/sequence';
import type { Place } from './edit';

/** Where a segment's start time stands, or the header where it has none. */
export function startPlace(note: Note, segment: number): Place {
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const { start, end } = startField(note.blocks, note.sequence, segment) ?? block.header.line;
  return { block: note.sequence.blocks[segment] as number, start, end };
}
