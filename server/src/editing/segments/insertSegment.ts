import type { Note } from '../../note/note';
import { staysOpen } from '../segmentBounds';
import { insertedBelow } from './insertedBelow';
import { isBeforeAll, newPartBelow } from './newPartBelow';
import { type NewWords, newSegmentBelow, startBelow } from './newSegmentBelow';
import type { OpenEdit } from './refactoringResult';

/**
 * Whether a segment can be inserted below a block: below a segment with a known end, a part
 * heading, or anything in a note that has neither.
 */
export function canInsertBelow(note: Note, block: number): boolean {
  const own = note.blocks[block];
  if (own === undefined || own.kind === 'frontMatter' || own.kind === 'preamble') {
    return takesFirstPart(note);
  }
  return !staysOpen(own) && !Number.isNaN(startBelow(note, block));
}

/** Whether a note has neither parts nor segments yet, and some can be added at its end. */
export function takesFirstPart(note: Note): boolean {
  const last = note.blocks.at(-1);
  const isOpen = last !== undefined && staysOpen(last);
  return !isOpen && isBeforeAll(note, note.blocks.length - 1);
}

/**
 * Inserts a new segment below a block, with times as far as they follow from its neighbours. Its
 * end, title and first point are for the author to fill in. The first segment of a note comes with
 * the heading of its part.
 *
 * @param block the index of the block
 */
export function insertSegment(note: Note, block: number, words: NewWords): OpenEdit[] {
  if (!canInsertBelow(note, block)) return [];
  return takesFirstPart(note)
    ? insertedBelow(note, note.blocks.length - 1, newPartBelow(note, block, words))
    : insertedBelow(note, block, newSegmentBelow(note, block, words));
}
