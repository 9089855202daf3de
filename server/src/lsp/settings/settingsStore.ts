import type { Connection } from 'vscode-languageserver';
import { fileNameOf } from '../../base/hugoFileName';
import { UriMap } from '../../base/uriMap';
import { localise } from '../../l10n/localised';
import { combined, type NoteSettings, type SetValues } from '../../settings/noteSettings';
import { readSection, type SectionProblem } from '../../settings/readSection';
import type { SiteConfig } from '../../site/siteConfig';

/**
 * The settings of each open document, those of its site over those of the editor: asked for once,
 * kept until they change or it is closed.
 */
export class SettingsStore {
  readonly #known = new UriMap<Promise<NoteSettings>>();
  #pushed: unknown;

  /**
   * @param above what the site's files above a document set, the nearest first
   * @param site what Hugo's configuration says of the site of a document
   * @param canAsk whether the client answers `workspace/configuration`
   * @param initial the section `episodeNotes` that a client without that sent at first; it holds
   *   while the client sends no other
   */
  constructor(
    private readonly connection: Connection,
    private readonly above: (uri: string) => Promise<readonly SetValues[]>,
    private readonly site: (uri: string) => Promise<SiteConfig>,
    private readonly canAsk: boolean,
    private readonly initial: unknown,
  ) {}

  of(uri: string): Promise<NoteSettings> {
    let settings = this.#known.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** Drops what is known; `settings` is what a client sent that can't be asked. */
  change(settings: unknown): void {
    this.#known.clear();
    this.#pushed = (settings as { episodeNotes?: unknown } | null | undefined)?.episodeNotes;
  }

  /** Drops what is known, as a site's file has changed. */
  forget(): void {
    this.#known.clear();
  }

  close(uri: string): void {
    this.#known.delete(uri);
  }

  /** What the editor sets for a document, its own defaults included. Asked for each time. */
  ofEditor(uri: string): Promise<SetValues> {
    return this.#askEditor(uri);
  }

  async #ask(uri: string): Promise<NoteSettings> {
    const [above, ofEditor, site] = await Promise.all([
      this.above(uri),
      this.#askEditor(uri),
      this.site(uri),
    ]);
    return combined([...above, ofEditor], fileNameOf(uri, site.pageLanguages), site);
  }

  async #askEditor(uri: string): Promise<SetValues> {
    const complain = ({ key, value, message }: SectionProblem) =>
      this.connection.console.warn(
        `${key} is ${JSON.stringify(value)}: ${localise(message)}; it counts as not set (${uri})`,
      );
    if (!this.canAsk) return readSection(this.#pushed ?? this.initial, complain);
    try {
      const section = { scopeUri: uri, section: 'episodeNotes' };
      return readSection(await this.connection.workspace.getConfiguration(section), complain);
    } catch (error) {
      this.connection.console.warn(`The settings could not be read: ${error} (${uri})`);
      return readSection(undefined, complain);
    }
  }
}
