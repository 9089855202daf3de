import { CancellationToken, type Connection } from 'vscode-languageserver';
import { unescaped } from '../../base/unescaped';
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
import { episodeText } from '../../note/episodeParams';
import type { Note } from '../../note/note';
import type { SiteConfig } from '../../site/siteConfig';
import { type TranscriptReading, transcriptSteps } from '../../transcript/readTranscript';
import type { Transcript } from '../../transcript/transcript';
import type { OpenDocuments } from '../openDocuments';
import type { SettingsStore } from '../settings/settingsStore';
import type { TimeSlices } from '../timeSlices';
import type { WorkspaceFiles } from './fileReader';
import { FileCache, type FileWatcher } from './fileWatcher';

/**
 * How long findings wait for a transcript, in milliseconds: those of ten hours are read in less, and a
 * host that does not answer holds nothing up.
 */
const patience = 400;

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
  /** The searches, by note and `params.transcript`, that nobody waits for any more. */
  readonly #late = new Set<string>();
  readonly #logged = new Set<string>();
  readonly #languages: readonly string[];

  readonly #listeners: (() => void)[] = [];
  /** Whether listeners were told of a change and nobody has asked for a transcript since. */
  #hasTold = false;

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
      this.#stored.forget();
      this.#folders.forget();
      this.#last.clear();
      this.#late.clear();
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
    if (this.#hasTold) return;
    this.#hasTold = true;
    this.#logged.clear();
    for (const listener of this.#listeners) listener();
  }

  /** The transcript of a note's episode; see `findTranscript`. */
  async of(noteUri: string, note: Note): Promise<TranscriptResult> {
    const { watcher, settings } = this.access;
    // Who asks because of what it was told gets that.
    if (!watcher.canWatch && !this.#hasTold) {
      this.#stored.forgetSettled();
      this.#folders.forgetSettled();
    }
    this.#hasTold = false;
    watcher.watch(transcriptPattern);
    const site = settings.of(noteUri).then((own) => own.site);
    const query = { noteUri, note, site, languages: this.#languages };
    const found = await findTranscript(query, {
      list: (folder) => this.#list(folder),
      read: (file) => this.#read(file),
      onUnusable: (unusable) => this.#warnOf(unusable),
    });
    // Only the front matter names one of another ending. Not watched before it can be read: its name
    // is typed letter by letter.
    const { transcript, uri } = found;
    if (transcript && uri && !mayBeTranscript(uri)) watcher.watch(patternOf(uri));
    return found;
  }

  /**
   * The transcript as its file is now, for what an author or a model asks for by name: that a file
   * has come or changed is told only after a moment.
   */
  ofNow(noteUri: string, note: Note): Promise<TranscriptResult> {
    this.#stored.forget();
    this.#folders.forget();
    return this.of(noteUri, note);
  }

  /**
   * The transcript of a note that is not open, unless that takes longer than `patience`. It is not
   * kept: a workspace may have thousands.
   *
   * @param site the configuration of its site
   */
  async ofStored(noteUri: string, note: Note, site: SiteConfig): Promise<Transcript | undefined> {
    const { watcher, files, slices, onFailure } = this.access;
    watcher.watch(transcriptPattern);
    const query = { noteUri, note, site, languages: this.#languages };
    const result = findTranscript(query, {
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
    return (await withinPatience(result))?.transcript;
  }

  /**
   * The transcript of a note, or undefined where it is not there within `patience`: listeners are
   * told when it is, and no request waits for it until then.
   */
  async inTime(noteUri: string, note: Note): Promise<Transcript | undefined> {
    const search = `${noteUri}\n${episodeText(note, 'transcript') ?? ''}`;
    if (this.#late.has(search)) return undefined;
    const result = this.of(noteUri, note);
    const found = await withinPatience(result);
    if (found !== undefined) return found.transcript;
    this.#late.add(search);
    void result.then(({ transcript }) => {
      this.#late.delete(search);
      if (transcript !== undefined) this.#changed();
    });
    return undefined;
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

/** LSP glob pattern of the files that have the name of this one. */
function patternOf(uri: string): string {
  const name = unescaped(uri.slice(uri.lastIndexOf('/') + 1));
  return `**/${name.replace(/[*?[\]{}]/g, '[$&]')}`;
}

/** A result, or undefined where it is not there in time. */
async function withinPatience<Result>(result: Promise<Result>): Promise<Result | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  const found = await Promise.race([result, tooLate]);
  clearTimeout(timer);
  return found;
}
