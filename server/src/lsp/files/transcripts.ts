import { CancellationToken } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import {
  folderOf,
  isCaptionFile,
  mayBeTranscript,
  type NamedTranscript,
  namedTranscript,
  type TranscriptOfNote,
  transcriptPattern,
  transcriptProblem,
  transcriptsBeside,
} from '../../features/episode/transcriptFile';
import type { Note } from '../../note/note';
import type { SiteConfig } from '../../site/siteConfig';
import { type TranscriptReading, transcriptSteps } from '../../transcript/readTranscript';
import type { Session } from '../session';
import { FileCache } from './fileWatcher';

/** A file as it was read last. */
interface Stored {
  readonly text: string;
  readonly reading: TranscriptReading;
}

/** The files that are tried for a note in a site, as that was read last. */
interface Candidates {
  readonly site: SiteConfig;
  readonly files: readonly string[];
}

/**
 * The transcripts of notes, each read once until its file changes. One that cannot be read is told of
 * in the log, with the reason, once for each change.
 */
export class Transcripts {
  readonly #stored: FileCache<Stored | undefined>;
  /** By the URI of the file: a client that tells of no changes has it read each time, but not its cues. */
  readonly #last = new UriMap<Stored>();
  /** The files beside a note that are tried, by its URI. */
  readonly #beside: FileCache<Candidates>;
  readonly #told = new Set<string>();
  readonly #languages: readonly string[];

  constructor(private readonly session: Session) {
    // Notes are mostly Chinese, whatever language their author's editor speaks.
    this.#languages = [session.locale ?? 'zh', 'zh'];
    this.#stored = new FileCache(session.watched);
    this.#beside = new FileCache(session.watched);
    session.watched.onChange((uri) => {
      if (!mayBeTranscript(uri)) return;
      this.#beside.forget();
      this.#told.clear();
    });
    session.documents.onDidClose(() => {
      // What lies outside of the workspace is not watched.
      this.#forget();
      this.#last.clear();
      this.#told.clear();
    });
  }

  /** What is said in the episode of a note, as far as there is a transcript of it. */
  async of(uri: string, note: Note): Promise<TranscriptOfNote> {
    const { watched } = this.session;
    if (!watched.canWatch) this.#forget();
    watched.watch(transcriptPattern);
    const named = namedTranscript(uri, note);
    if (named !== undefined) return this.#named(uri, named);
    return this.#found(uri);
  }

  #forget(): void {
    this.#stored.forget();
    this.#beside.forget();
  }

  async #named(noteUri: string, { text, uri }: NamedTranscript): Promise<TranscriptOfNote> {
    const reading = uri === undefined ? undefined : await this.#read(uri);
    if (reading !== undefined && reading.fault === undefined) {
      return { transcript: reading.transcript, ...(uri !== undefined && { uri }) };
    }
    const problem = transcriptProblem(reading?.fault);
    this.#tell(`${noteUri}: params.transcript is ${JSON.stringify(text)}. ${problem.text}`);
    return { problem };
  }

  /** The first file beside the note in which somebody speaks, else one with chapters. */
  async #found(noteUri: string): Promise<TranscriptOfNote> {
    let chapters: TranscriptOfNote | undefined;
    for (const uri of await this.#filesBeside(noteUri)) {
      const reading = await this.#read(uri);
      if (reading !== undefined && reading.fault === undefined) {
        const { transcript } = reading;
        if (transcript.kind === 'speech') return { transcript, uri };
        chapters ??= { transcript, uri };
      } else if (isCaptionFile(uri)) {
        this.#tell(`${uri}: ${transcriptProblem(reading?.fault).text}`);
      }
    }
    return chapters ?? {};
  }

  async #filesBeside(noteUri: string): Promise<readonly string[]> {
    const folder = folderOf(noteUri);
    if (folder === undefined) return [];
    const { site } = await this.session.settings.of(noteUri);
    const list = async () => {
      const files = await this.session.files.list(folder);
      return { site, files: transcriptsBeside(noteUri, files, this.#languages, site) };
    };
    try {
      const known = await this.#beside.get(noteUri, list);
      if (known.site === site) return known.files;
      this.#beside.forget();
      return (await this.#beside.get(noteUri, list)).files;
    } catch (error) {
      this.session.onFailure('transcript', error);
      return [];
    }
  }

  async #read(file: string): Promise<TranscriptReading | undefined> {
    const stored = await this.#stored
      .get(file, () => this.#readAgain(file))
      .catch((error) => this.session.onFailure('transcript', error));
    return stored?.reading;
  }

  async #readAgain(file: string): Promise<Stored | undefined> {
    const decoded = await this.session.files.readInAnyEncoding(file);
    if (decoded === undefined) return undefined;
    const { text, encoding } = decoded;
    const last = this.#last.get(file);
    if (last?.text === text) return last;
    // Several requests may wait for a file: none of them calls the reading off.
    const steps = transcriptSteps(text, this.#languages);
    const reading = await this.session.slices.run(steps, CancellationToken.None);
    if (encoding === 'gb18030' && reading.fault === undefined) {
      this.#tell(`${file}: It is no UTF-8 and was read as GB18030`);
    }
    const stored = { text, reading };
    this.#last.set(file, stored);
    return stored;
  }

  #tell(what: string): void {
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.session.connection.console.warn(what);
  }
}
