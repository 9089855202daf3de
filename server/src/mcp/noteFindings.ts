import { check } from '../checking/check';
import type { Finding } from '../editing/finding';
import { isOn } from '../features/diagnostics/diagnostics';
import type { Note } from '../note/note';
import type { NoteSettings } from '../settings/noteSettings';

/** The findings of a note whose rules are not turned off, in document order. */
export function findingsOf(note: Note, settings: NoteSettings): Finding[] {
  return check(note, settings, logFailure).filter(isOn(settings));
}

/** That a rule has failed is no answer for a model. */
export function logFailure(code: string, error: unknown): void {
  console.error(`episode-notes: ${code}:`, error);
}
