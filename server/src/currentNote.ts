import type { CancellationToken } from 'vscode-languageserver';
import type { Note } from './note/note';
import type { Session } from './session';

/** The note of an open document at one version. */
export interface CurrentNote {
  readonly note: Note;
  readonly version: number;
  /** Whether the request was withdrawn or the text has changed since. */
  isStale(): boolean;
}

/** Undefined for a document that is not open or is no note. */
export function currentNote(
  { documents }: Session,
  uri: string,
  token: CancellationToken,
): CurrentNote | undefined {
  const document = documents.get(uri);
  if (document?.note === undefined) return undefined;
  const { note, version } = document;
  const isStale = () => token.isCancellationRequested || documents.get(uri)?.version !== version;
  return { note, version, isStale };
}
