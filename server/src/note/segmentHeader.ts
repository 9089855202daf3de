import type { Span } from './block';
import { codeFinder } from './headerStars';
import { readHeaderText } from './headerText';
import { withPlainDigits } from './time';
import { readTimeRange, type TimeRange } from './timeRange';
import { readWellSpelledHeader } from './wellSpelledHeader';

/** What a header says beside its times. Spans count from the start of the header's line. */
export interface SegmentNumber extends Span {
  /** 3 in `3.6`. */
  readonly part: number;
  /** 6 in `3.6`. */
  readonly index: number;
  /** A colon follows, before or behind stars. Else it may be a figure of the title: `1.58 Bit`. */
  readonly isSure: boolean;
}

/** What keeps a line from being a header as the format has it. */
export type HeaderFault =
  | 'brackets'
  | 'dash'
  | 'colon'
  | 'digits'
  | 'range-spaces'
  | 'start-missing'
  | 'end-missing'
  | 'gap'
  | 'stars'
  | 'number-missing'
  | 'number-spelling'
  | 'title-spaces'
  | 'tail';

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
  /** Empty (start = end) where there is no title. */
  readonly title: Span;
  /** What stands behind the closing stars and belongs into the body. */
  readonly tail: Span | undefined;
  /** In the order of the line; empty for a header as the format has it. */
  readonly faults: readonly FaultAt[];
  /** Both times and a number: enough to call the file a note. */
  readonly makesNote: boolean;
  /** True where the line counts only in a file that is a note already. */
  readonly onlyInNote: boolean;
}

const beginsNoTitle = /[，。、；：！？,.;:!?)）\]】}~～\-–—=|/\\&+%]/;

/**
 * Reads a line (without its end) as a segment header, well spelled or nearly so. How much must
 * be there to be sure is format.md's "Meant, but written wrong".
 *
 * @returns undefined where the line was not meant as one
 */
export function readSegmentHeader(line: string): SegmentHeader | undefined {
  return readWellSpelledHeader(line) ?? readAnyHeader(line);
}

function readAnyHeader(line: string): SegmentHeader | undefined {
  const plain = withPlainDigits(line);
  const header = readPlainHeader(plain);
  if (header === undefined || plain === line) return header;
  const wide = [header.times.inner, header.number].flatMap((span) =>
    span === undefined ? [] : wideDigitsIn(line, span),
  );
  return { ...header, faults: [...header.faults, ...wide] };
}

function wideDigitsIn(line: string, { start, end }: Span): FaultAt[] {
  const text = line.slice(start, end);
  return text === withPlainDigits(text) ? [] : [{ fault: 'digits', start, end }];
}

function readPlainHeader(line: string): SegmentHeader | undefined {
  const times = readTimeRange(line);
  if (times === undefined) return undefined;
  const after = line.charAt(times.outer.end);
  if (times.bracketed && (after === '(' || after === ':' || after === '[')) return undefined;

  const text = readHeaderText(line, times.outer.end);
  const { number, stars } = text;
  const both = times.start !== undefined && times.end !== undefined;
  const plainRange = times.bracketed && both && !times.dotted;
  const sure = plainRange ? number !== undefined || stars > 0 : isSureOfSparseTimes(times, text);
  const onlyInNote = plainRange && !sure;
  if (!sure && !onlyInNote) return undefined;
  if (onlyInNote && !isTitleAlone(line, times, text.title)) return undefined;
  return {
    line: { start: times.outer.start, end: text.span.end },
    times,
    text: text.span,
    number,
    title: text.title,
    tail: text.tail,
    faults: [...times.faults, ...text.faults],
    makesNote: both && number !== undefined,
    onlyInNote,
  };
}

const wholeSeconds = /[:：∶]\d{2}(?:[.,，]\d+)?$/;

/**
 * Whether a range is followed by nothing but a title. A title stands behind a blank and begins
 * like one; `(00:05-00:08)的音乐` is a sentence, and `(3:2-1:0) 的比分` holds no times.
 */
function isTitleAlone(line: string, { outer, start, end }: TimeRange, title: Span): boolean {
  const isTime = (time: Span | undefined) =>
    time !== undefined && wholeSeconds.test(line.slice(time.start, time.end));
  return (
    title.start < title.end &&
    title.start > outer.end &&
    !beginsNoTitle.test(line.charAt(title.start)) &&
    isTime(start) &&
    isTime(end)
  );
}

/**
 * Dots for colons, a missing bracket or a missing time count only before `N.M:` or before stars
 * that wrap the rest of the line. Without brackets it takes the header's own three stars:
 * `09:00-09:30 **签到**` is a line of a schedule, and `1.5 2.1: x` begins with two decimals.
 */
function isSureOfSparseTimes(times: TimeRange, text: ReturnType<typeof readHeaderText>): boolean {
  const isMoreThanDecimal =
    times.bracketed || !times.dotted || (times.start !== undefined && times.end !== undefined);
  if (text.number?.isSure) return isMoreThanDecimal;
  if (!text.starsWrap) return false;
  if (times.bracketed) return true;
  return text.stars >= 3 && times.start !== undefined && times.end !== undefined;
}

/**
 * Writes what follows the times of a header, as the format has it. Three stars and more inside
 * of the title would end it, and what stands within is bold and slanted anyway: they go, but for
 * those in code.
 */
export function formatHeaderText(number: string, title: string): string {
  const isCode = codeFinder(title, 0, title.length);
  const kept = title.replace(/(?<!\\)\*{3,}/g, (run, at: number) => (isCode(at) ? run : ''));
  return ` ***${number}: ${kept}***`;
}
