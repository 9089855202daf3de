import type { Connection } from 'vscode-languageserver';
import { fileNameOf } from '../../base/hugoFileName';
import { UriMap } from '../../base/uriMap';
import { localise } from '../../l10n/localised';
import { combineSettings, type NoteSettings, type SetValues } from '../../settings/noteSettings';
import { readSection, type SectionProblem } from '../../settings/readSection';
import type { SiteConfig } from '../../site/siteConfig';

/**
 * The settings of each open document; those of its site override those of the editor. Cached until
 * they change or the document is closed.
 */
export class SettingsStore {
  readonly #known = new UriMap<Promise<NoteSettings>>();
  /** What the editor sets for the folders of the workspace. */
  readonly #ofFolders = new UriMap<Promise<SetValues>>();
  #pushed: unknown;

  /**
   * @param ofSite returns the values of the site's files above a document, the nearest first
   * @param site returns the configuration of a document's site
   * @param canAsk whether the client supports `workspace/configuration`
   * @param initial the section `episodeNotes` of the initialization options, for a client that does
   *   not, or answers null; replaced by that of the first `workspace/didChangeConfiguration`
   */
  constructor(
    private readonly connection: Connection,
    private readonly ofSite: (uri: string) => Promise<readonly SetValues[]>,
    private readonly site: (uri: string) => Promise<SiteConfig>,
    private readonly canAsk: boolean,
    private readonly initial: unknown,
  ) {}

  /** The settings of a document. Never rejects: values that cannot be read count as not set. */
  of(uri: string): Promise<NoteSettings> {
    let settings = this.#known.get(uri);
    if (settings === undefined) {
      settings = this.#combine(uri, this.#readEditor(uri));
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /**
   * The settings of a file that is not open; they are not cached. The editor is asked once for each
   * folder of the workspace, as a workspace may have very many files.
   *
   * @param folder the URI of the file's folder of the workspace
   */
  ofStored(uri: string, folder: string): Promise<NoteSettings> {
    let editor = this.#ofFolders.get(folder);
    if (editor === undefined) {
      editor = this.#readEditor(folder);
      this.#ofFolders.set(folder, editor);
    }
    return this.#combine(uri, editor);
  }

  /** Drops all cached settings. `settings` are the parameters of a client that can't be asked. */
  change(settings: unknown): void {
    this.#known.clear();
    this.#ofFolders.clear();
    this.#pushed = (settings as { episodeNotes?: unknown } | null | undefined)?.episodeNotes;
  }

  /** Drops all cached settings, as when a site's file has changed. */
  forget(): void {
    this.#known.clear();
  }

  close(uri: string): void {
    this.#known.delete(uri);
  }

  /** What the editor sets for a document, its own defaults included. Asked for each time. */
  ofEditor(uri: string): Promise<SetValues> {
    return this.#readEditor(uri);
  }

  async #combine(uri: string, ofEditor: Promise<SetValues>): Promise<NoteSettings> {
    const [ofSite, editor, site] = await Promise.all([this.ofSite(uri), ofEditor, this.site(uri)]);
    return combineSettings([...ofSite, editor], fileNameOf(uri, site.pageLanguages), site);
  }

  async #readEditor(uri: string): Promise<SetValues> {
    const warn = ({ key, value, message }: SectionProblem) =>
      this.connection.console.warn(
        `${key} is ${JSON.stringify(value)}: ${localise(message)}; it counts as not set (${uri})`,
      );
    const answer = this.canAsk ? await this.#askClient(uri) : undefined;
    return readSection(answer ?? this.#pushed ?? this.initial, warn);
  }

  /** The client's answer, of any type; undefined where it is an error. */
  async #askClient(uri: string): Promise<unknown> {
    try {
      return await this.connection.workspace.getConfiguration({
        scopeUri: uri,
        section: 'episodeNotes',
      });
    } catch (error) {
      this.connection.console.warn(`The settings could not be read: ${error} (${uri})`);
      return undefined;
    }
  }
}
