import { message } from '../../l10n/message';
import { type ChapterList, flatChapters } from '../chapter';
import { type ChapterReading, listOf, numberedLines } from '../chapterReading';
import { clockTime, readClock } from '../chapterTime';

/** The simple chapters of OGM tools and mkvmerge: a line for the time and one for the name. */
export function writeOgm({ chapters }: ChapterList): string {
  return flatChapters(chapters)
    .map(({ start, title }, at) => {
      const key = `CHAPTER${String(at + 1).padStart(2, '0')}`;
      return `${key}=${clockTime(start)}\n${key}NAME=${title}\n`;
    })
    .join('');
}

/** Whether a text has simple chapters, by its first line. */
export function isOgm(text: string): boolean {
  return /^\s{0,9}CHAPTER\d{1,9}\s{0,9}=/i.test(text);
}

const entry = /^\s{0,9}CHAPTER(\d{1,9})(NAME)?\s{0,9}=(.*)$/i;

export function readOgm(text: string): ChapterReading {
  const chapters = new Map<number, { start: number; title: string }>();
  for (const { line, content } of numberedLines(text)) {
    if (content.trim() === '') continue;
    const [, digits, isName, value = ''] = entry.exec(content) ?? [];
    const own = chapters.get(Number(digits));
    if (isName !== undefined && own !== undefined) own.title = value;
    else {
      const start = isName === undefined ? readClock(value) : Number.NaN;
      if (Number.isNaN(start)) {
        return {
          problem: message('A line is {0} or {1}', 'CHAPTER01=00:00:19.000', 'CHAPTER01NAME='),
          line,
        };
      }
      chapters.set(Number(digits), { start, title: '' });
    }
  }
  return listOf([...chapters.values()]);
}
