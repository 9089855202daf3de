import { message } from '../../l10n/message';
import { audacityLabel } from '../../transcript/audacityLabels';
import { type ChapterList, flatChapters } from '../chapter';
import {
  type ChapterReading,
  listOf,
  noTime,
  numberedLines,
  type ReadChapter,
} from '../chapterReading';
import { isTime } from '../chapterTime';

/** A label track of Audacity: start, end and title; a point label where the end is unknown. */
export function writeAudacity({ chapters }: ChapterList): string {
  return flatChapters(chapters)
    .map(({ start, end = start, title }) => `${seconds(start)}\t${seconds(end)}\t${title}\n`)
    .join('');
}

function seconds(ms: number): string {
  return `${Math.floor(ms / 1000)}.${String(ms % 1000).padStart(3, '0')}000`;
}

/** Reads a label track. Lines of frequencies, which begin with a backslash, are skipped. */
export function readAudacity(text: string): ChapterReading {
  const chapters: ReadChapter[] = [];
  for (const { line, content } of numberedLines(text)) {
    if (content.trim() === '' || content.startsWith('\\')) continue;
    const label = audacityLabel(content);
    if (label === undefined) {
      return { problem: message('A label is start, end and title, with tabs between them'), line };
    }
    const { start, end } = label;
    if (!isTime(start)) return noTime(content.trimStart().replace(/\s.*$/s, ''), line);
    const title = label.lines.map(({ text }) => text).join(' ');
    chapters.push({ start, title, ...(end > start ? { end } : {}) });
  }
  return listOf(chapters);
}
