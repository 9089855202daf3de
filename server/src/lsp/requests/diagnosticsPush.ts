import type { Diagnostic } from 'vscode-languageserver';
import type { OpenDocument } from '../openDocument';
import type { Session } from '../session';
import { type Cancellation, Cancelled } from '../timeSlices';
import { settingsOfNote } from './currentNote';

/**
 * Publishes the findings of open documents to a client that does not pull diagnostics: all findings
 * of the newest version, and an empty list once a file has none any more.
 */
export class PushedDiagnostics {
  /** The URIs of documents whose last publication was not empty. */
  readonly #published = new Set<string>();
  /** The newest publication of each open document; earlier ones of it are cancelled. */
  readonly #newest = new Map<string, symbol>();

  constructor(private readonly session: Session) {
    const { documents } = session;
    documents.onDidChangeContent(({ document }) => this.#publish(document));
    documents.onDidClose(({ document }) => {
      this.#newest.delete(document.uri);
      this.#send(document, []);
    });
  }

  /** Publishes all open documents again, for instance after a change of the settings. */
  refresh(): void {
    for (const document of this.session.documents.all()) this.#publish(document);
  }

  async #publish(document: OpenDocument): Promise<void> {
    const { slices, configs, onFailure } = this.session;
    const { uri } = document;
    const isEdit = this.#newest.has(uri);
    const publication = Symbol(uri);
    this.#newest.set(uri, publication);
    const newest = this.#newest;
    const token: Cancellation = {
      get isCancellationRequested() {
        return newest.get(uri) !== publication;
      },
    };
    try {
      await slices.yieldToEventLoop();
      // The connection handles one message per turn of the event loop: after two turns, a further
      // edit that had already arrived is handled, so that of a burst only the last one is checked.
      if (isEdit) await slices.yieldToEventLoop();
      if (token.isCancellationRequested) return;
      if (document.note !== undefined) await configs.refreshUnwatched(uri);
      const diagnostics = await this.#diagnosticsOf(document, token);
      if (!token.isCancellationRequested) this.#send(document, diagnostics);
    } catch (error) {
      if (!(error instanceof Cancelled)) onFailure('diagnostics', error);
    }
  }

  /** Empty for a document that is no note. */
  async #diagnosticsOf(document: OpenDocument, token: Cancellation): Promise<Diagnostic[]> {
    const { uri, version, note } = document;
    if (note === undefined) return [];
    const settings = await settingsOfNote(this.session, uri, note);
    if (token.isCancellationRequested) throw new Cancelled();
    return this.session.findings.diagnostics({ uri, version, note, settings, token });
  }

  #send({ uri, version }: OpenDocument, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#published.delete(uri)) return;
    if (diagnostics.length > 0) this.#published.add(uri);
    this.session.connection
      .sendDiagnostics({ uri, version, diagnostics })
      .catch((error) => this.session.onFailure('diagnostics', error));
  }
}
