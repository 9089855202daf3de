import { hasProofOfNote } from './headers/detectNote';
import { Note } from './note';

/**
 * Reads a file as it is stored; undefined for one that is no note, which is mostly known before
 * its text is read as one.
 *
 * @param uri its name tells which files are notes whatever they hold
 */
export function readStoredNote(uri: string, text: string): Note | undefined {
  const alwaysNote = /\.episode\.md$/i.test(uri);
  if (!alwaysNote && !hasProofOfNote(text)) return undefined;
  const note = Note.read(text, alwaysNote);
  return note.isNote ? note : undefined;
}
