import type { Note } from '../../note/note';
import { placeBehind } from '../../note/sequence/numbering';
import { blockBehindPart } from '../../note/sequence/partBounds';
import { insertedBelow } from './insertedBelow';
import { canInsertBelow, takesFirstPart } from './insertSegment';
import { newPartBelow } from './newPartBelow';
import type { NewWords } from './newSegmentBelow';
import type { OpenEdit } from './refactoringResult';

/**
 * The last block of the part that contains a block, or of a note without parts. Undefined where no
 * part can follow: before the first part, and after a segment whose end is unknown.
 */
export function endOfPart(note: Note, block: number): number | undefined {
  if (takesFirstPart(note)) return note.blocks.length - 1;
  const { part } = placeBehind(note.sequence, block);
  if (part === undefined) return undefined;
  const last = blockBehindPart(note, part) - 1;
  return canInsertBelow(note, last) ? last : undefined;
}

/**
 * Inserts a new part with a first segment below the part that contains a block. Its number
 * continues that part's, and parts below that continued it are renumbered.
 *
 * @param block the index of the block
 */
export function insertPart(note: Note, block: number, words: NewWords): OpenEdit[] {
  const last = endOfPart(note, block);
  return last === undefined ? [] : insertedBelow(note, last, newPartBelow(note, last, words));
}
