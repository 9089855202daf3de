import { message } from '../../l10n/message';
import { type ChapterReading, listOf, numberedLines } from '../chapterReading';
import { readClock } from '../chapterTime';

/** A line of a list, with its time and, where it has a range, the time after that. */
interface PastedLine {
  readonly line: number;
  readonly time: string;
  readonly end: string | undefined;
  /** The text on the line without the time, and without the range where there is one. */
  readonly behindTime: string;
  readonly behindRange: string;
}

/** In UTF-16 units; longer lines are no entries of a list. */
const maxLine = 2000;

const time = String.raw`((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)(?!:?\d)`;
const bullet = String.raw`^[\s>]*(?:(?:[-*+•·‣▪◦●–—]|\d{1,3}[.)])\s+)?`;
const open = String.raw`(?:\*{1,3})?[[(（【「<]{0,2}\s?`;
const close = String.raw`\s?[\])）】」>]{0,2}(?:\([^()\s]*\))?(?:\*{1,3})?`;
const leading = new RegExp(`${bullet}${open}${time}(?:${close}(.*))$`);
const rangeBehind = new RegExp(String.raw`^\s*[-–—~～→]{1,3}>?\s*${time}${close}(.*)$`);
const trailing = new RegExp(String.raw`(?:[\s(（[【]|^)${time}[\])）】]{0,2}(?:\([^()\s]*\))?\s*$`);

/**
 * Reads a pasted list: a time at the start of each line, else one at the end of each, in brackets,
 * links and bullets or without. Lines without a time are other text. Separators and ranges count
 * where most lines have them: `0:19 - Title` among others without a dash is a title with one.
 */
export function readPastedLines(text: string): ChapterReading {
  const before: PastedLine[] = [];
  const behind: PastedLine[] = [];
  for (const { line, content } of numberedLines(text)) {
    if (content.length > maxLine || (!content.includes(':') && !content.includes('：'))) continue;
    const plain = content.replaceAll('：', ':');
    const found = leadingTime(plain, content, line);
    if (found !== undefined) before.push(found);
    else behind.push(...trailingTime(plain, content, line));
  }
  return chaptersIn(before.length >= behind.length ? before : behind);
}

function chaptersIn(lines: readonly PastedLine[]): ChapterReading {
  const mostly = (holds: (line: PastedLine) => boolean) =>
    2 * lines.filter(holds).length > lines.length;
  const areRanges = mostly(({ end }) => end !== undefined);
  const rest = (own: PastedLine) => (areRanges ? own.behindRange : own.behindTime);
  const areSeparated = mostly((own) => separator.test(rest(own)));
  const areLinked = mostly((own) => linked.test(rest(own)));
  let latest = -1;
  const chapters = [];
  for (const own of lines) {
    const start = readClock(own.time);
    const { line } = own;
    if (Number.isNaN(start))
      return { problem: message('"{0}" is no time of a chapter', own.time), line };
    if (start < latest)
      return { problem: message('{0} is before the time above it', own.time), line };
    latest = start;
    const unseparated = areSeparated ? rest(own).replace(separator, '') : rest(own);
    const title = areLinked ? unseparated.replace(linked, '$1') : unseparated;
    const end = areRanges ? readClock(own.end ?? '') : Number.NaN;
    chapters.push({ start, end, title });
  }
  return listOf(chapters);
}

/** Between a time and a title; a colon needs no blank before it. */
const separator = /^\s*(?:[-–—|·•~→:]{1,3}>?)(?:\s+|$)/;
/** A title that is a link as a whole. */
const linked = /^\s*\[([^[\]]*)\]\([^()\s]*\)\s*$/;

function leadingTime(plain: string, content: string, line: number): PastedLine | undefined {
  const [, time, rest] = leading.exec(plain) ?? [];
  if (time === undefined || rest === undefined) return undefined;
  const [, end, restOfRange = rest] = rangeBehind.exec(rest) ?? [];
  return {
    line,
    time,
    end,
    behindTime: content.slice(content.length - rest.length),
    behindRange: content.slice(content.length - restOfRange.length),
  };
}

function trailingTime(plain: string, content: string, line: number): PastedLine[] {
  const match = trailing.exec(plain);
  if (match === null) return [];
  const [, time = ''] = match;
  const title = content
    .slice(0, match.index)
    .replace(/^[\s>]*(?:(?:[-*+•·‣▪◦●–—]|\d{1,3}[.)])\s+)?/, '')
    .trimEnd()
    .replace(/\s[-–—|·•~→:]{1,3}$|:$/, '')
    .replace(/^\[([^[\]]*)$/, '$1');
  return [{ line, time, end: undefined, behindTime: title, behindRange: title }];
}
