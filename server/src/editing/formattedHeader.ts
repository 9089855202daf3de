import type { SegmentBlock } from '../note/block';
import { formatHeaderText } from '../note/headers/segmentHeader';
import type { Note } from '../note/note';
import { borderStyle, endBefore, startAfter } from '../note/sequence/borderStyle';
import { headerForms } from '../note/sequence/headerForms';
import { numberAt } from '../note/sequence/numbering';
import { type SequenceSegment, segmentOfBlock } from '../note/sequence/sequence';
import { timeText } from './edits';
import { written } from './labels';

/** The fields of a header in their correct spelling; undefined where unknown. */
export interface HeaderFields {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly number?: string | undefined;
}

/**
 * A header in its correct spelling, on one line and without the text behind its stars. Missing
 * fields come from `missing`, else their names take their place: `MM:SS`, `N.M`.
 */
export function properHeader(block: SegmentBlock, missing: HeaderFields = {}): string {
  const own = fieldsAsWritten(block);
  const start = own.start ?? missing.start ?? 'MM:SS';
  const end = own.end ?? missing.end ?? 'MM:SS';
  const number = own.number ?? missing.number ?? 'N.M';
  return `(${start}-${end})${formatHeaderText(number, written(block, block.header.title))}`;
}

/**
 * Breaks a header of one line into two lines.
 *
 * @param header correctly spelled
 */
export function overTwoLines(header: string, lineEnd: string): string {
  return header.replace(') ***', `)${lineEnd}***`);
}

/**
 * How many lines a header takes once it is fixed: as many as now where they are correct, else as
 * many as most headers of the note.
 */
export function properLines(note: Note, { header }: SegmentBlock): 1 | 2 {
  const areProper = header.lines === 2 && header.faults.every(({ fault }) => fault !== 'lines');
  return areProper ? 2 : headerForms(note).headerLines;
}

/**
 * The fields of a header, with missing ones derived from the segments around it: the start from the
 * end above, the end from the start below, in the note's border style, and the number from the one
 * above. Undefined where that leaves no time between start and end.
 *
 * @param index the index of the header's block
 */
export function headerFieldsFromNeighbours(
  note: Note,
  index: number,
  block: SegmentBlock,
): HeaderFields {
  const segment = segmentOfBlock(note.sequence, index);
  if (segment === undefined) return {};
  const own = fieldsAsWritten(block);
  const times = timesFromNeighbours(note, segment);
  return {
    start: own.start ?? timeFrom(note, index, times.start),
    end: own.end ?? timeFrom(note, index, times.end),
    number: own.number ?? numberAt(segment),
  };
}

/** The number in the spelling of the format, `3.6`. */
export function numberAsWritten({ header }: SegmentBlock): string | undefined {
  return header.number === undefined ? undefined : `${header.number.part}.${header.number.index}`;
}

function fieldsAsWritten(block: SegmentBlock): HeaderFields {
  const { start, end } = block.header.times;
  return { start: start?.proper, end: end?.proper, number: numberAsWritten(block) };
}

/** Start and end of a segment in milliseconds, derived from its neighbours where missing. */
function timesFromNeighbours({ sequence }: Note, segment: SequenceSegment) {
  const style = borderStyle(sequence, segment);
  const above = segment.above?.end ?? Number.NaN;
  const below = segment.below?.start ?? Number.NaN;
  const { times } = segment.block.header;
  const ownStart = times.start?.ms;
  const ownEnd = times.end?.ms;
  const latest = ownEnd ?? below;
  const start = ownStart ?? [startAfter(above, style), above].find((time) => time < latest);
  const earliest = start ?? Number.NaN;
  const end = ownEnd ?? [endBefore(below, style), below].find((time) => time > earliest);
  return { start, end };
}

function timeFrom(note: Note, index: number, ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : timeText(note, index, ms);
}
