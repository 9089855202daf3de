import { message } from '../../l10n/message';
import { plainTitle } from '../../note/headers/plainTitle';
import { field, items, secondsToMilliseconds, textOf } from '../../transcript/jsonValue';
import { lineOfItem } from '../chapterJson';
import { type ChapterReading, isTime, listOf, type ReadChapter } from '../chapterReading';
import { withoutEmpty } from '../episodeOf';

/** yt-dlp's `.info.json`: times in seconds, and what the site says of the video. */
export function readInfo(json: unknown, text: string): ChapterReading {
  const chapters: ReadChapter[] = [];
  for (const [index, chapter] of items(field(json, 'chapters')).entries()) {
    const start = secondsToMilliseconds(field(chapter, 'start_time'));
    if (!isTime(start)) {
      return {
        problem: message('Chapter {0} has no {1} in seconds', index + 1, 'start_time'),
        ...lineOfItem(text, ['chapters', index]),
      };
    }
    const end = secondsToMilliseconds(field(chapter, 'end_time'));
    chapters.push({ start, end, title: textOf(field(chapter, 'title')) });
  }
  const duration = secondsToMilliseconds(field(json, 'duration'));
  return listOf(
    chapters,
    withoutEmpty({
      title: plainTitle(textOf(field(json, 'title'))),
      date: dayOf(textOf(field(json, 'upload_date'))),
      media: webAddress(textOf(field(json, 'webpage_url'))),
      duration: isTime(duration) ? duration : undefined,
    }),
  );
}

/** `20250128` as `2025-01-28`. */
function dayOf(digits: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function webAddress(text: string): string | undefined {
  return /^https?:\/\/\S{1,2000}$/.test(text) ? text : undefined;
}
