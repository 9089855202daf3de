import { UriMap } from '../../base/uriMap';
import type { OnFailure } from '../../checking/blockFindings';
import type { SetValues } from '../../settings/noteSettings';
import { type ConfigReading, readConfig } from '../../settings/readSiteFile';
import { configFilesAbove, configName, isConfigFile } from '../../settings/siteFileName';
import type { WorkspaceFiles } from '../files/fileReader';
import type { FileWatcher } from '../files/fileWatcher';
import type { OpenDocuments } from '../openDocuments';

/** The text of a site's file, and what was read from it. */
export interface ConfigText {
  readonly text: string;
  readonly reading: ConfigReading;
}

/** What a site's file sets. */
export interface PlacedValues {
  readonly uri: string;
  readonly values: SetValues;
}

/** Called with the URIs of sites' files. */
export interface ConfigListener {
  changed(uri: string): void;
  /** Called after a file has been read, also where there is none. */
  read(uri: string): void;
}

/**
 * The sites' settings files, each cached until it changes. Of open files, the editor's text counts.
 */
export class ConfigFiles {
  readonly #known = new UriMap<Promise<ConfigText | undefined>>();
  #listener: ConfigListener | undefined;

  /** @param isWatched whether the client is one that watches files, or that all are asked of */
  constructor(
    private readonly documents: OpenDocuments,
    private readonly files: WorkspaceFiles,
    private readonly onFailure: OnFailure,
    private readonly isWatched: boolean,
  ) {}

  /** The values of the files above a document, the nearest first. */
  async above(uri: string): Promise<readonly PlacedValues[]> {
    const files = configFilesAbove(uri);
    const found = await Promise.all(files.map((file) => this.read(file)));
    return found.flatMap((config, at) =>
      config === undefined ? [] : [{ uri: files[at]!, values: config.reading.values }],
    );
  }

  /** The present content of a file; undefined where there is none or it can't be read. */
  read(uri: string): Promise<ConfigText | undefined> {
    let config = this.#known.get(uri);
    if (config === undefined) {
      config = this.#read(uri);
      this.#known.set(uri, config);
      void config.then(() => this.#listener?.read(uri));
    }
    return config;
  }

  /** The URIs that have been looked up, whether there is such a file or not. */
  get known(): readonly string[] {
    return this.#known.uris;
  }

  /** Drops files when they change, and notifies the listener of changes and of files read. */
  follow(watcher: FileWatcher, listener: ConfigListener): void {
    this.#listener = listener;
    this.documents.onDidChangeContent(({ document }) => this.#change(document.uri));
    this.documents.onDidClose(({ document }) => this.#change(document.uri));
    this.documents.onDidOpen(({ document }) => {
      if (document.note !== undefined) void this.#readAgainAbove(document.uri);
    });
    watcher.onChange((uri) => {
      if (this.documents.get(uri) === undefined) this.#change(uri);
    });
  }

  /**
   * Reads the known files above a note again where nobody watches them (Neovim on Linux). To be
   * called before a note is checked.
   */
  async refreshUnwatched(uri: string): Promise<void> {
    if (!this.isWatched) await this.#readAgainAbove(uri);
  }

  /** Reads all known files again where nobody watches them, as all notes are about to be checked. */
  async refreshAllUnwatched(): Promise<void> {
    if (!this.isWatched) await this.#readAgain(this.known);
  }

  #change(uri: string): void {
    if (!isConfigFile(uri)) return;
    this.#known.delete(uri);
    this.#listener?.changed(uri);
  }

  /**
   * Reads the known files above a note again when the note is opened: clients report neither files
   * outside of the workspace nor each file of a folder that is deleted.
   */
  async #readAgainAbove(uri: string): Promise<void> {
    await this.#readAgain(configFilesAbove(uri));
  }

  async #readAgain(files: readonly string[]): Promise<void> {
    for (const file of files) {
      const known = this.#known.get(file);
      if (known === undefined) continue;
      const [before, now] = await Promise.all([known, this.#read(file)]);
      if (before?.text !== now?.text && this.#known.get(file) === known) this.#change(file);
    }
  }

  async #read(uri: string): Promise<ConfigText | undefined> {
    try {
      const text = this.documents.get(uri)?.text ?? (await this.files.read(uri));
      return text === undefined ? undefined : { text, reading: readConfig(text) };
    } catch (error) {
      this.onFailure(configName, error);
      return undefined;
    }
  }
}
