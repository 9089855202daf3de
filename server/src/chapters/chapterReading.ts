import { afterLineEnd, endOfLine } from '../base/lines';
import { shortened } from '../base/shortened';
import { type Message, message } from '../l10n/message';
import { plainTitle } from '../note/headers/plainTitle';
import type { Chapter, ChapterList } from './chapter';
import { isTime } from './chapterTime';
import { withoutEmpty } from './episodeOf';

/** The chapters that a text holds, or why it holds none that can be read. */
export type ChapterReading = ReadList | ChapterReadingProblem;

export interface ReadList {
  readonly list: ChapterList;
  /** What of the text looks like a chapter and is not in the list. */
  readonly warning?: Message;
}

export interface ChapterReadingProblem {
  readonly problem: Message;
  /** 0-based; absent where the text as a whole is meant. */
  readonly line?: number;
}

/** A chapter as a file has it: texts as written, times in milliseconds, NaN where unknown. */
export interface ReadChapter {
  readonly start: number;
  readonly end?: number;
  readonly title: string;
  readonly number?: string;
  readonly part?: string;
  /** True for a part without chapters of its own; one with `children` is a part anyway. */
  readonly isPart?: boolean;
  readonly children?: readonly ReadChapter[];
}

/**
 * The list of chapters that were read, by their starts; none is a problem. Each text is put on one
 * line, and ends and a duration that can be no time are left out.
 *
 * @param episode what the file says of it, as written; the duration in milliseconds
 */
export function listOf(
  chapters: readonly ReadChapter[],
  { duration = Number.NaN, ...texts }: Omit<ChapterList, 'chapters'> = {},
): ReadList | ChapterReadingProblem {
  if (chapters.length === 0) return { problem: message('No chapters are in the file') };
  const lines = Object.entries(texts).map(([key, text]) => [key, plainTitle(text ?? '')]);
  const episode: Omit<ChapterList, 'chapters'> = withoutEmpty(Object.fromEntries(lines));
  return {
    list: { ...episode, ...(isTime(duration) ? { duration } : {}), chapters: inOrder(chapters) },
  };
}

function inOrder(chapters: readonly ReadChapter[]): Chapter[] {
  return chapters.map(chapterOf).sort((left, right) => left.start - right.start);
}

function chapterOf(read: ReadChapter): Chapter {
  const { start, end = Number.NaN, title, number = '', part = '', children = [] } = read;
  return {
    start,
    ...(isTime(end) && end >= start ? { end } : {}),
    title: plainTitle(title),
    level: read.isPart || children.length > 0 ? 'part' : 'segment',
    ...withoutEmpty({ number: plainTitle(number), part: plainTitle(part) }),
    ...(children.length === 0 ? {} : { children: inOrder(children) }),
  };
}

/** That a value is no time. */
export function noTime(value: string, line: number): ChapterReadingProblem {
  return { problem: message('"{0}" is no time of a chapter', shortened(value.trim())), line };
}

/** The lines of a text without their ends, numbered from 0. */
export function* numberedLines(text: string): Generator<{ line: number; content: string }> {
  for (let at = 0, line = 0; ; line++) {
    const end = endOfLine(text, at);
    yield { line, content: text.slice(at, end) };
    if (end === text.length) return;
    at = afterLineEnd(text, end);
  }
}

/** The 0-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
}
