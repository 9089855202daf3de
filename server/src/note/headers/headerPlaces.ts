import type { Span } from '../../base/span';
import type { FoldedLine } from './foldedLine';
import type { SegmentNumber, TimeRange } from './header';
import type { TextReading } from './headerText';
import type { TimesReading } from './headerTimes';
import type { SlippedTime } from './slippedTime';

/** The times of a header in the offsets of its line; without any, an empty range at a place. */
export function placedTimes(
  folded: FoldedLine,
  times: TimesReading | undefined,
  otherwise: number,
): TimeRange {
  const at = ({ start, end }: Span) => folded.source(start, end);
  if (times === undefined) {
    const nowhere = at({ start: otherwise, end: otherwise });
    return { outer: nowhere, inner: nowhere, start: undefined, end: undefined };
  }
  const time = (read: SlippedTime | undefined) => read && { ...read, ...at(read) };
  return {
    outer: at(times.outer),
    inner: at(times.inner),
    start: time(times.start),
    end: time(times.end),
  };
}

/** The number of a header in the offsets of its line. */
export function placedNumber(folded: FoldedLine, text: TextReading): SegmentNumber | undefined {
  if (text.number === undefined) return undefined;
  const { part, index, start, end } = text.number;
  return { ...folded.source(start, end), part, index, isSure: text.isNumberSure };
}

/** The half of a number with the other one missing, as `3:`. */
export function halfNumberIn(folded: FoldedLine, { half }: TextReading): number | undefined {
  return half && Number(folded.text.slice(half.start, half.end).replace(/\D/g, ''));
}
