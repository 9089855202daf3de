import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import type { Note } from '../../note/note';
import { readStoredNote } from '../../note/readStoredNote';
import type { OpenDocument } from '../openDocument';
import type { Session } from '../session';
import { isIgnored } from '../settings/ignoredNotes';
import type { Cancellation } from '../timeSlices';
import { settingsOfNote } from './currentNote';

/** A file of the workspace that is not open. */
export interface StoredFile {
  readonly uri: string;
  readonly text: string;
  /** The URI of its folder of the workspace. */
  readonly folder: string;
}

/**
 * Reads a file of the workspace to check it; undefined where its site leaves it out by `ignore`, or
 * it cannot be read.
 *
 * @param folders of the workspace
 */
export async function readToCheck(
  { files, configs, onFailure }: Session,
  uri: string,
  folders: readonly string[],
  token: CancellationToken,
): Promise<StoredFile | undefined> {
  if (isIgnored(uri, await configs.above(uri))) return undefined;
  const text = await files.read(uri, token).catch((error) => onFailure('reading a file', error));
  return text === undefined ? undefined : { uri, text, folder: innermost(folders, uri) };
}

/** A file that is not open as a note, if it is one, and what is found in it. */
export interface StoredFindings {
  readonly note?: Note;
  readonly diagnostics: Diagnostic[];
}

/** Checks a file that is not open. */
export async function checkStoredNote(
  { settings, transcripts, findings }: Session,
  { uri, folder, text }: StoredFile,
  token: Cancellation,
): Promise<StoredFindings> {
  const note = readStoredNote(uri, text);
  if (note === undefined) return { diagnostics: [] };
  const own = await settings.ofStored(uri, folder);
  const transcript = await transcripts.ofStored(uri, note, own.site);
  const all = { uri, version: 0, note, settings: { ...own, transcript }, token };
  return { note, diagnostics: await findings.diagnostics(all) };
}

/** The findings of an open file as the editor has it; none where it is no note. */
export async function checkOpenNote(
  session: Session,
  { uri, version, note }: OpenDocument,
  token: Cancellation,
): Promise<Diagnostic[]> {
  if (note === undefined) return [];
  const settings = await settingsOfNote(session, uri, note);
  return session.findings.diagnostics({ uri, version, note, settings, token });
}

/** The innermost of the folders that a file is in; the file itself if it is in none of them. */
function innermost(folders: readonly string[], uri: string): string {
  const file = comparableUri(uri);
  const isAbove = (folder: string) =>
    file.startsWith(`${comparableUri(folder).replace(/\/$/, '')}/`);
  const [folder = uri] = folders
    .filter(isAbove)
    .toSorted((one, other) => other.length - one.length);
  return folder;
}
