import type { SegmentBlock } from '../note/block';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { indexAt, numberAt, partNumberAt } from '../note/sequence/numbering';
import { type SequenceSegment, segmentOfBlock } from '../note/sequence/sequence';
import { isRepeatedBelow, mayContinueInTitle } from './numbers/numberConfidence';
import type { RuleSettings } from './ruleSettings';

/**
 * Whether times and number of a header that is written in full are surely those that the author
 * meant.
 *
 * @param index of the header's block
 * @param number the one that it is written with
 */
export function areFieldsCertain(
  note: Note,
  index: number,
  block: SegmentBlock,
  number: string,
  settings: RuleSettings,
): boolean {
  const segment = segmentOfBlock(note.sequence, index);
  return (
    isNumberKnown(segment) &&
    !isRepeatedBelow(segment) &&
    !mayContinueInTitle(segment) &&
    isPlaceCertain(segment, settings) &&
    isHalfNumberRight(block, number) &&
    areTimesCertain(block.header) &&
    areNeighboursKnown(note, segment, block, settings)
  );
}

/**
 * Whether both times are complete or missing: in `01:2` and `(01l10-01:20)` the author typed one,
 * and it is unknown which.
 */
function areTimesCertain({ times: { start, end }, faults }: SegmentBlock['header']): boolean {
  if (faults.some(({ fault }) => fault === 'times-unreadable')) return false;
  return [start, end].every((time) => time === undefined || time.twoDigits);
}

/** Whether the half of an incomplete number is a half of the number that fits the place. */
function isHalfNumberRight({ header: { halfNumber } }: SegmentBlock, number: string): boolean {
  return halfNumber === undefined || number.split('.').includes(String(halfNumber));
}

/**
 * Whether the missing fields of a header follow from its neighbours: there must be no unread header
 * between, and a start derived from the end above must fit the start below as well.
 */
function areNeighboursKnown(
  note: Note,
  segment: SequenceSegment | undefined,
  { header }: SegmentBlock,
  settings: RuleSettings,
): boolean {
  const index = segment?.blockIndex ?? 0;
  const above = segment?.above?.blockIndex ?? 0;
  const below = segment?.below?.blockIndex ?? note.blocks.length;
  const { times, number } = header;
  const needsAbove = times.start === undefined || number === undefined;
  if (needsAbove && isHiddenBetween(note, above, index, 'header')) return false;
  if (times.end === undefined && isHiddenBetween(note, index, below, 'header')) return false;
  return times.start !== undefined || meetsNext(segment, settings);
}

/**
 * Whether the number of a segment, or the one above that it would continue, is certain: it has its
 * colon, or is exactly the one that fits. `1.58 Bit` may begin a title.
 */
function isNumberKnown(segment: SequenceSegment | undefined): boolean {
  const part = segment?.part;
  for (let at = segment; at !== undefined && at.part === part; at = at.above) {
    const { number, onlyInNote } = at.block.header;
    if (number === undefined) {
      if (onlyInNote && at !== segment) return false;
      continue;
    }
    if (number.isSure) return true;
    if (number.part !== partNumberAt(at)) return false;
    if (number.index === at.place) return true;
    if (number.index !== indexAt(at)) return false;
  }
  return true;
}

/** Whether a header that is one only where its times go on has a number and a time that fit. */
function isPlaceCertain(
  segment: SequenceSegment | undefined,
  { gapTolerance }: RuleSettings,
): boolean {
  const { condition, number } = segment?.block.header ?? {};
  if (segment === undefined || (condition !== 'joined' && condition !== 'joined-or-next'))
    return true;
  if (number !== undefined && `${number.part}.${number.index}` !== numberAt(segment)) return false;
  const gaps = [
    segment.start - (segment.above?.end ?? 0),
    (segment.below?.start ?? Number.NaN) - segment.end,
  ];
  return gaps.some((gap) => gap >= 0 && gap <= gapTolerance);
}

/** Whether the segment below starts where this one ends; then this one's start is certain. */
function meetsNext(segment: SequenceSegment | undefined, { gapTolerance }: RuleSettings): boolean {
  if (segment?.below === undefined || Number.isNaN(segment.end)) return true;
  const gap = segment.below.start - segment.end;
  return gap >= 0 && gap <= gapTolerance;
}
