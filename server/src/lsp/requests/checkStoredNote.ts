import type { Diagnostic } from 'vscode-languageserver';
import { readStoredNote } from '../../note/readStoredNote';
import type { Session } from '../session';
import type { Cancellation } from '../timeSlices';

/** The text of a file that is not open. */
export interface StoredFile {
  readonly uri: string;
  /** The URI of its folder of the workspace. */
  readonly folder: string;
  readonly text: string;
}

/** The findings of a file that is not open; none where it is no note. */
export async function checkStoredNote(
  { settings, findings }: Session,
  { uri, folder, text }: StoredFile,
  token: Cancellation,
): Promise<Diagnostic[]> {
  const note = readStoredNote(uri, text);
  if (note === undefined) return [];
  const own = await settings.ofStored(uri, folder);
  return findings.diagnostics({ uri, version: 0, note, settings: own, token });
}
