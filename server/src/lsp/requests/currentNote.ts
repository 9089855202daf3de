import type { CancellationToken } from 'vscode-languageserver';
import { memoisedFor } from '../../base/memoised';
import type { Note } from '../../note/note';
import type { NoteSettings } from '../../settings/noteSettings';
import type { Transcript } from '../../transcript/transcript';
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

/** The settings of a note, with its transcript once that is read. Never rejects. */
export async function settingsOfNote(
  { settings, transcripts }: Session,
  uri: string,
  note: Note,
): Promise<NoteSettings> {
  const [own, transcript] = await Promise.all([settings.of(uri), transcripts.inTime(uri, note)]);
  return transcript === undefined ? own : withTranscript(own, transcript);
}

/** Gives equal settings for equal input, by which findings are known. */
const withTranscript = memoisedFor(
  (settings: NoteSettings, transcript: Transcript): NoteSettings => ({ ...settings, transcript }),
);

/**
 * The note at its version after its settings have been read; undefined for a document that is not
 * open then, or is no note. Rejects with `Cancelled` where the request was cancelled meanwhile.
 */
export async function currentNoteWithSettings(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<CurrentNoteWithSettings | undefined> {
  let now = currentNote(session, uri, token);
  while (now !== undefined) {
    const { note } = now;
    const settings = await settingsOfNote(session, uri, note);
    if (token.isCancellationRequested) throw new Cancelled();
    now = currentNote(session, uri, token);
    if (now?.note === note) return { ...now, settings };
  }
  return undefined;
}
