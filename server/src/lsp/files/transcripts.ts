import { CancellationToken, type Connection } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import type { OnFailure } from '../../checking/blockFindings';
import {
  folderOf,
  mayBeTranscript,
  type TranscriptResult,
  type TranscriptsInFolder,
  transcriptPattern,
  transcriptsIn,
} from '../../editing/transcriptFile';
import { findTranscript, type UnusableTranscript } from '../../files/findTranscript';
import type { Note } from '../../note/note';
import type { SiteConfig } from '../../site/siteConfig';
import { type TranscriptReading, transcriptSteps } from '../../transcript/readTranscript';
import type { OpenDocuments } from '../openDocuments';
import type { SettingsStore } from '../settings/settingsStore';
import type { TimeSlices } from '../timeSlices';
import type { WorkspaceFiles } from './fileReader';
import { FileCache, type FileWatcher } from './fileWatcher';

/** What of a session transcripts are read with. */
export interface TranscriptAccess {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly locale: string | undefined;
  readonly settings: SettingsStore;
  readonly slices: TimeSlices;
  readonly files: WorkspaceFiles;
  readonly watcher: FileWatcher;
  readonly onFailure: OnFailure;
}

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

  readonly #listeners: (() => void)[] = [];
  /** Whether listeners were told of a change and nobody has asked for a transcript since. */
  #isStale = false;

  constructor(private readonly access: TranscriptAccess) {
    const { locale, watcher, documents } = access;
    // Notes are mostly Chinese, whatever the language of the editor.
    this.#languages = [locale ?? 'zh', 'zh'];
    const folder = (uri: string) => (mayBeTranscript(uri) ? folderOf(uri) : undefined);
    this.#stored = new FileCache(watcher, undefined, () => this.#changed());
    this.#folders = new FileCache(watcher, folder, () => this.#changed());
    // A transcript may have come a moment ago, before the client has told of it.
    documents.onDidOpen(() => this.#folders.forget());
    documents.onDidClose(() => {
      // Files outside of the workspace are not watched.
      this.#forget();
      this.#last.clear();
      this.#logged.clear();
    });
  }

  /**
   * Adds a listener for changes of files that have been read, and of transcripts in folders that
   * were looked into. It is called once until a transcript is asked for again.
   */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #changed(): void {
    if (this.#isStale) return;
    this.#isStale = true;
    this.#logged.clear();
    for (const listener of this.#listeners) listener();
  }

  /** The transcript of a note's episode; see `findTranscript`. */
  async of(noteUri: string, note: Note): Promise<TranscriptResult> {
    const { watcher, settings } = this.access;
    this.#isStale = false;
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

  /**
   * The transcript of a note that is not open, which is not kept: a workspace may have thousands.
   *
   * @param site the configuration of its site
   */
  ofStored(noteUri: string, note: Note, site: SiteConfig): Promise<TranscriptResult> {
    const { watcher, files, slices, onFailure } = this.access;
    if (!watcher.canWatch) this.#folders.forget();
    watcher.watch(transcriptPattern);
    const query = { noteUri, note, site, languages: this.#languages };
    return findTranscript(query, {
      list: (folder) => this.#list(folder),
      read: async (file) => {
        const decoded = await files
          .readInAnyEncoding(file)
          .catch((error) => onFailure('transcript', error));
        if (!decoded) return undefined;
        const steps = transcriptSteps(decoded.text, this.#languages);
        return slices.run(steps, CancellationToken.None);
      },
      onUnusable: (unusable) => this.#warnOf(unusable),
    });
  }

  #forget(): void {
    this.#stored.forget();
    this.#folders.forget();
  }

  async #list(folder: string): Promise<TranscriptsInFolder> {
    try {
      return await this.#folders.get(folder, async () =>
        transcriptsIn(await this.access.files.list(folder)),
      );
    } catch (error) {
      this.access.onFailure('transcript', error);
      return [];
    }
  }

  async #read(file: string): Promise<TranscriptReading | undefined> {
    const stored = await this.#stored
      .get(file, () => this.#load(file))
      .catch((error) => this.access.onFailure('transcript', error));
    return stored?.reading;
  }

  async #load(file: string): Promise<Stored | undefined> {
    const decoded = await this.access.files.readInAnyEncoding(file);
    if (decoded === undefined) return undefined;
    const { text, encoding } = decoded;
    const last = this.#last.get(file);
    if (last?.text === text) return last;
    // Several requests may wait for this result: the cancellation of one must not end it.
    const steps = transcriptSteps(text, this.#languages);
    const reading = await this.access.slices.run(steps, CancellationToken.None);
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
    this.access.connection.console.warn(text);
  }
}
