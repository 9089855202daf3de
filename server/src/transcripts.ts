import { Slices } from './features/slices';
import { transcriptUris } from './features/transcriptFile';
import type { Note } from './note/note';
import { type Transcript, transcriptSteps } from './note/transcript/transcript';
import { UriMap } from './note/uriMap';
import type { Session } from './session';
import { FileCache } from './watchedFiles';

/** A file as it was read last. */
interface Stored {
  readonly text: string;
  readonly transcript: Transcript;
}

/**
 * The transcripts of notes, each read once until its file changes. One that a note names and that
 * is not there, or holds no words, is told of in the log, once for each change.
 */
export class Transcripts {
  readonly #stored: FileCache<Stored | undefined>;
  /** By the URI of the note, as long as that is open. */
  readonly #last = new UriMap<Stored>();
  /** By the URI of the note, what it names in vain. */
  readonly #told = new UriMap<string>();

  /** @param letOthersIn resolves when messages that wait have had their turn */
  constructor(
    private readonly session: Session,
    private readonly letOthersIn: () => Promise<void>,
  ) {
    this.#stored = new FileCache(session.watched);
    session.watched.onChange(() => this.#told.clear());
    session.documents.onDidClose(({ document }) => {
      this.#last.delete(document.uri);
      this.#told.delete(document.uri);
      // What lies outside of the workspace is not watched.
      this.#stored.forget();
    });
  }

  /** What is said in the episode of a note; undefined where there is no transcript of it. */
  async of(uri: string, note: Note): Promise<Transcript | undefined> {
    const { watched, connection, onFailure } = this.session;
    const { uris, named } = transcriptUris(uri, note);
    if (!watched.canWatch) this.#stored.forget();
    watched.watch('**/*.{srt,vtt}');
    for (const file of uris) {
      const stored = await this.#stored
        .get(file, () => this.#read(file, uri))
        .catch((error) => onFailure('transcript', error));
      if (stored && stored.transcript.count > 0) return stored.transcript;
    }
    if (named !== undefined && this.#told.get(uri) !== named) {
      this.#told.set(uri, named);
      connection.console.warn(
        `${uri}: params.transcript is ${JSON.stringify(named)}; no file is there, or no cue of SubRip or WebVTT in it`,
      );
    }
    return undefined;
  }

  /** A client that does not tell of changes has the file read each time, but not its cues. */
  async #read(file: string, note: string): Promise<Stored | undefined> {
    const text = await this.session.files.read(file);
    if (text === undefined) return undefined;
    const last = this.#last.get(note);
    if (last?.text === text) return last;
    const slices = new Slices(() => false, this.letOthersIn);
    const stored = { text, transcript: await slices.finish(transcriptSteps(text)) };
    if (this.session.documents.get(note) !== undefined) this.#last.set(note, stored);
    return stored;
  }
}
