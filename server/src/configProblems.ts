import { configDiagnostics } from './features/config/configDiagnostics';
import { isConfigFile } from './features/config/configFile';
import type { Session } from './session';

/**
 * Publishes what is wrong in sites' files of settings, whether they are open or not: a client asks
 * for the findings of open documents alone.
 */
export class ConfigProblems {
  readonly #told = new Set<string>();

  constructor(private readonly session: Session) {}

  /** Publishes the problems of all files anew, after the settings have changed. */
  refresh(): void {
    for (const uri of this.session.configs.known) void this.publish(uri);
  }

  /** Publishes the problems of a file as it is now, none where there is no such file any more. */
  async publish(uri: string): Promise<void> {
    const { connection, documents, configs, settings, rulePage, onFailure } = this.session;
    if (!isConfigFile(uri)) return;
    try {
      const config = await configs.read(uri);
      const diagnostics =
        config === undefined
          ? []
          : configDiagnostics(
              config.text,
              config.reading.problems,
              await settings.of(uri),
              rulePage,
            );
      const isStale = config !== (await configs.read(uri));
      if (isStale) return;
      if (diagnostics.length === 0 && !this.#told.delete(uri)) return;
      if (diagnostics.length > 0) this.#told.add(uri);
      const version = documents.get(uri)?.version;
      await connection.sendDiagnostics({
        uri,
        ...(version !== undefined && { version }),
        diagnostics,
      });
    } catch (error) {
      onFailure('config-invalid', error);
    }
  }
}
