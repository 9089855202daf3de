import type { SegmentHeader } from '../headers/header';
import type { TimeField } from '../headers/time';
import { styleVotes } from './timeStyleVotes';

/**
 * What a header says by itself, in plain numbers. A segment's block holds them in one object: to
 * look them up in thousands of headers at each keystroke takes milliseconds.
 */
export interface HeaderNumbers {
  /** Milliseconds, as written; NaN where there is no such time (`01:75`) or it lacks a digit (`01:5`). */
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
   * Whether it counts where the segments of a part are counted. A line without a number that is a
   * header only because the file is a note may as well be text.
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
