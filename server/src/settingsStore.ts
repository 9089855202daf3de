import type { Connection } from 'vscode-languageserver';
import { type NoteSettings, readSettings } from './features/settings';

/** The settings of each open document: asked for once, kept until they change or it is closed. */
export class SettingsStore {
  readonly #known = new Map<string, Promise<NoteSettings>>();
  #pushed: unknown;

  /**
   * @param canAsk whether the client answers `workspace/configuration`
   * @param initial the section `episodeNotes` that a client without that sent at first; it holds
   *   while the client sends no other
   */
  constructor(
    private readonly connection: Connection,
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

  close(uri: string): void {
    this.#known.delete(uri);
  }

  async #ask(uri: string): Promise<NoteSettings> {
    const complain = (problem: string) => this.connection.console.warn(`${problem} (${uri})`);
    if (!this.canAsk) return readSettings(this.#pushed ?? this.initial, complain);
    try {
      const section = { scopeUri: uri, section: 'episodeNotes' };
      return readSettings(await this.connection.workspace.getConfiguration(section), complain);
    } catch (error) {
      complain(`The settings could not be read: ${error}`);
      return readSettings(undefined, complain);
    }
  }
}
