import type { SegmentBlock } from '../note/block';
import { borderStyle, endBefore, startAfter } from '../note/borderStyle';
import type { Note } from '../note/note';
import { numberAfterAbove } from '../note/numbering';
import { formatHeaderText } from '../note/segmentHeader';
import { segmentOfBlock } from '../note/sequence';
import { respellTime } from '../note/time';
import { timeText } from './edits';
import { written } from './wording';

/** What a header says, as the format writes it; undefined where nobody knows. */
export interface HeaderFields {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly number?: string | undefined;
}

/**
 * A header as the format has it, without what stands behind its stars. Fields that the header
 * lacks come from `missing`, else they stand as their names: `MM:SS`, `N.M`.
 */
export function properHeader(block: SegmentBlock, missing: HeaderFields = {}): string {
  const own = fieldsAsWritten(block);
  const start = own.start ?? missing.start ?? 'MM:SS';
  const end = own.end ?? missing.end ?? 'MM:SS';
  const number = own.number ?? missing.number ?? 'N.M';
  return `(${start}-${end})${formatHeaderText(number, written(block, block.header.title))}`;
}

/**
 * The fields of a header, those that it lacks as they follow from the segments around it: the
 * start from the end above, the end from the start below, in the note's border style, and the
 * number from the one above. Undefined where that leaves no time between start and end.
 *
 * @param index the index of the header's block
 */
export function headerFieldsFromNeighbours(
  note: Note,
  index: number,
  block: SegmentBlock,
): HeaderFields {
  const { sequence } = note;
  const segment = segmentOfBlock(sequence, index);
  const own = fieldsAsWritten(block);
  return {
    start: own.start ?? timeFrom(note, index, missingStart(note, segment, block)),
    end: own.end ?? timeFrom(note, index, missingEnd(note, segment, block)),
    number: own.number ?? numberAfterAbove(sequence, segment),
  };
}

/** The number in the spelling of the format, `3.6`. */
export function numberAsWritten({ header }: SegmentBlock): string | undefined {
  return header.number === undefined ? undefined : `${header.number.part}.${header.number.index}`;
}

function fieldsAsWritten(block: SegmentBlock): HeaderFields {
  const { start, end } = block.header.times;
  return {
    start: start && respellTime(written(block, start)),
    end: end && respellTime(written(block, end)),
    number: numberAsWritten(block),
  };
}

function missingStart(note: Note, segment: number, block: SegmentBlock): number | undefined {
  const above = note.sequence.ends[segment - 1] ?? Number.NaN;
  const end = block.header.times.end?.ms ?? Number.NaN;
  const style = borderStyle(note.sequence, segment);
  return [startAfter(above, style), above].find((start) => start < end);
}

function missingEnd(note: Note, segment: number, block: SegmentBlock): number | undefined {
  const below = note.sequence.starts[segment + 1] ?? Number.NaN;
  const start = block.header.times.start?.ms ?? Number.NaN;
  const style = borderStyle(note.sequence, segment);
  return [endBefore(below, style), below].find((end) => end > start);
}

function timeFrom(note: Note, index: number, ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : timeText(note, index, ms);
}
