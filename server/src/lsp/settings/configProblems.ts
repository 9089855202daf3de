import { UriMap } from '../../base/uriMap';
import { siteFileDiagnostics } from '../../features/siteFile/siteFileDiagnostics';
import { isConfigFile } from '../../settings/siteFileName';
import type { Session } from '../session';

/**
 * Publishes the problems of sites' settings files. They are pushed to every client, as a client
 * pulls diagnostics for open documents only.
 */
export class ConfigProblems {
  /** The spelling of the URI under which problems are published now, by any spelling. */
  readonly #published = new UriMap<string>();

  constructor(private readonly session: Session) {}

  /** Publishes the problems of all known files again, after the settings have changed. */
  refresh(): void {
    for (const uri of this.session.configs.known) void this.publish(uri);
  }

  /** Publishes the present problems of a file; none where the file no longer exists. */
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
      const previousUri = this.#published.get(uri);
      if (diagnostics.length === 0 && previousUri === undefined) return;
      const document = documents.get(uri);
      const ownUri = document?.uri ?? uri;
      if (diagnostics.length > 0) this.#published.set(uri, ownUri);
      else this.#published.delete(uri);
      const version = document && { version: document.version };
      await connection.sendDiagnostics({ uri: ownUri, ...version, diagnostics });
      // To a client, another spelling of the URI may be another file.
      if (previousUri !== undefined && previousUri !== ownUri) {
        await connection.sendDiagnostics({ uri: previousUri, diagnostics: [] });
      }
    } catch (error) {
      onFailure('config-invalid', error);
    }
  }
}
