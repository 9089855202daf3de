import {
  type CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { markdownEndings } from '../../files/fileSystem';
import { localised } from '../../l10n/localised';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { checkStoredNote, readToCheck } from './checkStoredNote';
import type { DiagnosticsRegistration } from './diagnosticsRegistration';
import { withProgress } from './progress';
import { PublishedReports } from './publishedReports';
import { WorkspaceFindings } from './workspaceFindings';
import { type ReportPart, workspaceReports } from './workspaceReports';

/** The checking of all notes from its start to its end. */
interface Run {
  readonly findings: WorkspaceFindings;
  /** Cancelled at its end. */
  readonly life: CancellationTokenSource;
  /** Called when each note has been checked once. */
  readonly onUpToDate: () => void;
  /** Undefined where the client asks for the findings. */
  readonly published: PublishedReports | undefined;
}

/** So long after an edit an open note is reported. Milliseconds. */
const pauseInTyping = 1000;

/**
 * Checks the notes of the workspace from `start` to `stop`. A client gets the findings by workspace
 * diagnostics where it can register these; else those of notes that are not open are published.
 */
export class AllNotes {
  #run: Run | undefined;
  /** The timers of open notes that have been edited, by their URIs. */
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  /** Cancelled when another request for the findings takes the place of the present one. */
  #request = new CancellationTokenSource();

  constructor(
    private readonly session: Session,
    private readonly registration: DiagnosticsRegistration,
  ) {
    const { documents, watcher } = session;
    watcher.onChange((uri, type) => this.#run?.findings.notes.addChange(uri, type));
    documents.onDidClose(({ document }) => this.#run?.findings.close(document.uri));
    documents.onDidOpen(({ document }) => this.#run?.published?.opened(document.uri));
    documents.onDidChangeContent(({ document }) => this.#edited(document.uri));
  }

  /**
   * The findings of a note of the workspace that is not open, while all notes are checked and the
   * client asks for the findings: clients ask once more as they close one.
   */
  async ofClosed(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    const run = this.#run;
    if (run === undefined || run.published || !run.findings.notes.has(uri)) return [];
    const folders = this.session.files.folders();
    const file = await readToCheck(this.session, uri, folders, token);
    if (file === undefined) return [];
    return (await checkStoredNote(this.session, file, token)).diagnostics;
  }

  /** Checks all notes again, as after a change of the settings. */
  refresh(): void {
    this.#run?.findings.notes.addAll();
  }

  /**
   * Resolves when each note has been checked once, or the checking is ended or begun anew before;
   * with false if the author has cancelled the progress display, which ends it.
   *
   * @param isPulled whether the client asks for workspace diagnostics once they are registered
   */
  async start(isPulled: boolean, token: CancellationToken): Promise<boolean> {
    this.stop();
    const { connection, client, configs, watcher } = this.session;
    void configs.refreshAllUnwatched();
    for (const ending of markdownEndings) watcher.watch(`**/*${ending}`);
    watcher.watchFolders('**/*');
    let run: Run | undefined;
    const title = localised('Checking all notes');
    try {
      await withProgress(connection, client.showsProgress, title, token, (report) => {
        const findings = new WorkspaceFindings(this.session, isPulled, report);
        const published = isPulled ? undefined : new PublishedReports(this.session, findings);
        const life = new CancellationTokenSource();
        return new Promise<void>((resolve) => {
          const own = { findings, published, life, onUpToDate: resolve };
          run = own;
          this.#run = own;
          if (!published) return this.registration.change(true);
          published.follow(life.token, resolve).catch((error) => this.#fail(own, error));
        });
      });
    } catch (error) {
      if (this.#run === run) this.stop();
      if (!isCancellation(error)) throw error;
      return false;
    }
    return true;
  }

  /** Takes the findings away. */
  stop(): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#run = undefined;
    run.life.cancel();
    run.onUpToDate();
    if (run.published) run.published.takeAway();
    else this.registration.change(false);
  }

  /** Answers `workspace/diagnostic`; see `workspaceReports`. Ends with the checking. */
  async answer(
    params: WorkspaceDiagnosticParams,
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
    try {
      return await workspaceReports(
        run.findings,
        params,
        request.token,
        run.onUpToDate,
        reportPart,
      );
    } catch (error) {
      if (!(error instanceof Cancelled) || !run.life.token.isCancellationRequested) throw error;
      return { items: [] };
    } finally {
      for (const listener of listeners) listener.dispose();
    }
  }

  /** Ends the checking where its findings cannot be kept true. */
  #fail(run: Run, error: unknown): void {
    if (this.#run !== run) return;
    this.session.onFailure('diagnostics', error);
    this.stop();
  }

  /**
   * Clients ask for what is found in a note that they show; one that they have open without showing
   * it counts here.
   */
  #edited(uri: string): void {
    const run = this.#run;
    if (run === undefined || run.published) return;
    clearTimeout(this.#pauses.get(uri));
    const timer = setTimeout(() => {
      this.#pauses.delete(uri);
      run.findings.notes.add(uri);
    }, pauseInTyping);
    this.#pauses.set(uri, timer);
  }
}

function isCancellation(error: unknown): boolean {
  return (
    error instanceof Cancelled ||
    (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled)
  );
}
