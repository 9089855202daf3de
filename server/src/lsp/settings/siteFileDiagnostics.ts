import { UriMap } from '../../base/uriMap';
import { siteFileDiagnostics } from '../../features/siteFile/siteFileDiagnostics';
import { isConfigFile } from '../../settings/siteFileName';
import type { Session } from '../session';

/**
 * Publishes what is wrong in sites' files of settings, whether they are open or not: a client asks
 * for the findings of open documents alone.
 */
export class ConfigProblems {
  /** Under which URIs problems are published now, by any spelling of them. */
  readonly #told = new UriMap<string>();

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
          : siteFileDiagnostics(
              config.text,
              config.reading.problems,
              await settings.of(uri),
              rulePage,
            );
      const isStale = config !== (await configs.read(uri));
      if (isStale) return;
      const told = this.#told.get(uri);
      if (diagnostics.length === 0 && told === undefined) return;
      const document = documents.get(uri);
      const place = document?.uri ?? uri;
      if (diagnostics.length > 0) this.#told.set(uri, place);
      else this.#told.delete(uri);
      const version = document && { version: document.version };
      await connection.sendDiagnostics({ uri: place, ...version, diagnostics });
      // A client may take another spelling for another file.
      if (told !== undefined && told !== place) {
        await connection.sendDiagnostics({ uri: told, diagnostics: [] });
      }
    } catch (error) {
      onFailure('config-invalid', error);
    }
  }
}
