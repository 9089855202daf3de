import { memoised } from '../../base/memoised';
import type { SegmentBlock } from '../../note/block';
import { unclosedBlocksOf } from '../../note/body/unclosedBlocks';
import { unreadHeaders } from '../../note/headers/unreadHeaders';
import type { Note } from '../../note/note';
import { numberAt } from '../../note/sequence/numbering';
import { blockBehindPart } from '../../note/sequence/partBounds';
import {
  nextPart,
  type Sequence,
  type SequencePart,
  type SequenceSegment,
  segmentsOfPart,
} from '../../note/sequence/sequence';
import { written } from '../labels';
import { numberForSegments } from './expectedNumbers';

/**
 * Whether a part may contain a header or heading that could not be read, or one that is none.
 * Renumbering the segments after it could then break right numbers.
 *
 * @param part undefined for the blocks before the first part
 */
export function hasNumberDoubts(note: Note, part: SequencePart | undefined): boolean {
  const known = doubtsOfParts(note);
  const doubts =
    known.get(part) ?? (endsInNextPart(note.sequence, part) || holdsDoubts(note, part));
  known.set(part, doubts);
  return doubts;
}

const doubtsOfParts = memoised((_: Note) => new Map<SequencePart | undefined, boolean>());

/** Whether `hasNumberDoubts` is true for any part, or for the blocks before the first one. */
export function hasAnyNumberDoubts(note: Note): boolean {
  return [undefined, ...note.sequence.parts].some((part) => hasNumberDoubts(note, part));
}

function holdsDoubts(note: Note, part: SequencePart | undefined): boolean {
  const segments = segmentsOfPart(note.sequence, part);
  if (segments.some((segment) => isRepeatedBelow(segment) || mayContinueInTitle(segment)))
    return true;
  const end = blockBehindPart(note, part);
  for (let block = part?.blockIndex ?? 0; block < end; block++) {
    if (isDoubtful(note, block)) return true;
  }
  return false;
}

/**
 * Whether the numbers of a part end in those of the next one, `1.1`, `1.2`, `2.1`, `2.2`, and no
 * heading has its number: then that heading is missing or unreadable.
 */
function endsInNextPart(sequence: Sequence, part: SequencePart | undefined): boolean {
  if (part === undefined) return false;
  const own = numberForSegments(sequence, part);
  if (nextPart(sequence, part)?.number === own + 1) return false;
  let hasOwn = false;
  let hasNext = false;
  for (const { partNumber, index } of part.segments) {
    if (partNumber === own) [hasOwn, hasNext] = [true, false];
    else if (partNumber === own + 1 && index === 1) hasNext = hasOwn;
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
 * Whether a header's number may be a figure of the title, or the line is a header only in a note or
 * only in its place.
 */
function isHeaderDoubtful({ header }: SegmentBlock): boolean {
  const { number, onlyInNote, condition } = header;
  return number === undefined ? onlyInNote : !number.isSure || condition !== undefined;
}

/**
 * Whether a line that may be text, as it is a header only in its place, or has neither a number nor
 * times that fit, takes the number of the header below: then either one of the two is text or both
 * are meant.
 */
export function isRepeatedBelow(segment: SequenceSegment | undefined): boolean {
  const { below, block } = segment ?? {};
  if (segment === undefined || block === undefined || below === undefined) return false;
  const { number, condition } = block.header;
  const mayBeText = condition !== undefined || (number === undefined && !fitsInTime(segment));
  return mayBeText && `${below.partNumber}.${below.index}` === numberAt(segment);
}

function fitsInTime({ start, end, above, below }: SequenceSegment): boolean {
  const [endAbove, startBelow] = [above?.end ?? Number.NaN, below?.start ?? Number.NaN];
  return (
    !Number.isNaN(start) && !(start < endAbove) && !(start > startBelow) && !(end > startBelow)
  );
}

/** Whether digits right behind a wrong number's colon may belong to it: 1.11 in `1.1:1 title`. */
export function mayContinueInTitle(segment: SequenceSegment | undefined): boolean {
  const { number } = segment?.block.header ?? {};
  if (segment === undefined || number === undefined) return false;
  const behind = written(segment.block, { start: number.end, end: number.end + 2 });
  return (
    /[:：∶;；][\d０-９]/.test(behind) && `${number.part}.${number.index}` !== numberAt(segment)
  );
}
