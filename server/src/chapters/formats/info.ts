import { field, items, secondsToMilliseconds, textOf } from '../../transcript/jsonValue';
import { noJsonTime, numberIn } from '../chapterJson';
import { type ChapterReading, listOf, type ReadChapter } from '../chapterReading';
import { isTime } from '../chapterTime';

/**
 * yt-dlp's `.info.json`: times in seconds, and what the site says of the video. Also the chapters of
 * `ffprobe -show_chapters -of json`, whose titles are tags.
 */
export function readInfo(json: unknown, text: string): ChapterReading {
  const chapters: ReadChapter[] = [];
  for (const [index, chapter] of items(field(json, 'chapters')).entries()) {
    const start = secondsToMilliseconds(numberIn(field(chapter, 'start_time')));
    if (!isTime(start)) {
      return noJsonTime(text, chapter, ['chapters', index], ['start_time', 'seconds']);
    }
    const end = secondsToMilliseconds(numberIn(field(chapter, 'end_time')));
    chapters.push({
      start,
      end,
      title: textOf(field(chapter, 'title') ?? field(field(chapter, 'tags'), 'title')),
    });
  }
  return listOf(chapters, {
    title: textOf(field(json, 'title')),
    date: dayOf(textOf(field(json, 'upload_date'))),
    media: webAddress(textOf(field(json, 'webpage_url'))),
    duration: secondsToMilliseconds(numberIn(field(json, 'duration'))),
  });
}

/** `20250128` as `2025-01-28`. */
function dayOf(digits: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}

function webAddress(text: string): string {
  return /^https?:\/\/\S{1,2000}$/.test(text) ? text : '';
}
