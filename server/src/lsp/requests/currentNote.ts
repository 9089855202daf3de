import type { CancellationToken } from 'vscode-languageserver';
import type { Note } from '../../note/note';
import type { NoteSettings } from '../../settings/noteSettings';
import type { OpenDocument } from '../openDocument';
import type { Session } from '../session';
import { type Cancellation, Cancelled } from '../timeSlices';

/** The note of an open document at one version. */
export interface CurrentNote {
  readonly uri: string;
  readonly version: number;
  readonly note: Note;
  /** Cancelled when the request is cancelled or the document has another version. */
  readonly token: Cancellation;
}

/**
 * The note of an open document; undefined for a document that is not open or is no note.
 *
 * @param noteOf which note to use; by default the document's own
 */
export function currentNote(
  { documents }: Session,
  uri: string,
  token: CancellationToken,
  noteOf: (document: OpenDocument) => Note | undefined = (document) => document.note,
): CurrentNote | undefined {
  const document = documents.get(uri);
  const note = document && noteOf(document);
  if (document === undefined || note === undefined) return undefined;
  const { version } = document;
  const untilChange: Cancellation = {
    get isCancellationRequested() {
      return token.isCancellationRequested || documents.get(uri)?.version !== version;
    },
  };
  return { uri, version, note, token: untilChange };
}

export interface CurrentNoteWithSettings extends CurrentNote {
  readonly settings: NoteSettings;
}

/**
 * The note at its version after its settings have been read; undefined for a document that is not
 * open then, or is no note. Rejects with `Cancelled` where the request was cancelled meanwhile.
 */
export async function currentNoteWithSettings(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<CurrentNoteWithSettings | undefined> {
  if (currentNote(session, uri, token) === undefined) return undefined;
  const settings = await session.settings.of(uri);
  if (token.isCancellationRequested) throw new Cancelled();
  const now = currentNote(session, uri, token);
  return now && { ...now, settings };
}
