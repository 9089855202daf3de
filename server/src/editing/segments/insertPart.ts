import type { Note } from '../../note/note';
import { placeBehind } from '../../note/sequence/numbering';
import { blockBehindPart } from '../../note/sequence/partBounds';
import { canInsertBelow, takesFirstPart } from './insertSegment';
import { newPartBelow } from './newPartBelow';
import type { NewWords } from './newSegmentBelow';
import type { OpenEdit } from './refactoringResult';
import { insertedBelow } from './segmentStartBelow';

/**
 * The last block of the part that holds a block, or of a note that has no part yet. Undefined
 * where no part can follow it: before the first part, and behind a segment whose end is unknown.
 */
export function endOfPart(note: Note, block: number): number | undefined {
  if (takesFirstPart(note)) return note.blocks.length - 1;
  const { part } = placeBehind(note.sequence, block);
  if (part === undefined) return undefined;
  const last = blockBehindPart(note, part) - 1;
  return canInsertBelow(note, last) ? last : undefined;
}

/**
 * Puts a new part with a first segment below the part that holds a block. Its number goes on from
 * that part's; those below that have counted on from there still do.
 *
 * @param block the index of the block
 */
export function insertPart(note: Note, block: number, words: NewWords): OpenEdit[] {
  const last = endOfPart(note, block);
  return last === undefined ? [] : insertedBelow(note, last, newPartBelow(note, last, words));
}
