import type { SegmentHeader, TimeRange } from './header';
import type { PartHeading } from './partHeading';
import { maxContiguousGap } from './time';

/** The state after the headers above a line. It decides whether some lines are headers. */
export interface HeadersAbove {
  /** The number of the part heading above; 0 without one. */
  readonly heading: number;
  /** The number that the next one continues: `3.0` directly below the heading of part 3. */
  readonly part: number;
  readonly index: number;
  /** The end of the segment above, or its start where the end is unknown; milliseconds. */
  readonly end: number;
}

/** At the start of a note, the next number is 1.1. */
export const nothingAbove: HeadersAbove = { heading: 0, part: 1, index: 0, end: 0 };

export function belowHeading(above: HeadersAbove, { number }: PartHeading): HeadersAbove {
  return { heading: number, part: number, index: 0, end: above.end };
}

/** A header without a number counts as if it had the next one, unless it may be text. */
export function belowHeader(above: HeadersAbove, header: SegmentHeader): HeadersAbove {
  const { number, times, onlyInNote } = header;
  const time = times.end?.valid ? times.end : times.start;
  return {
    heading: above.heading,
    part: number?.part ?? above.part,
    index: number?.index ?? above.index + (onlyInNote ? 0 : 1),
    end: time?.valid ? time.ms : above.end,
  };
}

export function sameAbove(left: HeadersAbove, right: HeadersAbove): boolean {
  return (
    left.heading === right.heading &&
    left.part === right.part &&
    left.index === right.index &&
    left.end === right.end
  );
}

/** Whether a part heading that is one only with the next number has that number. */
export function isPartNext(
  { heading }: HeadersAbove,
  { number, onlyIfNext }: PartHeading,
): boolean {
  return !onlyIfNext || number === heading + 1;
}

/**
 * Whether a header meets its condition.
 *
 * @param nextStart returns the start of the header below, in milliseconds; undefined without one
 */
export function meetsCondition(
  above: HeadersAbove,
  { condition, number, times }: SegmentHeader,
  nextStart: () => number | undefined,
): boolean {
  const isOfPart = number?.part === above.part || number?.part === above.heading;
  const isNext = isOfPart && number?.index === above.index + 1;
  const [start = Number.NaN, end = start] = [times.start?.ms, times.end?.ms];
  switch (condition) {
    case undefined:
      return true;
    case 'next':
      return isNext;
    case 'between':
      return start >= above.end && start <= end && end <= (nextStart() ?? end);
    case 'joined':
      return joins(above, times, isNext ? maxGap : maxContiguousGap);
    case 'joined-or-next':
      return joins(above, times, isNext ? Number.POSITIVE_INFINITY : maxContiguousGap);
  }
}

/** Figures that follow the times above by more milliseconds are likelier to be something else. */
const maxGap = 60_000;

/** Whether times go on from those above, with a gap of so many milliseconds at most. */
function joins({ end }: HeadersAbove, times: TimeRange, longest: number): boolean {
  const first = (times.start ?? times.end)?.ms ?? Number.NaN;
  return areProper(times) && first >= end && first - end <= longest;
}

function areProper({ start, end }: TimeRange): boolean {
  return [start, end].every((time) => time === undefined || (time.valid && time.twoDigits));
}
