import { fileNameOf } from '../base/hugoFileName';
import { combineSettings, type NoteSettings, type SetValues } from '../settings/noteSettings';
import { type ConfigReading, readConfig } from '../settings/readSiteFile';
import { configName, foldersAbove } from '../settings/siteFileName';
import type { HugoSite } from '../site/hugoSite';
import { configOfPage, defaultSite } from '../site/siteConfig';
import type { FolderReader } from './fileSystem';
import { RecentFolders } from './recentFolders';
import { siteFilesIn, siteOf } from './siteFolder';

/** A site's `.episode-notes.toml`, and what was read from it. */
export interface StoredConfig {
  readonly uri: string;
  readonly text: string;
  readonly reading: ConfigReading;
}

/** What a note's folders say of it. */
export interface StoredFacts {
  readonly settings: NoteSettings;
  /** The settings files above the note, the nearest first. */
  readonly configs: readonly StoredConfig[];
}

interface KnownFolder {
  readonly config: StoredConfig | undefined;
  readonly site: HugoSite | undefined;
}

/** The settings of notes as they are stored, without an editor. Folders are read once. */
export class StoredSettings {
  readonly #folders = new RecentFolders((folder) => this.#read(folder));

  /**
   * @param above count over what the files of sites set, the highest first
   * @param readsConfigs whether sites' `.episode-notes.toml` count; Hugo's configuration always does
   */
  constructor(
    private readonly files: FolderReader,
    private readonly above: readonly SetValues[],
    private readonly readsConfigs: boolean,
  ) {}

  /** @param uri of the note */
  async of(uri: string): Promise<StoredFacts> {
    const known = await Promise.all(foldersAbove(uri).map((folder) => this.#folders.of(folder)));
    const configs = known.flatMap(({ config }) => config ?? []);
    const nearest = known.find(({ site }) => site !== undefined)?.site?.config;
    const site = configOfPage(nearest ?? defaultSite, uri);
    const sources = [...this.above, ...configs.map(({ reading }) => reading.values)];
    const settings = combineSettings(sources, fileNameOf(uri, site.pageLanguages), site);
    return { settings, configs };
  }

  async #read(folder: string): Promise<KnownFolder> {
    const [config, stored] = await Promise.all([
      this.readsConfigs ? this.#config(folder + configName) : undefined,
      siteFilesIn(this.files, folder),
    ]);
    return { config, site: siteOf(folder, stored) };
  }

  async #config(uri: string): Promise<StoredConfig | undefined> {
    const text = await this.files.read(uri);
    return text === undefined ? undefined : { uri, text, reading: readConfig(text) };
  }
}
