import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileChangeType,
  WatchKind,
} from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import type { OnFailure } from '../../checking/blockFindings';

/** Fans out `workspace/didChangeWatchedFiles`, as a connection takes a single handler for it. */
export class FileWatcher {
  readonly #listeners: ((uri: string, type: FileChangeType) => void)[] = [];
  readonly #patterns = new Set<string>();

  /** @param canWatch whether the client supports dynamic registration of watchers */
  constructor(
    private readonly connection: Connection,
    readonly canWatch: boolean,
    private readonly onFailure: OnFailure,
  ) {
    connection.onDidChangeWatchedFiles((params) => {
      const changes = Array.isArray(params?.changes) ? params.changes : [];
      for (const change of changes) {
        if (typeof change?.uri !== 'string') continue;
        for (const listener of this.#listeners) listener(change.uri, change.type);
      }
    });
  }

  /**
   * Adds a listener. It is called with the URI, as the client spells it, of each file that was
   * created, changed or deleted.
   */
  onChange(listener: (uri: string, type: FileChangeType) => void): void {
    this.#listeners.push(listener);
  }

  /** Registers a watcher for a pattern, once per pattern. */
  watch(globPattern: string): void {
    this.#watch({ globPattern });
  }

  /** Watches for folders that come and go: clients tell of these and not of the files in them. */
  watchFolders(globPattern: string): void {
    this.#watch({ globPattern, kind: WatchKind.Create | WatchKind.Delete });
  }

  #watch(watcher: { readonly globPattern: string; readonly kind?: WatchKind }): void {
    if (!this.canWatch || this.#patterns.has(watcher.globPattern)) return;
    this.#patterns.add(watcher.globPattern);
    const watchers = [watcher];
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => this.onFailure('registration', error));
  }
}

/**
 * Values that were read from files, by URI; each is dropped when its file changes. Where the client
 * does not watch files, callers have to call `forget` before each use.
 */
export class FileCache<T> {
  readonly #known = new UriMap<Promise<T>>();
  readonly #pending = new Set<Promise<T>>();
  /** What callers still have values of, although these are read again when they are next needed. */
  readonly #forgotten = new UriMap<true>();

  /**
   * @param keyOf the key under which a file counts, such as its folder; undefined for none
   * @param onDrop called when a change of a file has dropped a value, or one that was forgotten
   */
  constructor(
    watcher: FileWatcher,
    keyOf: (uri: string) => string | undefined = (uri) => uri,
    onDrop: () => void = () => {},
  ) {
    watcher.onChange((uri) => {
      const key = keyOf(uri);
      if (key === undefined) return;
      const wasForgotten = this.#forgotten.delete(key);
      if (this.#known.delete(key) || wasForgotten) onDrop();
    });
  }

  /** The cached value, else the result of `read`. A rejection is not cached. */
  get(uri: string, read: () => Promise<T>): Promise<T> {
    let value = this.#known.get(uri);
    if (value === undefined) {
      const reading = read();
      value = reading;
      this.#known.set(uri, reading);
      this.#pending.add(reading);
      reading.catch(() => this.#known.delete(uri)).finally(() => this.#pending.delete(reading));
    }
    return value;
  }

  forget(): void {
    for (const uri of this.#known.uris) this.#forgotten.set(uri, true);
    this.#known.clear();
  }

  /** Drops the values of files, of those that `choose` returns of all known ones. */
  forgetOf(choose: (known: readonly string[]) => readonly string[]): void {
    for (const uri of choose(this.#known.uris)) this.#known.delete(uri);
  }

  /** Drops all values but those that are being read: a slow host is not asked twice at a time. */
  forgetSettled(): void {
    for (const uri of this.#known.uris) {
      const value = this.#known.get(uri);
      if (value !== undefined && !this.#pending.has(value)) this.#known.delete(uri);
    }
  }
}
