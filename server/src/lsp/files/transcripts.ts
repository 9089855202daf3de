import { CancellationToken } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import {
  mayBeTranscript,
  type TranscriptResult,
  type TranscriptsInFolder,
  transcriptPattern,
  transcriptsIn,
} from '../../editing/transcriptFile';
import { findTranscript, type UnusableTranscript } from '../../files/findTranscript';
import type { Note } from '../../note/note';
import { type TranscriptReading, transcriptSteps } from '../../transcript/readTranscript';
import type { Session } from '../session';
import { FileCache } from './fileWatcher';

/** The text of a file and the transcript that was read from it. */
interface Stored {
  readonly text: string;
  readonly reading: TranscriptReading;
}

/**
 * The transcripts of notes, each cached until its file changes. One that cannot be read is logged
 * with the reason, once per change of a file.
 */
export class Transcripts {
  readonly #stored: FileCache<Stored | undefined>;
  /**
   * By the URI of the file. Where the client does not watch files, each request reads the file
   * again; its cues are read again only if the text has changed.
   */
  readonly #last = new UriMap<Stored>();
  /** By the URI of the folder. */
  readonly #folders: FileCache<TranscriptsInFolder>;
  readonly #logged = new Set<string>();
  readonly #languages: readonly string[];

  constructor(private readonly session: Session) {
    // Notes are mostly Chinese, whatever the language of the editor.
    this.#languages = [session.locale ?? 'zh', 'zh'];
    this.#stored = new FileCache(session.watcher);
    this.#folders = new FileCache(session.watcher);
    session.watcher.onChange((uri) => {
      if (!mayBeTranscript(uri)) return;
      this.#folders.forget();
      this.#logged.clear();
    });
    session.documents.onDidClose(() => {
      // Files outside of the workspace are not watched.
      this.#forget();
      this.#last.clear();
      this.#logged.clear();
    });
  }

  /** The transcript of a note's episode; see `findTranscript`. */
  async of(noteUri: string, note: Note): Promise<TranscriptResult> {
    const { watcher, settings } = this.session;
    if (!watcher.canWatch) this.#forget();
    watcher.watch(transcriptPattern);
    const { site } = await settings.of(noteUri);
    const query = { noteUri, note, site, languages: this.#languages };
    return findTranscript(query, {
      list: (folder) => this.#list(folder),
      read: (file) => this.#read(file),
      onUnusable: (unusable) => this.#warnOf(unusable),
    });
  }

  /**
   * The transcript as its file is now, for what an author or a model asks for by name: that a file
   * has come or changed is told only after a moment.
   */
  ofNow(noteUri: string, note: Note): Promise<TranscriptResult> {
    this.#forget();
    return this.of(noteUri, note);
  }

  #forget(): void {
    this.#stored.forget();
    this.#folders.forget();
  }

  async #list(folder: string): Promise<TranscriptsInFolder> {
    try {
      return await this.#folders.get(folder, async () =>
        transcriptsIn(await this.session.files.list(folder)),
      );
    } catch (error) {
      this.session.onFailure('transcript', error);
      return [];
    }
  }

  async #read(file: string): Promise<TranscriptReading | undefined> {
    const stored = await this.#stored
      .get(file, () => this.#load(file))
      .catch((error) => this.session.onFailure('transcript', error));
    return stored?.reading;
  }

  async #load(file: string): Promise<Stored | undefined> {
    const decoded = await this.session.files.readInAnyEncoding(file);
    if (decoded === undefined) return undefined;
    const { text, encoding } = decoded;
    const last = this.#last.get(file);
    if (last?.text === text) return last;
    // Several requests may wait for this result: the cancellation of one must not end it.
    const steps = transcriptSteps(text, this.#languages);
    const reading = await this.session.slices.run(steps, CancellationToken.None);
    if (encoding === 'gb18030' && reading.fault === undefined) {
      this.#warnOnce(`${file}: It is no UTF-8 and was read as GB18030`);
    }
    const stored = { text, reading };
    this.#last.set(file, stored);
    return stored;
  }

  #warnOf({ uri, named, problem }: UnusableTranscript): void {
    const name = named === undefined ? '' : `params.transcript is ${JSON.stringify(named)}. `;
    this.#warnOnce(`${uri}: ${name}${problem.text}`);
  }

  #warnOnce(text: string): void {
    if (this.#logged.has(text)) return;
    this.#logged.add(text);
    this.session.connection.console.warn(text);
  }
}
