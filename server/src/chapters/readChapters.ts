import { message } from '../l10n/message';
import type { ChapterList } from './chapter';
import type { ChapterReadingProblem } from './chapterReading';
import type { ChapterFormatName } from './formats';

export type ChapterFile =
  | { readonly format: ChapterFormatName; readonly list: ChapterList }
  | ChapterReadingProblem;

/**
 * Reads chapters of any format.
 *
 * @param fileName the name of the file, empty for a clipboard; its ending helps to tell the format
 * @param from the format, where it is known
 */
export function readChapters(
  text: string,
  fileName: string,
  from?: ChapterFormatName,
): ChapterFile {
  void text;
  void fileName;
  void from;
  return { problem: message('No chapters are in the file') };
}
