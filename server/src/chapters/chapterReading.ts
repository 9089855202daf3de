import { afterLineEnd, endOfLine } from '../base/lines';
import { type Message, message } from '../l10n/message';
import { plainTitle } from '../note/headers/plainTitle';
import type { Chapter, ChapterList } from './chapter';

/** The chapters that a text holds, or why it holds none that can be read. */
export type ChapterReading = { readonly list: ChapterList } | ChapterReadingProblem;

export interface ChapterReadingProblem {
  readonly problem: Message;
  /** 0-based; absent where the text as a whole is meant. */
  readonly line?: number;
}

/** A chapter as a file has it: its title as written, its times in milliseconds, NaN if unknown. */
export interface ReadChapter {
  readonly start: number;
  readonly end?: number;
  readonly title: string;
  readonly children?: readonly ReadChapter[];
}

/** The list of chapters that were read, by their starts. None is a problem. */
export function listOf(
  chapters: readonly ReadChapter[],
  episode: Omit<ChapterList, 'chapters'> = {},
): ChapterReading {
  if (chapters.length === 0) return { problem: message('No chapters are in the file') };
  return { list: { ...episode, chapters: inOrder(chapters) } };
}

function inOrder(chapters: readonly ReadChapter[]): Chapter[] {
  return chapters.map(chapterOf).sort((left, right) => left.start - right.start);
}

function chapterOf({ start, end = Number.NaN, title, children = [] }: ReadChapter): Chapter {
  return {
    start,
    ...(end >= start ? { end } : {}),
    title: plainTitle(title),
    ...(children.length === 0
      ? { level: 'segment' }
      : { level: 'part', children: inOrder(children) }),
  };
}

/** Whether a number can be a time: milliseconds, not before the start of the episode. */
export function isTime(ms: number): boolean {
  return ms >= 0 && Number.isSafeInteger(ms);
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
