import type { SegmentBlock } from '../../note/block';
import { unclosedBlocksOf } from '../../note/body/unclosedBlocks';
import { unreadHeaders } from '../../note/headers/unreadHeaders';
import type { Note } from '../../note/note';
import type { Sequence } from '../../note/sequence/sequence';
import { firstSegmentOf, numberForSegments } from './expectedNumbers';

/**
 * Whether something in a part may be a header or a heading that could not be read, or may be none
 * although it was read as one. Whoever renumbers the segments behind it could put wrong what is
 * right.
 *
 * @param part an index into the sequence's parts; -1 for what stands before the first part
 */
export function hasNumberDoubts(note: Note, part: number): boolean {
  let known = knownDoubts.get(note);
  if (known === undefined) {
    known = new Map();
    knownDoubts.set(note, known);
  }
  let doubts = known.get(part);
  if (doubts === undefined) {
    doubts = endsInNextPart(note.sequence, part) || holdsDoubts(note, part);
    known.set(part, doubts);
  }
  return doubts;
}

/** The same for the whole note. */
export function hasAnyNumberDoubts(note: Note): boolean {
  for (let part = -1; part < note.sequence.partCount; part++) {
    if (hasNumberDoubts(note, part)) return true;
  }
  return false;
}

const knownDoubts = new WeakMap<Note, Map<number, boolean>>();

function holdsDoubts(note: Note, part: number): boolean {
  const [first, end] = blocksOfPart(note, part);
  for (let block = first; block < end; block++) if (isDoubtful(note, block)) return true;
  return false;
}

/** The indexes of the blocks of a part, from the first up to and without the last. */
function blocksOfPart({ blocks, sequence: { partBlocks } }: Note, part: number): [number, number] {
  return [part === -1 ? 0 : (partBlocks[part] as number), partBlocks[part + 1] ?? blocks.length];
}

/**
 * Whether the numbers of a part end in those of the next one, `1.1`, `1.2`, `2.1`, `2.2`, and no
 * heading has its number: then that is missing, or written in a way that nobody can foresee.
 */
function endsInNextPart(sequence: Sequence, part: number): boolean {
  if (part === -1) return false;
  const { parts, partNumbers, indexes, headingNumbers } = sequence;
  const own = numberForSegments(sequence, part);
  if (headingNumbers[part + 1] === own + 1) return false;
  let hasOwn = false;
  let hasNext = false;
  for (let at = firstSegmentOf(sequence, part); parts[at] === part; at++) {
    if (partNumbers[at] === own) [hasOwn, hasNext] = [true, false];
    else if (partNumbers[at] === own + 1 && indexes[at] === 1) hasNext = hasOwn;
  }
  return hasNext;
}

function isDoubtful(note: Note, index: number): boolean {
  const block = note.blocks[index];
  if (block === undefined) return false;
  if (block.kind === 'segment' && isHeaderDoubtful(block)) return true;
  return unclosedBlocksOf(block).length > 0 || unreadHeaders(note, index).length > 0;
}

/**
 * A number that may be a figure of the title, or a line that is a header only in a note or only as
 * long as its number comes next.
 */
function isHeaderDoubtful({ header }: SegmentBlock): boolean {
  const { number, onlyInNote, condition } = header;
  return number === undefined ? onlyInNote : !number.isSure || condition === 'next';
}
