import type { CancellationToken } from 'vscode-languageserver';
import { type FileReading, readFile, readingOf } from '../../features/workspace/indexedFile';
import type { TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import type { Session } from '../session';
import { filesInTurns } from './batches';
import { FileCache } from './fileWatcher';

/** The files that Hugo takes for Markdown by their names. */
export const markdownEndings = ['.md', '.markdown'];

/** A Markdown file of the workspace and what is kept of it. */
export interface ReadFile {
  readonly uri: string;
  readonly reading: FileReading;
}

/**
 * What the Markdown files of the workspace hold, each read once until it changes. What is open
 * counts as it stands in the editor.
 */
export class WorkspaceNotes {
  readonly #stored: FileCache<FileReading | undefined>;
  readonly #open = new WeakMap<Note, { readonly keys: TermKeys; readonly reading: FileReading }>();
  /** The keys of terms that anybody has asked for. */
  #keys: TermKeys = new Set();

  constructor(private readonly session: Session) {
    this.#stored = new FileCache(session.watched);
  }

  /**
   * All of them that can be read. Rejected with `Cancelled` when the answer is not wanted.
   *
   * @param keys the keys of terms to be read
   */
  read(token: CancellationToken, keys: TermKeys = this.#keys): Promise<readonly ReadFile[]> {
    if ([...keys].some((key) => !this.#keys.has(key))) {
      this.#keys = new Set([...this.#keys, ...keys]);
      this.#stored.forget();
    }
    return this.session.slices.run(this.#files(token), token);
  }

  async *#files(token: CancellationToken): AsyncGenerator<void, readonly ReadFile[]> {
    const { documents, files, watched, onFailure } = this.session;
    if (!watched.canWatch) this.#stored.forget();
    for (const ending of markdownEndings) watched.watch(`**/*${ending}`);
    const found = await files.find(markdownEndings, token);
    const uris = found.filter((uri) => documents.get(uri) === undefined);
    const read: ReadFile[] = [];
    for (const document of documents.all()) {
      const { uri, note, languageId } = document;
      if (note !== undefined) read.push({ uri, reading: this.#readingOf(note) });
      else if (languageId === 'markdown')
        read.push({ uri, reading: readFile(uri, document.text, this.#keys) });
    }
    const turns = filesInTurns(uris, token, async (uri) => {
      const stored = this.#stored.get(uri, async () => {
        const text = await files.read(uri);
        return text === undefined ? undefined : readFile(uri, text, this.#keys);
      });
      const reading = await stored.catch((error) => onFailure('reading a file', error));
      return reading ? [{ uri, reading }] : [];
    });
    for await (const some of turns) {
      read.push(...some.flat());
      yield;
    }
    return read;
  }

  #readingOf(note: Note): FileReading {
    const known = this.#open.get(note);
    if (known?.keys === this.#keys) return known.reading;
    const reading = readingOf(note, this.#keys);
    this.#open.set(note, { keys: this.#keys, reading });
    return reading;
  }
}
