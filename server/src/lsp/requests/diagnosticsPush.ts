import type { Diagnostic } from 'vscode-languageserver';
import type { NoteSettings } from '../../settings/noteSettings';
import type { OpenDocument } from '../openDocument';
import type { Session } from '../session';
import { type Cancellation, Cancelled } from '../timeSlices';

/**
 * Publishes the findings of open documents for a client that does not ask for them: one complete
 * set for the newest version, an empty one when a file stops having any.
 */
export class PushedDiagnostics {
  readonly #told = new Set<string>();
  /** The publication under way for each open document; an earlier one gives up. */
  readonly #turns = new Map<string, symbol>();

  constructor(private readonly session: Session) {
    const { documents } = session;
    documents.onDidChangeContent(({ document }) => this.#publish(document));
    documents.onDidClose(({ document }) => {
      this.#turns.delete(document.uri);
      this.#send(document, []);
    });
  }

  /** Publishes all documents anew, after the settings have changed. */
  refresh(): void {
    for (const document of this.session.documents.all()) this.#publish(document);
  }

  async #publish(document: OpenDocument): Promise<void> {
    const { slices, settings, onFailure } = this.session;
    const { uri } = document;
    const isEdit = this.#turns.has(uri);
    const turn = Symbol(uri);
    this.#turns.set(uri, turn);
    const turns = this.#turns;
    const token: Cancellation = {
      get isCancellationRequested() {
        return turns.get(uri) !== turn;
      },
    };
    try {
      await slices.yieldToEventLoop();
      // One message is taken in a turn: after two, a further edit that had come already has been
      // heard, so that of a burst only the last one is worked on.
      if (isEdit) await slices.yieldToEventLoop();
      if (token.isCancellationRequested) return;
      const own = await settings.of(uri);
      if (token.isCancellationRequested) return;
      const diagnostics = await this.#diagnosticsOf(document, own, token);
      if (!token.isCancellationRequested) this.#send(document, diagnostics);
    } catch (error) {
      if (!(error instanceof Cancelled)) onFailure('diagnostics', error);
    }
  }

  /** Empty for a file that is no note. */
  async #diagnosticsOf(
    { uri, version, note }: OpenDocument,
    settings: NoteSettings,
    token: Cancellation,
  ): Promise<Diagnostic[]> {
    if (note === undefined) return [];
    return this.session.findings.diagnostics({ uri, version, note, settings, token });
  }

  #send({ uri, version }: OpenDocument, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#told.delete(uri)) return;
    if (diagnostics.length > 0) this.#told.add(uri);
    this.session.connection
      .sendDiagnostics({ uri, version, diagnostics })
      .catch((error) => this.session.onFailure('diagnostics', error));
  }
}
