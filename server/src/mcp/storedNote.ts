import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../files/nodeFiles';
import { readTextFile, type StoredText } from '../files/readTextFile';
import { StoredSettings } from '../files/storedSettings';
import { localise, localised } from '../l10n/localised';
import { Note } from '../note/note';
import type { NoteSettings } from '../settings/noteSettings';
import { findNoteFile, type NoteFile, type Root } from './noteFile';
import { ToolError } from './toolAnswer';

/** A note as it is stored now. */
export interface StoredNote extends NoteFile {
  readonly uri: string;
  readonly stored: StoredText;
  /** Whatever the file holds is read as a note: a model may be about to write its first segment. */
  readonly note: Note;
  readonly settings: NoteSettings;
}

/** Reads the note that a model names. Rejects with a `ToolError` where that cannot be done. */
export async function readNote(given: string, root: Root): Promise<StoredNote> {
  const named = await findNoteFile(given, root);
  const stored = await readTextFile(named.file);
  if ('problem' in stored) {
    throw new ToolError(localised('{0} cannot be read: {1}', given, localise(stored.problem)));
  }
  const uri = pathToFileURL(named.file).href;
  const { settings } = await new StoredSettings(nodeFiles, [], true).of(uri);
  return { ...named, uri, stored, note: Note.read(stored.text, true), settings };
}
