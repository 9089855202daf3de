import type { XmlElement } from '@rgrove/parse-xml';
import { type ChapterList, flatChapters } from '../chapter';
import { type ChapterReading, lineAt, listOf, noTime, type ReadChapter } from '../chapterReading';
import { clockTime, readClock } from '../chapterTime';
import { childrenOf, escapeXml } from '../xml';

const namespace = 'http://podlove.org/simple-chapters';

/** Podlove Simple Chapters 1.2, as they stand in a feed's item or in a file of their own. */
export function writePsc({ chapters }: ChapterList): string {
  const lines = flatChapters(chapters).map(
    ({ start, title }) =>
      `  <psc:chapter start="${clockTime(start)}" title="${escapeXml(title)}"/>\n`,
  );
  const opening = `<psc:chapters version="1.2" xmlns:psc="${namespace}">`;
  return `${opening}\n${lines.join('')}</psc:chapters>\n`;
}

/** Reads `psc:chapters`; times may lack hours and minutes, and `.5` is half a second. */
export function readPsc(chapters: XmlElement, text: string): ChapterReading {
  const found: ReadChapter[] = [];
  for (const chapter of childrenOf(chapters, 'chapter')) {
    const { start: time = '', title = '' } = chapter.attributes;
    const start = readClock(time);
    if (Number.isNaN(start)) return noTime(time, lineAt(text, chapter.start));
    found.push({ start, title });
  }
  return listOf(found);
}
