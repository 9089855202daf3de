import { CancellationToken } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import {
  folderOf,
  isCaptionFile,
  mayBeTranscript,
  type NamedTranscript,
  namedTranscript,
  type TranscriptResult,
  transcriptPattern,
  transcriptProblem,
  transcriptsBeside,
} from '../../features/episode/transcriptFile';
import type { Note } from '../../note/note';
import type { SiteConfig } from '../../site/siteConfig';
import { type TranscriptReading, transcriptSteps } from '../../transcript/readTranscript';
import type { Session } from '../session';
import { FileCache } from './fileWatcher';

/** The text of a file and the transcript that was read from it. */
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
  /** The URIs of the files beside a note that may be its transcript, by the note's URI. */
  readonly #beside: FileCache<Candidates>;
  readonly #logged = new Set<string>();
  readonly #languages: readonly string[];

  constructor(private readonly session: Session) {
    // Notes are mostly Chinese, whatever the language of the editor.
    this.#languages = [session.locale ?? 'zh', 'zh'];
    this.#stored = new FileCache(session.watcher);
    this.#beside = new FileCache(session.watcher);
    session.watcher.onChange((uri) => {
      if (!mayBeTranscript(uri)) return;
      this.#beside.forget();
      this.#logged.clear();
    });
    session.documents.onDidClose(() => {
      // Files outside of the workspace are not watched.
      this.#forget();
      this.#last.clear();
      this.#logged.clear();
    });
  }

  /**
   * The transcript of a note's episode: the file that its front matter names, else one beside the
   * note. Neither a transcript nor a problem where there is no such file.
   */
  async of(uri: string, note: Note): Promise<TranscriptResult> {
    const { watcher } = this.session;
    if (!watcher.canWatch) this.#forget();
    watcher.watch(transcriptPattern);
    const named = namedTranscript(uri, note);
    if (named !== undefined) return this.#readNamed(uri, named);
    return this.#findBeside(uri);
  }

  #forget(): void {
    this.#stored.forget();
    this.#beside.forget();
  }

  async #readNamed(noteUri: string, { text, uri }: NamedTranscript): Promise<TranscriptResult> {
    const reading = uri === undefined ? undefined : await this.#read(uri);
    if (reading !== undefined && reading.fault === undefined) {
      return { transcript: reading.transcript, ...(uri !== undefined && { uri }) };
    }
    const problem = transcriptProblem(reading?.fault);
    this.#warnOnce(`${noteUri}: params.transcript is ${JSON.stringify(text)}. ${problem.text}`);
    return { problem };
  }

  /**
   * The first transcript of speech beside the note, else the first list of chapters, else why the
   * first file of captions cannot be used.
   */
  async #findBeside(noteUri: string): Promise<TranscriptResult> {
    let chapters: TranscriptResult | undefined;
    let unusable: TranscriptResult | undefined;
    for (const uri of await this.#filesBeside(noteUri)) {
      const reading = await this.#read(uri);
      if (reading !== undefined && reading.fault === undefined) {
        const { transcript } = reading;
        if (transcript.kind === 'speech') return { transcript, uri };
        chapters ??= { transcript, uri };
      } else if (isCaptionFile(uri)) {
        const problem = transcriptProblem(reading?.fault);
        this.#warnOnce(`${uri}: ${problem.text}`);
        unusable ??= { problem, uri };
      }
    }
    return chapters ?? unusable ?? {};
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

  #warnOnce(text: string): void {
    if (this.#logged.has(text)) return;
    this.#logged.add(text);
    this.session.connection.console.warn(text);
  }
}
