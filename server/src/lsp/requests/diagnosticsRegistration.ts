import { type Connection, type Disposable, DocumentDiagnosticRequest } from 'vscode-languageserver';
import type { OnFailure } from '../../checking/blockFindings';
import { source } from '../../features/diagnostics/diagnostics';

/** What is said of pulled diagnostics, when the server is initialised or by a registration. */
export const diagnosticOptions = {
  identifier: source,
  interFileDependencies: false,
  workspaceDiagnostics: false,
};

/**
 * The registration of pulled diagnostics, for open documents or for the whole workspace. There is
 * one at a time: a client shows what each registration brings, and a finding of two twice.
 */
export class DiagnosticsRegistration {
  #present: Promise<Disposable | undefined> = Promise.resolve(undefined);

  constructor(
    private readonly connection: Connection,
    private readonly onFailure: OnFailure,
  ) {}

  /** Registers anew. */
  change(workspaceDiagnostics: boolean): void {
    const { connection, onFailure } = this;
    this.#present = this.#present
      .then((previous) => {
        previous?.dispose();
        return connection.client.register(DocumentDiagnosticRequest.type, {
          ...diagnosticOptions,
          documentSelector: null,
          workspaceDiagnostics,
        });
      })
      .catch((error) => {
        onFailure('registration', error);
        return undefined;
      });
  }
}
