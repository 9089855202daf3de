import type { Span } from '../../base/span';
import { type FoldedLine, foldLine, maxHeaderLine } from './foldedLine';
import { skip } from './headerStars';
import { readHeaderText, type TextReading } from './headerText';
import { readHeaderTimes, type TimesReading } from './headerTimes';
import { readPlaceholderTimes } from './placeholderTimes';
import { readUnreadableTimes } from './unreadableTimes';

/** The times alone on a line, or number and title alone. */
export type LineAlone = TimesAlone | TextAlone;

export interface TimesAlone {
  readonly kind: 'times';
  readonly folded: FoldedLine;
  readonly times: TimesReading;
  /** A misplaced list marker and stars before them; empty where there are none. */
  readonly lead: Span;
  /** The text behind them: blanks, stars, or a line break. */
  readonly behind: string;
}

export interface TextAlone {
  readonly kind: 'text';
  readonly folded: FoldedLine;
  readonly text: TextReading;
}

const indentedAsCode = /^\ufeff?(?: {4}| {0,3}\t)/;
/** A misplaced list marker and stars beside the times. */
const beforeTimes = /^ *(?:[-*+] +)?\**/;
/** The closing bracket of the times, typed behind the line end. */
const strayBracket = /[)\]】] ?(?=\*)/y;
const behindTimes = /^\** *(?:\\|<br ?\/?>)? *$/;

/**
 * Reads one line of a header over two.
 *
 * @param base the offset from which the spans of the result count
 * @returns undefined for any other line
 */
export function readLineAlone(
  text: string,
  start: number,
  end: number,
  base: number,
): LineAlone | undefined {
  const line = text.slice(start, end);
  if (line.length > maxHeaderLine || indentedAsCode.test(line)) return undefined;
  const folded = foldLine(line, start - base);
  const first = folded.text.search(/\S/);
  if (first === -1) return undefined;
  const [lead = ''] = beforeTimes.exec(folded.text) ?? [];
  for (const read of [readHeaderTimes, readUnreadableTimes, readPlaceholderTimes]) {
    const times = read(folded.text, lead.length);
    const behind = folded.text.slice(times?.outer.end ?? 0);
    if (times === undefined || !behindTimes.test(behind)) continue;
    return times.slips > 0 || times.isPlaceholder || (times.start ?? times.end)
      ? { kind: 'times', folded, times, lead: { start: first, end: lead.length }, behind }
      : undefined;
  }
  const unescaped = line.includes('\\') ? foldLine(line, start - base, true) : folded;
  const from = skip(strayBracket, unescaped.text, first);
  const own = readHeaderText(unescaped.text, from, unescaped.text.trimEnd().length);
  const isText = own.open.start === from && (own.isNumberSure || own.marks !== 0);
  return isText || own.isNumberSure ? { kind: 'text', folded: unescaped, text: own } : undefined;
}
