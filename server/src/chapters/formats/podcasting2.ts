import { field, items, secondsToMilliseconds, textOf } from '../../transcript/jsonValue';
import { type ChapterList, flatChapters } from '../chapter';
import { noJsonTime, numberIn } from '../chapterJson';
import { type ChapterReading, listOf, type ReadChapter } from '../chapterReading';
import { isTime } from '../chapterTime';

/** JSON Chapters 1.2.0 of Podcasting 2.0 (`application/json+chapters`). */
export function writePodcasting2({ chapters }: ChapterList): string {
  const written = flatChapters(chapters).map(({ start, end, title }) => ({
    startTime: start / 1000,
    title,
    ...(end === undefined ? {} : { endTime: end / 1000 }),
  }));
  return `${JSON.stringify({ version: '1.2.0', chapters: written }, null, 2)}\n`;
}

/** Chapters that are not for the table of contents (`"toc": false`) only change the picture. */
export function readPodcasting2(json: unknown, text: string): ChapterReading {
  const chapters: ReadChapter[] = [];
  for (const [index, chapter] of items(field(json, 'chapters')).entries()) {
    if (field(chapter, 'toc') === false) continue;
    const start = secondsToMilliseconds(numberIn(field(chapter, 'startTime')));
    if (!isTime(start)) {
      return noJsonTime(text, chapter, ['chapters', index], ['startTime', 'seconds']);
    }
    const end = secondsToMilliseconds(numberIn(field(chapter, 'endTime')));
    chapters.push({ start, end, title: textOf(field(chapter, 'title')) });
  }
  return listOf(chapters);
}
