import assert from 'node:assert/strict';
import type { Chapter } from '../../../server/src/chapters/chapter';
import type { ChapterFormatName } from '../../../server/src/chapters/formats';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { localise } from '../../../server/src/l10n/localised';

const lines = (chapters: readonly Chapter[], depth = ''): string[] =>
  chapters.flatMap(({ start, end, title, children = [] }) => [
    `${depth}${start}${end === undefined ? '' : `-${end}`} ${title}`,
    ...lines(children, `${depth}  `),
  ]);

/** The format, and `start-end title` of each chapter; those within others are indented. */
export function read(text: string, fileName = '', from?: ChapterFormatName): string[] {
  const file = readChapters(text, fileName, from);
  if ('problem' in file) assert.fail(JSON.stringify(file));
  return [file.format, ...lines(file.list.chapters)];
}

/** `line: reason`, the line 1-based. */
export function problem(text: string, fileName = '', from?: ChapterFormatName): string {
  const file = readChapters(text, fileName, from);
  assert.ok('problem' in file, text);
  return `${file.line === undefined ? '-' : file.line + 1}: ${localise(file.problem)}`;
}

/** What is said of lines that were left out. */
export function warning(text: string): string | undefined {
  const file = readChapters(text, '');
  assert.ok('list' in file, text);
  return file.warning && localise(file.warning);
}
