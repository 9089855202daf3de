import type { FaultAt, SegmentHeader } from './header';
import { readTime } from './time';

/** The text after the times up to the closing stars, with a title free of marks. */
const numberAndTitle =
  / \*\*\*\d{1,15}\.\d{1,15}: [^\s*＊`\\](?:[^*＊`\\]*[^\s*＊`\\])?(?=\*\*\*[ \t]*$)/y;

const noFaults: readonly FaultAt[] = [];
const leftParenthesis = 0x28;
const rightParenthesis = 0x29;
const hyphen = 0x2d;

/**
 * Reads a header like `(00:19-00:28) ***2.1: title***`, correctly spelled and without marks in its
 * title. Nearly all headers are, and this quick path lets a long note open at once.
 *
 * @param line without its end
 * @returns undefined for any other line, which may still be a header
 */
export function readWellSpelledHeader(line: string): SegmentHeader | undefined {
  if (line.charCodeAt(0) !== leftParenthesis) return undefined;
  const start = readTime(line, 1);
  if (!start?.wellSpelled || line.charCodeAt(start.end) !== hyphen) return undefined;
  const end = readTime(line, start.end + 1);
  if (!end?.wellSpelled || line.charCodeAt(end.end) !== rightParenthesis) return undefined;
  const timesEnd = end.end + 1;
  numberAndTitle.lastIndex = timesEnd;
  if (!numberAndTitle.test(line)) return undefined;
  const numberStart = timesEnd + ' ***'.length;
  const dot = line.indexOf('.', numberStart);
  const numberEnd = line.indexOf(':', dot);
  const titleEnd = numberAndTitle.lastIndex;
  const headerEnd = titleEnd + '***'.length;
  return {
    line: { start: 0, end: headerEnd },
    times: {
      outer: { start: 0, end: timesEnd },
      inner: { start: 1, end: end.end },
      start: { ...start, proper: line.slice(start.start, start.end), showsStyle: true },
      end: { ...end, proper: line.slice(end.start, end.end), showsStyle: true },
    },
    text: { start: timesEnd, end: headerEnd },
    number: {
      start: numberStart,
      end: numberEnd,
      part: Number(line.slice(numberStart, dot)),
      index: Number(line.slice(dot + 1, numberEnd)),
      isSure: true,
    },
    halfNumber: undefined,
    title: { start: numberEnd + ': '.length, end: titleEnd },
    tail: undefined,
    faults: noFaults,
    makesNote: true,
    onlyInNote: false,
    condition: undefined,
    lines: 1,
  };
}
