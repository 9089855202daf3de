import Papa from 'papaparse';
import { message } from '../../l10n/message';
import { plainTitle } from '../../note/headers/plainTitle';
import { type ChapterList, flatChapters } from '../chapter';
import { type ChapterReading, lineAt, listOf, noTime, type ReadChapter } from '../chapterReading';
import { clockTime, readClock } from '../chapterTime';

const columns = ['start', 'end', 'number', 'part', 'title'] as const;

/** A spreadsheet runs what begins so as a formula; an apostrophe before it says that it is text. */
const asFormula = /^'*[=+\-@]/;
const markedAsText = /^'('*[=+\-@])/;

/** A table for spreadsheets (RFC 4180). */
export function writeCsv({ chapters }: ChapterList): string {
  const rows = flatChapters(chapters).map(({ start, end, number = '', part = '', title }) => [
    clockTime(start),
    end === undefined ? '' : clockTime(end),
    number,
    literal(part),
    literal(title),
  ]);
  return `${Papa.unparse([[...columns], ...rows], { newline: '\r\n' })}\r\n`;
}

function literal(text: string): string {
  return asFormula.test(text) ? `'${text}` : text;
}

/** Whether a text is a table of chapters, by the names of its columns. */
export function isCsv(text: string): boolean {
  const names = firstRow(text)
    .split(delimiterOf(text))
    .map((name) => name.replace(/"/g, '').trim().toLowerCase());
  return names.includes('start') && names.includes('title');
}

/** A spreadsheet may have made semicolons or tabs of the commas. */
function delimiterOf(text: string): string {
  return /[,;\t]/.exec(firstRow(text))?.[0] ?? ',';
}

function firstRow(text: string): string {
  return /^[^\r\n]{0,500}/.exec(text)?.[0] ?? '';
}

/** Reads a table whose first row names its columns. */
export function readCsv(text: string): ChapterReading {
  if (!isCsv(text)) {
    return { problem: message('The first row names the columns: {0}', columns.join()), line: 0 };
  }
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: delimiterOf(text),
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  if (unclosed !== undefined) {
    const line = lineAt(text, unclosed.index ?? 0);
    return { problem: message('The quotes of a row do not match'), line };
  }
  const chapters: ReadChapter[] = [];
  let line = 1;
  for (const row of data) {
    const isBlank = Object.values(row).every((value) => String(value).trim() === '');
    if (!isBlank) {
      const chapter = chapterOf(row);
      if (Number.isNaN(chapter.start)) return noTime(row.start ?? '', line);
      chapters.push(chapter);
    }
    line += Object.values(row).reduce((sum, value) => sum + lineEnds(String(value)), 1);
  }
  return listOf(byParts(chapters.sort((left, right) => left.start - right.start)));
}

function chapterOf(row: Readonly<Record<string, string>>): ReadChapter {
  const textAt = (name: string) => (row[name] ?? '').replace(markedAsText, '$1');
  return {
    start: readClock(row.start ?? ''),
    end: readClock(row.end ?? ''),
    title: textAt('title'),
    part: plainTitle(textAt('part')),
    number: textAt('number'),
  };
}

/** Puts chapters with the name of a part below it. */
function byParts(chapters: readonly ReadChapter[]): ReadChapter[] {
  const found: ReadChapter[] = [];
  let above: { title: string; children: ReadChapter[] } | undefined;
  for (const { part, ...chapter } of chapters) {
    if (!part) {
      above = undefined;
      found.push(chapter);
    } else if (above?.title === part) above.children.push(chapter);
    else {
      above = { title: part, children: [chapter] };
      found.push({ start: chapter.start, ...above });
    }
  }
  return found;
}

function lineEnds(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}
