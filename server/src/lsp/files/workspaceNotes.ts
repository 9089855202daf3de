import { CancellationToken } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import type { FileReading } from '../../features/workspace/fileReading';
import { readingOfNote, readStoredFile } from '../../features/workspace/indexedFile';
import { markdownEndings } from '../../files/fileSystem';
import type { TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import type { OpenDocument } from '../openDocument';
import type { ReportProgress } from '../requests/progress';
import type { Session } from '../session';
import { mapInBatches } from './batches';
import { FileCache } from './fileWatcher';
import { MovedFolders } from './movedFolders';

/** A Markdown file of the workspace, or an open one, with its indexed content. */
export interface ReadFile {
  readonly uri: string;
  readonly reading: FileReading;
  /** False for an open file in none of the workspace's folders. */
  readonly isInWorkspace: boolean;
}

/** The files that have been read so far, and whether these are all. */
export interface ReadFiles {
  readonly files: readonly ReadFile[];
  readonly isComplete: boolean;
}

/** A pass over the files, which goes on without a request. */
interface Pass {
  /** What has been read so far. */
  readonly files: readonly ReadFile[];
  readonly end: Promise<unknown>;
}

/** A file's reading, and the stamp that it had then; see `WorkspaceFiles.stamp`. */
interface Stamped {
  readonly stamp: string | undefined;
  readonly reading: FileReading | undefined;
}

/**
 * The index of the workspace's Markdown files: the content of each is kept until the file changes.
 * Of open files, the editor's text counts.
 */
export class WorkspaceNotes {
  readonly #stored: FileCache<FileReading | undefined>;
  readonly #movedFolders = new MovedFolders();
  /** For a client that does not watch files, in place of `#stored`. */
  readonly #stamped = new UriMap<Stamped>();
  readonly #open = new WeakMap<Note, { readonly keys: TermKeys; readonly reading: FileReading }>();
  /** The keys of terms that anybody has asked for. */
  #keys: TermKeys = new Set();
  /** The pass over the files that `readFor` has begun last, while it goes on. */
  #pass: Pass | undefined;

  constructor(private readonly session: Session) {
    this.#stored = new FileCache(session.watcher);
    session.watcher.onChange((uri, type) => this.#movedFolders.add(uri, type));
  }

  /**
   * All readable files. Rejects with `Cancelled` once the token is cancelled.
   *
   * @param keys the keys of terms to be indexed
   */
  async read(
    token: CancellationToken,
    keys: TermKeys = this.#keys,
    report: ReportProgress = () => {},
  ): Promise<readonly ReadFile[]> {
    this.#wantKeys(keys);
    const files: ReadFile[] = [];
    await this.session.slices.run(this.#readInto(files, token, report), token);
    return files;
  }

  /**
   * The files that can be read within a time. The others are read behind it, for whoever asks next.
   *
   * @param limit in milliseconds
   * @param keys the keys of terms to be indexed
   */
  async readFor(limit: number, keys: TermKeys): Promise<ReadFiles> {
    this.#wantKeys(keys);
    const pass = this.#pass ?? this.#begin();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), limit);
    });
    const isComplete = await Promise.race([pass.end.then(() => true), timeout]);
    clearTimeout(timer);
    return { files: [...pass.files], isComplete };
  }

  #begin(): Pass {
    const { slices, onFailure } = this.session;
    const files: ReadFile[] = [];
    const token = CancellationToken.None;
    const end = slices
      .run(this.#readInto(files, token), token)
      .catch((error) => onFailure('reading the workspace', error))
      .finally(() => {
        if (this.#pass === pass) this.#pass = undefined;
      });
    const pass = { files, end };
    this.#pass = pass;
    return pass;
  }

  #wantKeys(keys: TermKeys): void {
    if ([...keys].every((key) => this.#keys.has(key))) return;
    this.#keys = new Set([...this.#keys, ...keys]);
    this.#stored.forget();
    this.#stamped.clear();
    this.#pass = undefined;
  }

  async *#readInto(
    read: ReadFile[],
    token: CancellationToken,
    report: ReportProgress = () => {},
  ): AsyncGenerator<void, void> {
    const { documents, files, watcher } = this.session;
    for (const ending of markdownEndings) watcher.watch(`**/*${ending}`);
    watcher.watchFolders('**/*');
    const found = await files.find(markdownEndings, token);
    this.#stored.forgetOf((known) => this.#movedFolders.takeFilesIn(known));
    const uris: string[] = [];
    const openInWorkspace = new Set<OpenDocument>();
    for (const uri of found) {
      const document = documents.get(uri);
      if (document === undefined) uris.push(uri);
      else openInWorkspace.add(document);
    }
    for (const document of documents.all()) {
      const reading = this.#readingOfOpen(document);
      const isInWorkspace = openInWorkspace.has(document);
      if (reading !== undefined) read.push({ uri: document.uri, reading, isInWorkspace });
    }
    let done = 0;
    const batches = mapInBatches(uris, token, async (uri) => {
      const reading = await this.#readingOfFile(uri);
      return reading ? [{ uri, reading, isInWorkspace: true }] : [];
    });
    for await (const batch of batches) {
      read.push(...batch.flat());
      done += batch.length;
      report(done / uris.length);
      yield;
    }
  }

  async #readingOfFile(uri: string): Promise<FileReading | undefined> {
    const { files, watcher, onFailure } = this.session;
    try {
      if (watcher.canWatch) return await this.#stored.get(uri, () => this.#load(uri));
      const stamp = await files.stamp(uri);
      const known = this.#stamped.get(uri);
      if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.reading;
      const reading = await this.#load(uri);
      this.#stamped.set(uri, { stamp, reading });
      return reading;
    } catch (error) {
      onFailure('reading a file', error);
      return undefined;
    }
  }

  async #load(uri: string): Promise<FileReading | undefined> {
    const text = await this.session.files.read(uri);
    return text === undefined ? undefined : readStoredFile(uri, text, this.#keys);
  }

  /** Undefined for a file of another kind, such as a site's settings. */
  #readingOfOpen({ uri, note, isMarkdown, text }: OpenDocument): FileReading | undefined {
    if (note === undefined) return isMarkdown ? readStoredFile(uri, text, this.#keys) : undefined;
    const known = this.#open.get(note);
    if (known?.keys === this.#keys) return known.reading;
    const reading = readingOfNote(note, this.#keys);
    this.#open.set(note, { keys: this.#keys, reading });
    return reading;
  }
}
