import type { Note } from '../note/note';
import type { NoteSettings } from '../settings/noteSettings';

/** A note as the client has it at this moment. */
export interface NoteVersion {
  readonly uri: string;
  readonly version: number;
  readonly note: Note;
  readonly settings: NoteSettings;
}
