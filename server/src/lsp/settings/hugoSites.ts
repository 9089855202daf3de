import type { Connection } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import type { DataReading } from '../../base/dataTree';
import { lineStartsOf } from '../../base/lines';
import { UriMap } from '../../base/uriMap';
import type { OnFailure } from '../../checking/blockFindings';
import { foldersAbove } from '../../settings/siteFileName';
import type { BrokenFile, HugoSite } from '../../site/hugoSite';
import { readData } from '../../site/readData';
import { isHugoConfig, readSite, type SiteFile } from '../../site/readSite';
import { configFolder, formatOf, mayBeSiteFile, rootFileNames } from '../../site/siteFileNames';
import type { WorkspaceFiles } from '../files/fileReader';
import type { FileWatcher } from '../files/fileWatcher';
import type { OpenDocuments } from '../openDocuments';

/** A file of a configuration, with its text on the disk. */
interface StoredFile {
  readonly uri: string;
  readonly isSplit: boolean;
  readonly text: string;
}

/** What is known of a folder; without a site where it is the folder of none. */
interface KnownFolder {
  readonly files: readonly StoredFile[];
  readonly site: HugoSite | undefined;
}

/** How many files of `config/_default` are read. */
const maxSplitFiles = 50;

/** Files that are longer count as broken. In UTF-16 units. */
const maxLength = 1_000_000;

/**
 * The sites that notes belong to: a site's files are read once, and again when one of them changes.
 * They count as they are stored, since Hugo reads them there.
 */
export class HugoSites {
  readonly #known = new UriMap<Promise<KnownFolder>>();
  /** The last readings of files that could be read: while one is being edited, they stay. */
  readonly #lastRead = new UriMap<DataReading>();
  /** The texts that a warning was logged for, as they could not be read. */
  readonly #warned = new UriMap<string>();

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

  /** Clients don't tell of files outside of their folders, nor of all that is in a deleted folder. */
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
      const [own, split] = await Promise.all([
        this.files.list(folder),
        this.files.list(`${folder}${configFolder}/`),
      ]);
      const byName = new Map(own.map((uri) => [nameOf(uri), uri]));
      const root = rootFileNames.find((name) => byName.has(name));
      const splitFiles = split
        .filter((uri) => formatOf(nameOf(uri)) !== undefined)
        .toSorted((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))
        .slice(0, maxSplitFiles);
      const found = [
        ...(root === undefined ? [] : [{ uri: byName.get(root)!, isSplit: false }]),
        ...splitFiles.map((uri) => ({ uri, isSplit: true })),
      ];
      const texts = await Promise.all(found.map(({ uri }) => this.files.read(uri)));
      return found.flatMap((file, at) => {
        const text = texts[at];
        return text === undefined ? [] : [{ ...file, text }];
      });
    } catch (error) {
      this.onFailure('reading the configuration of a site', error);
      return [];
    }
  }

  #siteOf(folder: string, stored: readonly StoredFile[]): HugoSite | undefined {
    const read: SiteFile[] = [];
    const uris: string[] = [];
    const broken: BrokenFile[] = [];
    for (const { uri, isSplit, text } of stored) {
      const name = nameOf(uri);
      const now = readStored(name, text);
      if (now.ok) this.#lastRead.set(uri, now);
      const reading = now.ok ? now : (this.#lastRead.get(uri) ?? now);
      if (!isSplit && name.startsWith('config.') && !isHugoConfig(reading)) continue;
      uris.push(uri);
      read.push({ name, isSplit, reading });
      if (!now.ok)
        broken.push({ uri, place: now.error ? placeIn(text, now.error.start) : undefined });
    }
    if (uris.length === 0) return undefined;
    for (const file of broken)
      this.#warnOnce(file, stored.find(({ uri }) => uri === file.uri)!.text);
    return { folder, files: uris, broken, config: readSite(read) };
  }

  /** Logs a warning for a broken file, once for each text that it has. */
  #warnOnce({ uri, place }: BrokenFile, text: string): void {
    if (this.#warned.get(uri) === text) return;
    this.#warned.set(uri, text);
    const where = place === undefined ? uri : `${uri}:${place}`;
    this.connection.console.warn(
      `${where} cannot be read: what it said before still counts, else Hugo's defaults`,
    );
  }
}

function readStored(name: string, text: string): DataReading {
  const format = formatOf(name);
  if (format === undefined || text.length > maxLength) return { ok: false, error: null };
  return readData(format, text);
}

function isSame(left: readonly StoredFile[], right: readonly StoredFile[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ uri, text }, at) => uri === right[at]?.uri && text === right[at].text)
  );
}

function nameOf(uri: string): string {
  return comparableUri(uri).split('/').at(-1) ?? '';
}

function placeIn(text: string, offset: number): string {
  const starts = lineStartsOf(text);
  const line = starts.findLastIndex((start) => start <= offset);
  return `${line + 1}:${offset - (starts[line] ?? 0) + 1}`;
}
