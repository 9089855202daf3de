import type { Span } from '../../base/span';
import { type Evidence, headerStanding } from './evidence';
import { type FoldedLine, foldLine, isShown, maxHeaderLine } from './foldedLine';
import type { SegmentHeader, TimeRange } from './header';
import { headerFaults } from './headerFaults';
import { type HeaderPieces, headerPieces } from './headerPieces';
import { halfNumberIn, placedNumber, placedTimes } from './headerPlaces';
import { codeFinder } from './headerStars';
import type { TextReading } from './headerText';
import { readHeaderTimes, type TimesReading } from './headerTimes';
import { readWellSpelledHeader } from './wellSpelledHeader';

/**
 * Reads a line (without its end) as a segment header, well spelled or nearly so. How much evidence
 * it needs is decided by `headerStanding`.
 *
 * @returns undefined where the line was not meant as one
 */
export function readSegmentHeader(line: string): SegmentHeader | undefined {
  return readWellSpelledHeader(line) ?? readDisfiguredHeader(line);
}

const indentedAsCode = /^\ufeff?(?: {4}| {0,3}\t)/;

/** Reads a line as a header in any spelling; otherwise like `readSegmentHeader`. */
export function readDisfiguredHeader(line: string): SegmentHeader | undefined {
  if (line.length > maxHeaderLine || indentedAsCode.test(line)) return undefined;
  const asWritten = readFoldedHeader(line, foldLine(line));
  if (!line.includes('\\') || asWritten?.number?.isSure) return asWritten;
  const unescaped = readFoldedHeader(line, foldLine(line, 0, true));
  return unescaped?.number?.isSure ? unescaped : asWritten;
}

function readFoldedHeader(line: string, folded: FoldedLine): SegmentHeader | undefined {
  for (const pieces of headerPieces(folded.text)) {
    const evidence = evidenceOf(pieces);
    const standing = headerStanding(evidence);
    if (standing === undefined) continue;
    const isUnmarked = evidence.marks === 0 && standing.onlyInNote;
    if (isUnmarked && !isTitleAlone(folded.text, pieces)) continue;
    return {
      ...placed(line, folded, pieces),
      faults: headerFaults(folded, pieces),
      makesNote: isProof(evidence, pieces),
      ...standing,
      lines: 1,
    };
  }
  return undefined;
}

/** The times with which a line begins, and whether they are two with colons in brackets. */
export function readLeadingTimes(line: string): (TimeRange & { isRange: boolean }) | undefined {
  if (line.length > maxHeaderLine || indentedAsCode.test(line)) return undefined;
  const folded = foldLine(line);
  const times = readHeaderTimes(folded.text, folded.text.search(/\S|$/));
  return times && { ...placedTimes(folded, times, 0), isRange: times.isRange };
}

function evidenceOf({ times, text, order, isListItem }: HeaderPieces): Evidence {
  return {
    times: timesIn(times),
    hasColons: times === undefined || times.hasColons,
    order,
    number: numberIn(text),
    marks: text.marks,
    wraps: text.wraps,
    hasTitle: text.title.start < text.title.end,
    isListItem,
  };
}

function numberIn({ number, isNumberSure, isNumberBroken }: TextReading): Evidence['number'] {
  if (number !== undefined) return isNumberSure ? 'sure' : 'bare';
  return isNumberBroken ? 'broken' : 'none';
}

function timesIn(times: TimesReading | undefined): Evidence['times'] {
  if (times === undefined) return 'none';
  if (times.isPlaceholder) return 'placeholder';
  if (times.slips > 0) return times.slips === 1 ? 'mistyped' : 'unreadable';
  if (!(times.start ?? times.end)) return 'none';
  if (times.isRange) return 'range';
  return times.hasDash || (times.start && times.end) ? 'sparse' : 'single';
}

function isProof({ times, order, number, wraps }: Evidence, { lead }: HeaderPieces): boolean {
  const isNumbered = number === 'sure' || (number === 'bare' && wraps);
  return times === 'range' && order === 'first' && lead.start === lead.end && isNumbered;
}

type Placed = Pick<
  SegmentHeader,
  'line' | 'times' | 'text' | 'number' | 'halfNumber' | 'title' | 'tail'
>;

/** The pieces in the offsets of the line itself. */
function placed(line: string, folded: FoldedLine, pieces: HeaderPieces): Placed {
  const { lead, times, text, order, end } = pieces;
  const at = ({ start, end }: Span) => folded.source(start, end);
  const start = indent.exec(line)?.[0].length ?? 0;
  const textEnd = order === 'first' ? Math.max(text.close.end, text.title.end, lead.end) : end;
  const lineEnd = behindOmitted(line, folded, Math.max(textEnd, times?.outer.end ?? 0));
  const textStart = order === 'first' ? (times?.outer.end ?? lead.end) : text.open.start;
  return {
    line: { start, end: lineEnd },
    times: placedTimes(folded, times, lead.end),
    text: { start: at({ start: textStart, end }).start, end: lineEnd },
    number: placedNumber(folded, text),
    halfNumber: halfNumberIn(folded, text),
    title: at(text.title),
    tail: text.tail && at(text.tail),
  };
}

const indent = /^\ufeff? {0,3}/;

/** The end of a span of the folded line, after the invisible characters that follow it. */
function behindOmitted(line: string, folded: FoldedLine, end: number): number {
  const last = folded.source(0, end).end;
  const rest = line.slice(last);
  return rest.trim() !== '' && !isShown(rest.replace(/\s/g, '')) ? line.trimEnd().length : last;
}

const beginsNoTitle = /[，。、；：！？,.;:!?)）\]】}~～\-–—=|/\\&+%]/;
const isBlank = /^ +$/;
const wholeSeconds = /[:;']\d{2}(?:[.,]\d+)?$/;

/**
 * Whether a range is followed by a title alone. A title is behind a blank and begins like one;
 * `(00:05-00:08)的音乐` is a sentence, and `(3:2-1:0) 的比分` holds no times.
 */
function isTitleAlone(line: string, { times, text, order }: HeaderPieces): boolean {
  if (times === undefined || order !== 'first') return false;
  const isTime = (time: Span | undefined) =>
    time !== undefined && wholeSeconds.test(line.slice(time.start, time.end));
  return (
    text.title.start < text.title.end &&
    isBlank.test(line.slice(times.outer.end, text.open.start)) &&
    !beginsNoTitle.test(line.charAt(text.title.start)) &&
    isTime(times.start) &&
    isTime(times.end)
  );
}

/** The correct text after the times of a header. */
export function formatHeaderText(number: string, title: string): string {
  return ` ***${formatNumberAndTitle(number, title)}***`;
}

/**
 * The text between the stars of a header. Three stars and more within the title would end it, and
 * text within the stars is bold and italic anyway: they are removed, except in code.
 */
export function formatNumberAndTitle(number: string, title: string): string {
  const isCode = codeFinder(title, 0, title.length);
  const kept = title.replace(/(?<!\\)\*{3,}/g, (run, at: number) => (isCode(at) ? run : ''));
  return `${number}: ${kept}`;
}
