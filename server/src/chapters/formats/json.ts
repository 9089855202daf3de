import { message } from '../../l10n/message';
import { plainTitle } from '../../note/headers/plainTitle';
import { field, items, numberOf, textOf } from '../../transcript/jsonValue';
import type { Chapter, ChapterList } from '../chapter';
import { lineOfItem } from '../chapterJson';
import { type ChapterReading, isTime } from '../chapterReading';
import { withoutEmpty } from '../episodeOf';

/** The whole outline for scripts; times in milliseconds. */
export function writeJson(list: ChapterList): string {
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** Reads what `writeJson` writes. */
export function readJson(json: unknown, text: string): ChapterReading {
  const faulty: Path[] = [];
  const chapters = chaptersIn(json, ['chapters'], faulty);
  const [first] = faulty;
  if (first !== undefined) {
    return {
      problem: message('A chapter has no {0} in milliseconds', 'start'),
      ...lineOfItem(text, first),
    };
  }
  if (chapters.length === 0) return { problem: message('No chapters are in the file') };
  const duration = numberOf(field(json, 'duration'));
  const textAt = (name: string) => plainTitle(textOf(field(json, name)));
  const episode = withoutEmpty({
    title: textAt('title'),
    artist: textAt('artist'),
    date: textAt('date'),
    media: textAt('media'),
    duration: isTime(duration) ? duration : undefined,
  });
  return { list: { ...episode, chapters } };
}

type Path = readonly (string | number)[];

/** A chapter's own chapters have none: a note has parts and segments. */
function chaptersIn(holder: unknown, path: Path, faulty: Path[]): Chapter[] {
  const isTop = path.length === 1;
  return items(field(holder, isTop ? 'chapters' : 'children'))
    .map((chapter, index): Chapter => {
      const own = [...path, index];
      const [start, end] = [numberOf(field(chapter, 'start')), numberOf(field(chapter, 'end'))];
      if (!isTime(start)) faulty.push(own);
      const children = isTop ? chaptersIn(chapter, [...own, 'children'], faulty) : [];
      const [number, part] = ['number', 'part'].map((name) =>
        plainTitle(textOf(field(chapter, name))),
      );
      return {
        start,
        ...(end >= start && isTime(end) ? { end } : {}),
        title: plainTitle(textOf(field(chapter, 'title'))),
        level: children.length > 0 || field(chapter, 'level') === 'part' ? 'part' : 'segment',
        ...withoutEmpty({ number, part }),
        ...(children.length > 0 ? { children } : {}),
      };
    })
    .sort((left, right) => left.start - right.start);
}
