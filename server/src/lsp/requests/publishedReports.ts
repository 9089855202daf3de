import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import type { Session } from '../session';
import type { WorkspaceFindings } from './workspaceFindings';

/** Publishes what is found in the notes of a workspace that are not open. */
export class PublishedReports {
  /** The URIs under which findings are shown now, by any spelling. */
  readonly #shown = new UriMap<string>();

  constructor(
    private readonly session: Session,
    private readonly findings: WorkspaceFindings,
  ) {}

  /**
   * Publishes everything, and what changes, until the token is cancelled. Rejects then, and where
   * the files cannot be looked for.
   *
   * @param onUpToDate called whenever everything has been published
   */
  async follow(token: CancellationToken, onUpToDate: () => void): Promise<never> {
    const { findings, session } = this;
    for (;;) {
      for await (const reports of findings.reports(token)) {
        // What has been opened meanwhile is published as its editor has it.
        const closed = reports.filter(({ uri }) => session.documents.get(uri) === undefined);
        for (const { uri, diagnostics } of closed) this.#publish(uri, diagnostics);
      }
      onUpToDate();
      await findings.notes.untilAny(token);
    }
  }

  /** What is published of an open note is what its editor has. */
  opened(uri: string): void {
    this.#publish(uri, []);
  }

  takeAway(): void {
    for (const uri of this.#shown.uris) this.#publish(uri, []);
  }

  #publish(uri: string, diagnostics: readonly Diagnostic[]): void {
    const { connection, onFailure } = this.session;
    const shownUri = this.#shown.get(uri);
    if (diagnostics.length > 0) this.#shown.set(uri, shownUri ?? uri);
    else if (!this.#shown.delete(uri)) return;
    connection
      .sendDiagnostics({ uri: shownUri ?? uri, diagnostics: [...diagnostics] })
      .catch((error) => onFailure('diagnostics', error));
  }
}
