import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import type { OnFailure } from '../../checking/blockFindings';

/** Hears for everybody of files that change on the disk: a connection tells only one listener. */
export class WatchedFiles {
  readonly #listeners: ((uri: string) => void)[] = [];
  readonly #watched = new Set<string>();

  /** @param canWatch whether the client watches files when it is asked to */
  constructor(
    private readonly connection: Connection,
    readonly canWatch: boolean,
    private readonly onFailure: OnFailure,
  ) {
    connection.onDidChangeWatchedFiles((params) => {
      const changes = Array.isArray(params?.changes) ? params.changes : [];
      for (const change of changes) {
        if (typeof change?.uri !== 'string') continue;
        for (const listener of this.#listeners) listener(change.uri);
      }
    });
  }

  /** Takes the URIs, as the client writes them, of files that were made, changed or taken away. */
  onChange(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Asks the client, once for each pattern, to tell of changes. */
  watch(globPattern: string): void {
    if (!this.canWatch || this.#watched.has(globPattern)) return;
    this.#watched.add(globPattern);
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch((error) => this.onFailure('registration', error));
  }
}

/**
 * What has been read of files, by their URIs, until they change. Of a client that does not tell of
 * changes nothing is kept: see `forget`.
 */
export class FileCache<T> {
  readonly #known = new UriMap<Promise<T>>();

  constructor(watched: WatchedFiles) {
    watched.onChange((uri) => this.#known.delete(uri));
  }

  /** What was read last, or is read now. What could not be read is read again the next time. */
  get(uri: string, read: () => Promise<T>): Promise<T> {
    let value = this.#known.get(uri);
    if (value === undefined) {
      value = read();
      this.#known.set(uri, value);
      value.catch(() => this.#known.delete(uri));
    }
    return value;
  }

  forget(): void {
    this.#known.clear();
  }
}
