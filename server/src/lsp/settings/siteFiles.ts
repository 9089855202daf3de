import { UriMap } from '../../base/uriMap';
import type { OnFailure } from '../../checking/blockFindings';
import type { SetValues } from '../../settings/noteSettings';
import { type ConfigReading, readConfig } from '../../settings/readSiteFile';
import { configFilesAbove, configName, isConfigFile } from '../../settings/siteFileName';
import type { WorkspaceFiles } from '../files/fileReader';
import type { WatchedFiles } from '../files/fileWatcher';
import type { OpenDocuments } from '../openDocuments';

/** A site's file as it was read last. */
export interface ConfigText {
  readonly text: string;
  readonly reading: ConfigReading;
}

/** What a site's file sets. */
export interface PlacedValues {
  readonly uri: string;
  readonly values: SetValues;
}

/** Takes the URIs of sites' files. */
export interface ConfigEvents {
  changed(uri: string): void;
  read(uri: string): void;
}

/**
 * The sites' files of settings: each is read once and again when it changes. What is open counts as
 * it stands in the editor.
 */
export class ConfigFiles {
  readonly #known = new UriMap<Promise<ConfigText | undefined>>();
  #told: ConfigEvents | undefined;

  constructor(
    private readonly documents: OpenDocuments,
    private readonly files: WorkspaceFiles,
    private readonly onFailure: OnFailure,
  ) {}

  /** What the files above a document set, the nearest first. */
  async above(uri: string): Promise<readonly PlacedValues[]> {
    const files = configFilesAbove(uri);
    const found = await Promise.all(files.map((file) => this.read(file)));
    return found.flatMap((config, at) =>
      config === undefined ? [] : [{ uri: files[at]!, values: config.reading.values }],
    );
  }

  /** A file as it is now; undefined where there is none or it can't be read. */
  read(uri: string): Promise<ConfigText | undefined> {
    let config = this.#known.get(uri);
    if (config === undefined) {
      config = this.#read(uri);
      this.#known.set(uri, config);
      void config.then(() => this.#told?.read(uri));
    }
    return config;
  }

  /** The files that settings have been looked for in, whether they are there or not. */
  get known(): readonly string[] {
    return this.#known.uris;
  }

  /**
   * Tells when a file has been read, and before that, when it is found to have changed.
   *
   * @param told each takes the URI of the file
   */
  follow(watched: WatchedFiles, told: ConfigEvents): void {
    this.#told = told;
    const changed = (uri: string) => {
      if (!isConfigFile(uri)) return;
      this.#known.delete(uri);
      told.changed(uri);
    };
    this.documents.onDidChangeContent(({ document }) => changed(document.uri));
    this.documents.onDidClose(({ document }) => changed(document.uri));
    this.documents.onDidOpen(({ document }) => {
      if (document.note !== undefined) void this.#readAgainAbove(document.uri, changed);
    });
    watched.onChange((uri) => {
      if (this.documents.get(uri) === undefined) changed(uri);
    });
  }

  /**
   * Looks again at what was read before above a note, when that is opened: clients don't tell of
   * files outside of their folders, nor of each file in a folder that is taken away.
   */
  async #readAgainAbove(uri: string, changed: (uri: string) => void): Promise<void> {
    for (const file of configFilesAbove(uri)) {
      const known = this.#known.get(file);
      if (known === undefined) continue;
      const [before, now] = await Promise.all([known, this.#read(file)]);
      if (before?.text !== now?.text && this.#known.get(file) === known) changed(file);
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
