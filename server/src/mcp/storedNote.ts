import { realpath } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ToolNote } from '../features/models/noteTools';
import type { FolderReader } from '../files/fileSystem';
import { nodeFiles } from '../files/nodeFiles';
import { readTextFile, type StoredText } from '../files/readTextFile';
import { StoredSettings } from '../files/storedSettings';
import { type StoredTranscript, StoredTranscripts } from '../files/storedTranscript';
import { language, localise, localised } from '../l10n/localised';
import { Note } from '../note/note';
import { findNoteFile, liesIn, type NoteFile, type Root } from './noteFile';
import { ToolError } from './toolAnswer';

/**
 * A file as it is stored now, read as a note whatever it holds: a model may be about to write its
 * first segment.
 */
export interface StoredNote extends NoteFile, ToolNote {
  readonly uri: string;
  readonly stored: StoredText;
  /** Its transcript below the root, or why there is none. */
  readonly found: StoredTranscript;
}

/** Reads the note that a model names. Rejects with a `ToolError` where that cannot be done. */
export async function readNote(given: string, root: Root): Promise<StoredNote> {
  const named = await findNoteFile(given, root);
  const stored = await readTextFile(named.file);
  if ('problem' in stored) {
    throw new ToolError(localised('{0} cannot be read: {1}', given, localise(stored.problem)));
  }
  const noteUri = pathToFileURL(named.file).href;
  const note = Note.read(stored.text, true);
  const { settings } = await new StoredSettings(nodeFiles, [], true).of(noteUri);
  const transcripts = new StoredTranscripts(filesBelow(root));
  const languages = [language(), 'zh'];
  const found = await transcripts.of({ noteUri, note, site: settings.site, languages });
  return {
    ...named,
    name: named.shown,
    uri: noteUri,
    stored,
    note,
    settings: { ...settings, transcript: found.transcript },
    found,
    onFailure: logFailure,
  };
}

/** That a rule has failed is no answer for a model. */
function logFailure(code: string, error: unknown): void {
  console.error(`episode-notes: ${code}:`, error);
}

/**
 * Reads files below the root alone, once links are resolved: what is in a file that a stranger's
 * note names as its transcript goes to a model.
 */
function filesBelow({ real }: Root): FolderReader {
  const isBelow = async (uri: string) => {
    try {
      return liesIn(real, await realpath(fileURLToPath(uri)));
    } catch {
      return false;
    }
  };
  return {
    read: async (uri) => ((await isBelow(uri)) ? nodeFiles.read(uri) : undefined),
    readInAnyEncoding: async (uri) =>
      (await isBelow(uri)) ? nodeFiles.readInAnyEncoding(uri) : undefined,
    list: (folder) => nodeFiles.list(folder),
  };
}
