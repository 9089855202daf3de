import { field, items, textOf } from '../../transcript/jsonValue';
import type { ChapterList } from '../chapter';
import { type JsonPath, noJsonTime, numberIn } from '../chapterJson';
import { type ChapterReading, listOf, type ReadChapter } from '../chapterReading';
import { isTime } from '../chapterTime';

/** The whole outline for scripts; times in milliseconds. */
export function writeJson(list: ChapterList): string {
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** Reads what `writeJson` writes. */
export function readJson(json: unknown, text: string): ChapterReading {
  const faulty: FaultyChapter[] = [];
  const chapters = chaptersIn(json, ['chapters'], faulty);
  const [first] = faulty;
  if (first !== undefined) {
    return noJsonTime(text, first.chapter, first.path, ['start', 'milliseconds']);
  }
  const textAt = (name: string) => textOf(field(json, name));
  return listOf(chapters, {
    title: textAt('title'),
    artist: textAt('artist'),
    date: textAt('date'),
    media: textAt('media'),
    duration: numberIn(field(json, 'duration')),
  });
}

interface FaultyChapter {
  readonly chapter: unknown;
  readonly path: JsonPath;
}

/** A chapter's own chapters have none: a note has parts and segments. */
function chaptersIn(holder: unknown, path: JsonPath, faulty: FaultyChapter[]): ReadChapter[] {
  const isTop = path.length === 1;
  return items(field(holder, isTop ? 'chapters' : 'children')).map((chapter, index) => {
    const own = [...path, index];
    const textAt = (name: string) => textOf(field(chapter, name));
    const start = numberIn(field(chapter, 'start'));
    if (!isTime(start)) faulty.push({ chapter, path: own });
    return {
      start,
      end: numberIn(field(chapter, 'end')),
      title: textAt('title'),
      number: textAt('number'),
      part: textAt('part'),
      isPart: field(chapter, 'level') === 'part',
      children: isTop ? chaptersIn(chapter, [...own, 'children'], faulty) : [],
    };
  });
}
