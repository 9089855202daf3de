import type { Note } from '../note/note';
import type { NoteSettings } from '../settings/noteSettings';

/** An open note at one version of its document, with the settings that apply to it. */
export interface NoteVersion {
  readonly uri: string;
  readonly version: number;
  readonly note: Note;
  readonly settings: NoteSettings;
}
