import type { Span } from '../../base/span';
import type { HeaderCondition } from './evidence';
import type { TimeField } from './time';

/** The times of a header. Spans count from the start of the header's line. */
export interface TimeRange {
  /** From the opening bracket to the closing one; empty where there is no time. */
  readonly outer: Span;
  /** The bare range, without brackets and blanks: `01:31-01:18`. */
  readonly inner: Span;
  readonly start: HeaderTime | undefined;
  readonly end: HeaderTime | undefined;
}

/** A time of a header, with its correct spelling by the format that keeps its digits. */
export interface HeaderTime extends TimeField {
  readonly proper: string;
  /** It is written with colons: its digits show how the note writes times. */
  readonly showsStyle: boolean;
}

/** The number of a header. Spans count from the start of the header's line. */
export interface SegmentNumber extends Span {
  /** 3 in `3.6`. */
  readonly part: number;
  /** 6 in `3.6`. */
  readonly index: number;
  /** A colon follows, before or behind stars. Else it may be in the title: `1.58 Bit`. */
  readonly isSure: boolean;
}

/** How a line deviates from the format of a header. */
export type HeaderFault =
  | 'lead'
  | 'order'
  | 'brackets'
  | 'dash'
  | 'colon'
  | 'range-spaces'
  | 'times-missing'
  | 'times-unreadable'
  | 'start-missing'
  | 'end-missing'
  | 'gap'
  | 'stars'
  | 'number-missing'
  | 'number-spelling'
  | 'title-spaces'
  | 'tail'
  | 'invisible'
  | 'escape'
  | 'lines';

export interface FaultAt extends Span {
  readonly fault: HeaderFault;
}

/** The header of a segment, or a line that was meant as one. Spans count from its line's start. */
export interface SegmentHeader {
  /** The header without indentation and trailing blanks, and without what follows its stars. */
  readonly line: Span;
  readonly times: TimeRange;
  /** Everything after the times, up to and with the closing stars. */
  readonly text: Span;
  readonly number: SegmentNumber | undefined;
  /** The digits of a number with one half missing, as `3:`. */
  readonly halfNumber: number | undefined;
  /** Empty (start = end) where there is no title. */
  readonly title: Span;
  /** The text behind the closing stars, which belongs into the body. */
  readonly tail: Span | undefined;
  /** In the order of the line; empty for a correct header. */
  readonly faults: readonly FaultAt[];
  /** Begins with two times in brackets and has a number: enough to call the file a note. */
  readonly makesNote: boolean;
  /** True where the line counts only in a file that is a note already. */
  readonly onlyInNote: boolean;
  /** What it has to meet in its place; undefined where it is one in any. */
  readonly condition: HeaderCondition | undefined;
  /** How many lines it takes: 1, or those of a header over two. */
  readonly lines: number;
}
