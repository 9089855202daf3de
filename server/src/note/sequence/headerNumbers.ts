import type { SegmentHeader } from '../headers/header';
import type { TimeField } from '../headers/time';
import { styleVotes } from './timeStyleVotes';

/**
 * A header's own content in plain numbers, in one object of the segment's block: reading it from
 * thousands of headers at each keystroke would take milliseconds.
 */
export interface HeaderNumbers {
  /** Milliseconds, as written; NaN for an invalid (`01:75`) or incomplete (`01:5`) time. */
  readonly start: number;
  readonly end: number;
  /** How the times are written; see `styleVotes`. */
  readonly styles: number;
  /** The halves of the number, `3` and `7` in `3.7`; NaN where it has none. */
  readonly part: number;
  readonly index: number;
  /** How many lines the header takes; 0 where it is malformed. */
  readonly lines: number;
  /**
   * Whether it counts as a segment of its part. A line without a number that is a header only
   * because the file is a note may be text.
   */
  readonly takesPlace: boolean;
}

/** Reads the numbers of a header. */
export function headerNumbers(header: SegmentHeader): HeaderNumbers {
  const { number, times, faults, lines, onlyInNote } = header;
  return {
    start: knownTime(times.start),
    end: knownTime(times.end),
    styles: styleVotes(times),
    part: number?.part ?? Number.NaN,
    index: number?.index ?? Number.NaN,
    lines: faults.length === 0 ? lines : 0,
    takesPlace: number !== undefined || !onlyInNote,
  };
}

function knownTime(time: TimeField | undefined): number {
  return time?.valid && time.twoDigits ? time.ms : Number.NaN;
}
