import type { Connection } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import type { DataReading } from '../../base/dataTree';
import { UriMap } from '../../base/uriMap';
import type { OnFailure } from '../../checking/blockFindings';
import { type StoredFile, siteFilesIn, siteOf } from '../../files/siteFolder';
import { foldersAbove } from '../../settings/siteFileName';
import type { BrokenFile, HugoSite } from '../../site/hugoSite';
import { mayBeSiteFile } from '../../site/siteFileNames';
import type { WorkspaceFiles } from '../files/fileReader';
import type { FileWatcher } from '../files/fileWatcher';
import type { OpenDocuments } from '../openDocuments';

/** What is known of a folder; without a site where it is the folder of none. */
interface KnownFolder {
  readonly files: readonly StoredFile[];
  readonly site: HugoSite | undefined;
}

/**
 * The sites that notes belong to: a site's files are read once, and again when one of them changes.
 * They count as they are stored, since Hugo reads them there.
 */
export class HugoSites {
  readonly #known = new UriMap<Promise<KnownFolder>>();
  /** The last readings of files that could be read: while one is being edited, they stay. */
  readonly #lastRead = new UriMap<DataReading>();
  /** The texts that a warning was logged for, as they could not be read; null for none at all. */
  readonly #warned = new UriMap<string | null>();

  constructor(
    private readonly connection: Connection,
    private readonly files: WorkspaceFiles,
    private readonly onFailure: OnFailure,
  ) {}

  /** The site of the nearest folder above a document that has a configuration. */
  async above(uri: string): Promise<HugoSite | undefined> {
    for (const folder of foldersAbove(uri)) {
      const { site } = await this.#folder(folder);
      if (site !== undefined) return site;
    }
    return undefined;
  }

  /** @param changed called after a file of a configuration has changed, come or gone */
  follow(documents: OpenDocuments, watcher: FileWatcher, changed: () => void): void {
    watcher.onChange((uri) => {
      if (!mayBeSiteFile(comparableUri(uri))) return;
      this.#known.clear();
      changed();
    });
    documents.onDidOpen(({ document }) => {
      if (document.note !== undefined) void this.#readAgainAbove(document.uri, changed);
    });
  }

  /** Clients do not tell of files outside of their folders. */
  async #readAgainAbove(uri: string, changed: () => void): Promise<void> {
    for (const folder of foldersAbove(uri)) {
      const known = this.#known.get(folder);
      if (known === undefined) return;
      const [before, now] = await Promise.all([known, this.#filesIn(folder)]);
      if (isSame(before.files, now)) {
        if (before.site !== undefined) return;
      } else if (this.#known.get(folder) === known) {
        this.#known.clear();
        changed();
        return;
      }
    }
  }

  #folder(folder: string): Promise<KnownFolder> {
    let known = this.#known.get(folder);
    if (known === undefined) {
      known = this.#read(folder);
      this.#known.set(folder, known);
    }
    return known;
  }

  async #read(folder: string): Promise<KnownFolder> {
    const files = await this.#filesIn(folder);
    return { files, site: this.#siteOf(folder, files) };
  }

  async #filesIn(folder: string): Promise<readonly StoredFile[]> {
    try {
      return await siteFilesIn(this.files, folder);
    } catch (error) {
      this.onFailure('reading the configuration of a site', error);
      return [];
    }
  }

  #siteOf(folder: string, stored: readonly StoredFile[]): HugoSite | undefined {
    const site = siteOf(folder, stored, this.#lastRead);
    for (const file of site?.broken ?? [])
      this.#warnOnce(file, stored.find(({ uri }) => uri === file.uri)?.text ?? null);
    return site;
  }

  /** Logs a warning for a broken file, once for each text that it has. */
  #warnOnce({ uri, place }: BrokenFile, text: string | null): void {
    if (this.#warned.get(uri) === text) return;
    this.#warned.set(uri, text);
    const problem =
      place === undefined
        ? `${uri} cannot be read, as it is not UTF-8, too long or no regular file`
        : `${uri}:${place} cannot be read`;
    this.connection.console.warn(
      `${problem}: what it said before still counts, else Hugo's defaults`,
    );
  }
}

function isSame(left: readonly StoredFile[], right: readonly StoredFile[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ uri, text }, at) => uri === right[at]?.uri && text === right[at].text)
  );
}
