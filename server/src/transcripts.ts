import { Slices } from './features/slices';
import { transcriptUris } from './features/transcriptFile';
import type { Note } from './note/note';
import { type Transcript, transcriptSteps } from './note/transcript/transcript';
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
  readonly #last = new Map<string, Stored>();
  readonly #told = new Set<string>();

  /** @param letOthersIn resolves when messages that wait have had their turn */
  constructor(
    private readonly session: Session,
    private readonly letOthersIn: () => Promise<void>,
  ) {
    this.#stored = new FileCache(session.watched);
    session.watched.onChange(() => this.#told.clear());
    // What lies outside of the workspace is not watched.
    session.documents.onDidClose(() => this.#stored.forget());
  }

  /** What is said in the episode of a note; undefined where there is no transcript of it. */
  async of(uri: string, note: Note): Promise<Transcript | undefined> {
    const { watched, connection, onFailure } = this.session;
    const { uris, named } = transcriptUris(uri, note);
    if (!watched.canWatch) this.#stored.forget();
    watched.watch('**/*.{srt,vtt}');
    for (const file of uris) {
      const stored = await this.#stored
        .get(file, () => this.#read(file))
        .catch((error) => onFailure('transcript', error));
      if (stored && stored.transcript.count > 0) return stored.transcript;
    }
    if (named !== undefined && !this.#told.has(`${uri} ${named}`)) {
      this.#told.add(`${uri} ${named}`);
      connection.console.warn(
        `${uri}: params.transcript is ${JSON.stringify(named)}; no file is there, or no cue of SubRip or WebVTT in it`,
      );
    }
    return undefined;
  }

  /** A client that does not tell of changes has the file read each time, but not its cues. */
  async #read(file: string): Promise<Stored | undefined> {
    const text = await this.session.files.read(file);
    if (text === undefined) return undefined;
    const last = this.#last.get(file);
    if (last?.text === text) return last;
    const slices = new Slices(() => false, this.letOthersIn);
    const steps = transcriptSteps(text);
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        const stored = { text, transcript: value };
        this.#last.set(file, stored);
        return stored;
      }
      if (slices.isOver) await slices.pause();
    }
  }
}
