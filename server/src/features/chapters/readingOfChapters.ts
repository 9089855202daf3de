import { addChapters } from '../../chapters/addChapters';
import type { ChapterList } from '../../chapters/chapter';
import { noteFromChapters } from '../../chapters/noteFromChapters';
import { readChapters } from '../../chapters/readChapters';
import { localise, localised } from '../../l10n/localised';
import type { ChaptersText, NoteFromChaptersResult } from '../../protocol/chapterProtocol';
import type { RefactorResult } from '../../protocol/protocol';
import type { NoteSettings } from '../../settings/noteSettings';
import type { NoteVersion } from '../noteVersion';
import { textEdits } from '../textEdits';

/** A whole note from a text with chapters. */
export function newNoteOfChapters(
  chapters: ChaptersText,
  settings: NoteSettings,
): NoteFromChaptersResult {
  const reading = listIn(chapters);
  if ('refusal' in reading) return reading;
  const { list, notice } = reading;
  return {
    ...{ text: noteFromChapters(list, settings), title: list.title ?? '' },
    ...(notice === undefined ? {} : { notice }),
  };
}

/** The edits that add the chapters of a text to a note. */
export function editsOfChapters(
  { note, version }: Pick<NoteVersion, 'note' | 'version'>,
  chapters: ChaptersText,
): RefactorResult {
  const base = { title: localised('Add Chapters'), run: null, version };
  const reading = listIn(chapters);
  if ('refusal' in reading) return { ...base, refusal: reading.refusal, edits: [] };
  const added = addChapters(note, reading.list);
  if ('refusal' in added) return { ...base, refusal: localise(added.refusal), edits: [] };
  const skipped =
    added.skipped === 0
      ? undefined
      : localised(
          '{0} chapters added; {1} left out, which lie in segments that are there',
          added.added,
          added.skipped,
        );
  const notices = [skipped, reading.notice].filter((notice) => notice !== undefined);
  const edits = textEdits(note, added.edits);
  return { ...base, edits, ...(notices.length > 0 && { notice: notices.join(' · ') }) };
}

type ListReading =
  | { readonly list: ChapterList; readonly notice?: string }
  | { readonly refusal: string };

function listIn({ text, fileName }: ChaptersText): ListReading {
  const file = readChapters(text, fileName);
  if ('list' in file) {
    const { list, warning } = file;
    return { list, ...(warning === undefined ? {} : { notice: localise(warning) }) };
  }
  const problem = localise(file.problem);
  return {
    refusal: file.line === undefined ? problem : localised('Line {0}: {1}', file.line + 1, problem),
  };
}
