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
  const { list } = reading;
  return { text: noteFromChapters(list, settings), title: list.title ?? '' };
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
  const notice = localised(
    '{0} chapters added; {1} left out, which lie in segments that are there',
    added.added,
    added.skipped,
  );
  const edits = textEdits(note, added.edits);
  return { ...base, edits, ...(added.skipped > 0 && { notice }) };
}

function listIn({
  text,
  fileName,
}: ChaptersText): { readonly list: ChapterList } | { readonly refusal: string } {
  const file = readChapters(text, fileName);
  if ('list' in file) return file;
  const problem = localise(file.problem);
  return {
    refusal: file.line === undefined ? problem : localised('Line {0}: {1}', file.line + 1, problem),
  };
}
