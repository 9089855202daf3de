import type { Steps } from '../../base/steps';
import { type ChapterProblem, chaptersOf } from '../../chapters/chaptersOf';
import { chapterFormats } from '../../chapters/formats';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { readTitles } from '../../note/publishing/headerTitles';
import type { ExportChaptersResult, WrittenChapterFormat } from '../../protocol/chapterProtocol';

/** Whether a value names a format in which chapters are written. */
export function isWrittenFormat(value: unknown): value is WrittenChapterFormat {
  return (
    typeof value === 'string' &&
    Object.hasOwn(chapterFormats, value) &&
    chapterFormats[value as WrittenChapterFormat].write !== undefined
  );
}

/** The chapters of a note as a text; a refusal where one of its segments is out of order. */
export function* exportedChapters(
  note: Note,
  format: WrittenChapterFormat,
): Steps<ExportChaptersResult> {
  yield* readTitles(note);
  const { write, defaultLevel, languageId } = chapterFormats[format];
  const { list, problems, warnings } = chaptersOf(note, { level: defaultLevel });
  const [problem] = problems;
  if (problem !== undefined) return { refusal: refusalOf(problem, problems.length) };
  if (write === undefined || list.chapters.length === 0) {
    return { refusal: localised('The note has no segment that could be a chapter') };
  }
  const count = list.chapters.flatMap((own) => own.children ?? own).length;
  return { text: write(list), languageId, count, warnings: warnings.map(localise) };
}

function refusalOf({ line, message }: ChapterProblem, count: number): string {
  const text = localise(message);
  return count === 1
    ? localised('Line {0}: {1}. Nothing was written', line + 1, text)
    : localised('Line {0}: {1}, and {2} more. Nothing was written', line + 1, text, count - 1);
}
