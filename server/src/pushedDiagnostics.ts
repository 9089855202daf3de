import type { Connection, TextDocuments } from 'vscode-languageserver';
import { Cancelled } from './features/slices';
import type { NoteFindings } from './noteFindings';
import type { OpenDocument } from './openDocument';
import type { SettingsStore } from './settingsStore';

/**
 * Publishes the findings of open documents for a client that does not ask for them: one complete
 * set for the newest version, an empty one when a file stops having any.
 */
export class PushedDiagnostics {
  readonly #told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<OpenDocument>,
    private readonly settings: SettingsStore,
    private readonly findings: NoteFindings,
    private readonly letOthersIn: () => Promise<void>,
  ) {
    documents.onDidChangeContent(({ document }) => this.#publish(document));
    documents.onDidClose(({ document }) => this.#send(document, []));
  }

  /** Publishes all documents anew, after the settings have changed. */
  refresh(): void {
    for (const document of this.documents.all()) this.#publish(document);
  }

  async #publish(document: OpenDocument): Promise<void> {
    const { version, uri } = document;
    const isStale = () => document.version !== version || this.documents.get(uri) !== document;
    try {
      await this.letOthersIn();
      if (isStale()) return;
      const settings = await this.settings.of(uri);
      const diagnostics = await this.findings.diagnostics(document, settings, isStale);
      if (!isStale()) this.#send(document, diagnostics);
    } catch (error) {
      if (error instanceof Cancelled) return;
      this.connection.console.error(`diagnostics failed: ${error}`);
    }
  }

  #send(
    { uri, version }: OpenDocument,
    diagnostics: Parameters<Connection['sendDiagnostics']>[0]['diagnostics'],
  ): void {
    if (diagnostics.length === 0 && !this.#told.delete(uri)) return;
    if (diagnostics.length > 0) this.#told.add(uri);
    this.connection.sendDiagnostics({ uri, version, diagnostics });
  }
}
