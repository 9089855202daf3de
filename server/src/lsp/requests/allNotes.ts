import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { source } from '../../features/diagnostics/diagnostics';
import { markdownEndings } from '../../files/fileSystem';
import { localised } from '../../l10n/localised';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { withProgress } from './progress';
import { type StoredReport, WorkspaceFindings } from './workspaceFindings';

/** The checking of all notes from its start to its end. */
interface Run {
  readonly findings: WorkspaceFindings;
  /** Cancelled at its end. */
  readonly life: CancellationTokenSource;
  /** Called when each note has been checked once. */
  readonly onUpToDate: () => void;
  registration?: Disposable;
}

/** Sends a part of an answer; see LSP, "Partial Result Progress". */
export type ReportPart = (part: WorkspaceDiagnosticReport) => void;

/**
 * Checks the notes of the workspace that are not open, from `start` to `stop`. A client gets the
 * findings by workspace diagnostics where it can register these, else they are published.
 */
export class AllNotes {
  #run: Run | undefined;
  /** Cancelled when another request for the findings takes the place of the present one. */
  #request = new CancellationTokenSource();

  constructor(private readonly session: Session) {
    const { documents, watcher } = session;
    watcher.onChange((uri, type) => this.#run?.findings.change(uri, type));
    documents.onDidClose(({ document }) => this.#run?.findings.change(document.uri));
    documents.onDidOpen(({ document }) => this.#opened(document.uri));
  }

  /** Checks all notes again, as after a change of the settings. */
  refresh(): void {
    this.#run?.findings.changeAll();
  }

  /**
   * Resolves when each note has been checked once; with false if that was cancelled, which ends the
   * checking.
   *
   * @param isPulled whether the client asks for workspace diagnostics once they are registered
   */
  async start(isPulled: boolean, token: CancellationToken): Promise<boolean> {
    this.stop();
    const { connection, client, watcher } = this.session;
    for (const ending of markdownEndings) watcher.watch(`**/*${ending}`);
    watcher.watchDeletions();
    let run: Run | undefined;
    try {
      const title = localised('Checking all notes');
      await withProgress(connection, client.showsProgress, title, token, async (report) => {
        const life = new CancellationTokenSource();
        const upToDate = new Promise<void>((resolve) => {
          run = {
            findings: new WorkspaceFindings(this.session, report),
            life,
            onUpToDate: resolve,
          };
        });
        this.#run = run;
        if (isPulled) await this.#register(run!);
        else void this.#push(run!);
        await upToDate;
      });
    } catch (error) {
      if (this.#run === run) this.stop();
      if (!isCancellation(error)) throw error;
    }
    return run !== undefined && this.#run === run;
  }

  /** Takes the findings away. */
  stop(): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#run = undefined;
    run.life.cancel();
    run.onUpToDate();
    run.registration?.dispose();
    if (run.registration === undefined)
      for (const uri of run.findings.uris) this.#publish({ uri, diagnostics: [] });
  }

  /**
   * Answers `workspace/diagnostic`. With `reportPart` the findings are sent as they come, also
   * those of later changes, until the request is cancelled or the checking ends; without it the
   * answer has those of all changes until now, and waits for the first.
   */
  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    reportPart: ReportPart | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const run = this.#run;
    if (run === undefined) return { items: [] };
    this.#request.cancel();
    const request = new CancellationTokenSource();
    this.#request = request;
    const listeners = [token, run.life.token].map((one) =>
      one.onCancellationRequested(() => request.cancel()),
    );
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const send = (part: readonly WorkspaceDocumentDiagnosticReport[]) => {
      if (reportPart === undefined) items.push(...part);
      else if (part.length > 0) reportPart({ items: [...part] });
    };
    try {
      send(
        run.findings
          .resume(previousResultIds)
          .map(({ uri, value }) => ({ kind: 'unchanged', uri, version: null, resultId: value })),
      );
      for (;;) {
        await run.findings.untilChange(request.token);
        for await (const reports of run.findings.reports(request.token)) send(reports.map(full));
        run.onUpToDate();
        if (items.some(({ kind }) => kind === 'full')) return { items };
      }
    } catch (error) {
      if (!(error instanceof Cancelled) || !run.life.token.isCancellationRequested) throw error;
      return { items: [] };
    } finally {
      for (const listener of listeners) listener.dispose();
    }
  }

  async #register(run: Run): Promise<void> {
    const registration = await this.session.connection.client.register(
      DocumentDiagnosticRequest.type,
      {
        // Open notes are asked for by the registration that is there from the beginning.
        documentSelector: [],
        identifier: `${source}.allNotes`,
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
    );
    run.registration = registration;
    if (this.#run !== run) registration.dispose();
  }

  async #push({ findings, life, onUpToDate }: Run): Promise<void> {
    try {
      for (;;) {
        for await (const reports of findings.reports(life.token))
          for (const report of reports) this.#publish(report);
        onUpToDate();
        await findings.untilChange(life.token);
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) this.session.onFailure('diagnostics', error);
    }
  }

  #publish({ uri, diagnostics }: StoredReport): void {
    const { connection, onFailure } = this.session;
    connection
      .sendDiagnostics({ uri, diagnostics: [...diagnostics] })
      .catch((error) => onFailure('diagnostics', error));
  }

  /** The findings of a note that is opened are no longer those of its file. */
  #opened(uri: string): void {
    if (this.#run === undefined) return;
    const { findings, registration } = this.#run;
    if (registration !== undefined) findings.change(uri);
    else if (findings.forget(uri)) this.#publish({ uri, diagnostics: [] });
  }
}

function full({ uri, resultId, diagnostics }: StoredReport): WorkspaceDocumentDiagnosticReport {
  const id = resultId === undefined ? {} : { resultId };
  return { kind: 'full', uri, version: null, ...id, items: [...diagnostics] };
}

function isCancellation(error: unknown): boolean {
  return (
    error instanceof Cancelled ||
    (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled)
  );
}
