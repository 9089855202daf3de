import { afterLineEnd, endOfLine } from '../../base/lines';
import type { HeaderCondition } from './evidence';
import type { FaultAt, SegmentHeader } from './header';
import { textFaults, timesFaults } from './headerFaults';
import { halfNumberIn, placedNumber, placedTimes } from './headerPlaces';
import { readLineAlone, type TextAlone, type TimesAlone } from './lineAlone';

/**
 * Reads a header over two lines: the times alone on the first, number and title on the second
 * (format.md, "Style is not error"). Faults that it accepts are blank lines between, two blanks or
 * a backslash behind the times, and the reverse order.
 *
 * @param start where the first line starts, as an offset of the text; `end` is where it ends
 * @returns spans that count from the start of the first line; undefined where the lines were not
 *   meant as a header
 */
export function readTwoLineHeader(
  text: string,
  start: number,
  end: number,
): SegmentHeader | undefined {
  const first = readLineAlone(text, start, end, start);
  if (first === undefined) return undefined;
  let below = nextLine(text, end);
  let lines = 2;
  while (lines < maxLines && below !== undefined && isBlank(text.slice(below.start, below.end))) {
    below = nextLine(text, below.end);
    lines++;
  }
  const isApart = lines > 2;
  const second = below && readLineAlone(text, below.start, below.end, start);
  if (second === undefined) return undefined;
  if (first.kind === 'times' && second.kind === 'text') {
    return joined({ times: first, text: second, lines, isReversed: false });
  }
  if (first.kind === 'text' && second.kind === 'times' && !isApart) {
    const further = nextLine(text, below?.end ?? end);
    const isTaken =
      further && readLineAlone(text, further.start, further.end, start)?.kind === 'text';
    return isTaken ? undefined : joined({ times: second, text: first, lines, isReversed: true });
  }
  return undefined;
}

/** Blank lines between the two are accepted as a fault, up to this total. */
const maxLines = 6;

interface Lines {
  readonly times: TimesAlone;
  readonly text: TextAlone;
  readonly lines: number;
  readonly isReversed: boolean;
}

/** The header of the two lines, if they are evidence enough for one. */
function joined(pair: Lines): SegmentHeader | undefined {
  const { times, text, lines, isReversed } = pair;
  const condition = conditionOf(pair);
  if (condition === 'never') return undefined;
  const faults = [
    ...leadFaults(times),
    ...timesFaults(times.folded, times.times),
    ...(areLinesProper(pair) ? [] : [linesFault(pair)]),
    ...textFaults(text.folded, text.text),
  ];
  const placed = placedTimes(times.folded, times.times, 0);
  const { title, tail, close } = text.text;
  const textEnd = text.folded.source(0, Math.max(close.end, title.end)).end;
  const [first, last] = isReversed
    ? [text.folded.source(text.text.open.start, text.text.open.start).start, placed.outer.end]
    : [times.folded.source(times.lead.start, times.lead.end).start, textEnd];
  return {
    line: { start: first, end: last },
    times: placed,
    text: { start: isReversed ? first : placed.outer.end, end: isReversed ? textEnd : last },
    number: placedNumber(text.folded, text.text),
    halfNumber: halfNumberIn(text.folded, text.text),
    title: text.folded.source(title.start, title.end),
    tail: tail && text.folded.source(tail.start, tail.end),
    faults,
    makesNote: faults.length === 0,
    onlyInNote: false,
    condition,
    lines,
  };
}

/** The evidence of `headerStanding`, over two lines; where lines stand wrong it takes all of it. */
function conditionOf(pair: Lines): HeaderCondition | 'never' | undefined {
  const { isRange, slips, hasColons, isPlaceholder } = pair.times.times;
  const { number, isNumberSure, isNumberBroken, marks, wraps } = pair.text.text;
  const isMarked = marks === 'brackets' || marks >= 3;
  const hasOwnMarks = wraps && isMarked;
  if (pair.lines > 2 || pair.isReversed) {
    return isRange && isNumberSure && hasOwnMarks ? undefined : 'never';
  }
  if (isPlaceholder) {
    if (!isNumberSure || !hasOwnMarks) return 'never';
    return hasColons ? undefined : 'next';
  }
  if (slips > 1) return isNumberSure && wraps ? 'next' : 'never';
  const isNumbered = isNumberSure || isNumberBroken;
  if (slips === 1) return isNumbered && marks !== 0 ? undefined : 'never';
  if (isNumberSure && isMarked) return hasColons ? undefined : 'joined-or-next';
  if (isNumberSure) return isRange ? undefined : 'never';
  if (isNumberBroken && wraps) return isRange || (isMarked && hasColons) ? undefined : 'never';
  if (number === undefined) return isRange && hasOwnMarks ? 'between' : 'never';
  if (isRange && hasOwnMarks) return undefined;
  return (isRange && wraps) || (hasOwnMarks && hasColons) ? 'between' : 'never';
}

/** Whether the second line is directly below the first, with no line break in Markdown between. */
function areLinesProper({ times, lines, isReversed }: Lines): boolean {
  return lines === 2 && !isReversed && /^ ?$/.test(times.behind);
}

function leadFaults({ folded, lead }: TimesAlone): FaultAt[] {
  if (lead.start === lead.end) return [];
  return [{ fault: 'lead', ...folded.source(lead.start, lead.end) }];
}

function linesFault({ times, text, isReversed }: Lines): FaultAt {
  const { start, end } = times.folded.source(times.times.outer.start, times.times.outer.end);
  const textStart = text.folded.source(text.text.open.start, text.text.open.start).start;
  return isReversed
    ? { fault: 'lines', start, end }
    : { fault: 'lines', start: end, end: textStart };
}

function nextLine(text: string, end: number): { start: number; end: number } | undefined {
  if (end >= text.length) return undefined;
  const start = afterLineEnd(text, end);
  return start >= text.length ? undefined : { start, end: endOfLine(text, start) };
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
