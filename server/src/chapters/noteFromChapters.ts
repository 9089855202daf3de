import type { NoteSettings } from '../settings/noteSettings';
import type { ChapterList } from './chapter';

/** The settings on which a new note depends. */
export type NewNoteSettings = Pick<NoteSettings, 'frontMatter' | 'today'>;

/** A whole note with LF line ends. */
export function noteFromChapters(list: ChapterList, settings: NewNoteSettings): string {
  void settings;
  return list.title ?? '';
}
