import { message } from '../../l10n/message';
import { type ChapterList, flatChapters } from '../chapter';
import { type ChapterReading, listOf, numberedLines, type ReadChapter } from '../chapterReading';
import { clockTime, readClock } from '../chapterTime';

/** The text files of mp4chaps (mp4v2): `HH:MM:SS.mmm Title`. */
export function writeMp4Chaps({ chapters }: ChapterList): string {
  return flatChapters(chapters)
    .map(({ start, title }) => `${clockTime(start)} ${title}\n`)
    .join('');
}

const chapterLine = /^\s{0,9}(\d{1,6}:\d{2}:\d{2}\.\d{1,9})(?:\s(.*))?$/;

/** Whether a text is of mp4chaps, by its first line. */
export function isMp4Chaps(text: string): boolean {
  return /^\s{0,9}\d{1,6}:\d{2}:\d{2}\.\d{3}(?:\s|$)/.test(text);
}

export function readMp4Chaps(text: string): ChapterReading {
  const chapters: ReadChapter[] = [];
  for (const { line, content } of numberedLines(text)) {
    if (content.trim() === '') continue;
    const [, time = '', title = ''] = chapterLine.exec(content) ?? [];
    const start = readClock(time);
    if (Number.isNaN(start)) {
      return { problem: message('A line begins with a time such as {0}', '00:00:19.000'), line };
    }
    chapters.push({ start, title });
  }
  return listOf(chapters);
}
