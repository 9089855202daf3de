import { hasProofOfNote } from './headers/detectNote';
import { Note } from './note';

/**
 * Reads the text of a file; undefined for one that is no note, which is usually decided by a quick
 * check first.
 *
 * @param uri its name decides which files are notes whatever they contain
 */
export function readStoredNote(uri: string, text: string): Note | undefined {
  const alwaysNote = /\.episode\.md$/i.test(uri);
  if (!alwaysNote && !hasProofOfNote(text)) return undefined;
  const note = Note.read(text, alwaysNote);
  return note.isNote ? note : undefined;
}
