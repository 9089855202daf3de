import type { CancellationToken } from 'vscode-languageserver';
import {
  type FileReading,
  readingOfNote,
  readStoredFile,
} from '../../features/workspace/indexedFile';
import { markdownEndings } from '../../files/fileSystem';
import type { TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import type { Session } from '../session';
import { mapInBatches } from './batches';
import { FileCache } from './fileWatcher';

/** A Markdown file of the workspace with its indexed content. */
export interface ReadFile {
  readonly uri: string;
  readonly reading: FileReading;
}

/**
 * The indexed contents of the workspace's Markdown files, each cached until the file changes. Of
 * open files, the editor's text counts.
 */
export class WorkspaceNotes {
  readonly #stored: FileCache<FileReading | undefined>;
  readonly #open = new WeakMap<Note, { readonly keys: TermKeys; readonly reading: FileReading }>();
  /** The keys of terms that anybody has asked for. */
  #keys: TermKeys = new Set();

  constructor(private readonly session: Session) {
    this.#stored = new FileCache(session.watcher);
  }

  /**
   * All readable files. Rejects with `Cancelled` once the token is cancelled.
   *
   * @param keys the keys of terms to be indexed
   */
  read(token: CancellationToken, keys: TermKeys = this.#keys): Promise<readonly ReadFile[]> {
    if ([...keys].some((key) => !this.#keys.has(key))) {
      this.#keys = new Set([...this.#keys, ...keys]);
      this.#stored.forget();
    }
    return this.session.slices.run(this.#files(token), token);
  }

  async *#files(token: CancellationToken): AsyncGenerator<void, readonly ReadFile[]> {
    const { documents, files, watcher, onFailure } = this.session;
    if (!watcher.canWatch) this.#stored.forget();
    for (const ending of markdownEndings) watcher.watch(`**/*${ending}`);
    const found = await files.find(markdownEndings, token);
    const uris = found.filter((uri) => documents.get(uri) === undefined);
    const read: ReadFile[] = [];
    for (const document of documents.all()) {
      const { uri, note } = document;
      if (note !== undefined) read.push({ uri, reading: this.#readingOf(note) });
      else if (document.isMarkdown)
        read.push({ uri, reading: readStoredFile(uri, document.text, this.#keys) });
    }
    const batches = mapInBatches(uris, token, async (uri) => {
      const stored = this.#stored.get(uri, async () => {
        const text = await files.read(uri);
        return text === undefined ? undefined : readStoredFile(uri, text, this.#keys);
      });
      const reading = await stored.catch((error) => onFailure('reading a file', error));
      return reading ? [{ uri, reading }] : [];
    });
    for await (const batch of batches) {
      read.push(...batch.flat());
      yield;
    }
    return read;
  }

  #readingOf(note: Note): FileReading {
    const known = this.#open.get(note);
    if (known?.keys === this.#keys) return known.reading;
    const reading = readingOfNote(note, this.#keys);
    this.#open.set(note, { keys: this.#keys, reading });
    return reading;
  }
}
