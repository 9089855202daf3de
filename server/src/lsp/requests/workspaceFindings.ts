import { type CancellationToken, type Diagnostic, FileChangeType } from 'vscode-languageserver';
import { UriMap } from '../../base/uriMap';
import { namedTranscript } from '../../editing/transcriptFile';
import { mapInBatches } from '../files/batches';
import type { Session } from '../session';
import { type Cancellation, Cancelled } from '../timeSlices';
import { checkOpenNote, checkStoredNote, readToCheck, type StoredFile } from './checkStoredNote';
import { NotesToCheck } from './notesToCheck';
import type { ReportProgress } from './progress';

/** The findings of a file; none for one that had some and has none any more. */
export interface FileReport {
  readonly uri: string;
  /** Of an open file; null for one that is not. */
  readonly version: number | null;
  /** Undefined where there are no findings. */
  readonly resultId?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds what is wrong in the notes of a workspace, and again in those that are to be checked. */
export class WorkspaceFindings {
  readonly notes: NotesToCheck;
  /** The id of the last result of each file with findings. */
  readonly #results = new UriMap<string>();
  #count = 0;

  /**
   * @param withOpen whether open notes are reported too, as the editor has them
   * @param onProgress called while all files are checked
   */
  constructor(
    private readonly session: Session,
    private readonly withOpen: boolean,
    private readonly onProgress: ReportProgress,
  ) {
    this.notes = new NotesToCheck(session.files);
  }

  /** Has a file checked that is no longer open; it may have been stored for the first time. */
  close(uri: string): void {
    // Clients ask as they close a note, and keep the answer where it was given for an open one.
    if (this.withOpen) this.#results.set(uri, '');
    this.notes.add(uri);
    this.notes.addChange(uri, FileChangeType.Changed);
  }

  /**
   * Goes on from the results that a client has: those that it has not are reported again.
   *
   * @returns which of them still hold
   */
  resume(
    previous: readonly { readonly uri: string; readonly value: string }[],
  ): readonly { readonly uri: string; readonly value: string }[] {
    const held = new UriMap<string>();
    for (const { uri, value } of previous) held.set(uri, value);
    const isOther = (uri: string) => held.get(uri) !== this.#results.get(uri);
    const others = [...this.#results.uris, ...held.uris].filter(isOther);
    for (const uri of others) this.notes.add(uri);
    for (const { uri, value } of previous) this.#results.set(uri, value);
    return this.notes.isAllChanged ? [] : previous.filter(({ uri }) => !this.notes.isWaiting(uri));
  }

  /**
   * What is reported of the files that are to be checked. Ends when each report is up to date;
   * rejects with `Cancelled` once the token is cancelled.
   */
  async *reports(token: CancellationToken): AsyncGenerator<readonly FileReport[], void> {
    while (!this.notes.isEmpty) {
      const isWhole = this.notes.isAllChanged;
      let isDone = false;
      try {
        yield* this.#check(await this.notes.take(token), isWhole, token);
        isDone = true;
      } finally {
        // Another request may wait for it already.
        if (!isDone) this.notes.addAll();
      }
    }
  }

  async *#check(
    uris: readonly string[],
    isWhole: boolean,
    token: CancellationToken,
  ): AsyncGenerator<readonly FileReport[], void> {
    const { documents, files, slices } = this.session;
    const folders = files.folders();
    let done = 0;
    const batches = mapInBatches(uris, token, async (uri) => {
      const isStored = this.notes.has(uri) && documents.get(uri) === undefined;
      const file = isStored ? await readToCheck(this.session, uri, folders, token) : undefined;
      return { uri, file };
    });
    for await (const batch of batches) {
      const reports: FileReport[] = [];
      for (const { uri, file } of batch) {
        if (token.isCancellationRequested) throw new Cancelled();
        const report = await this.#reportOf(uri, file, token);
        reports.push(...this.#ifNew(report));
        await slices.yieldToEventLoop();
      }
      if (token.isCancellationRequested) throw new Cancelled();
      yield reports;
      done += batch.length;
      if (isWhole) this.onProgress(done / uris.length);
      if (this.notes.isAllChanged) return;
    }
  }

  async #reportOf(
    uri: string,
    file: StoredFile | undefined,
    token: Cancellation,
  ): Promise<FileReport> {
    const { documents, onFailure } = this.session;
    try {
      const stored = file && (await checkStoredNote(this.session, file, token));
      // It may have been opened meanwhile.
      const document = this.notes.has(uri) ? documents.get(uri) : undefined;
      const note = document?.note ?? stored?.note;
      this.notes.setTranscript(uri, note && namedTranscript(uri, note)?.uri);
      if (document === undefined) {
        return { uri, version: null, diagnostics: stored?.diagnostics ?? [] };
      }
      const diagnostics = this.withOpen ? await checkOpenNote(this.session, document, token) : [];
      return { uri, version: document.version, diagnostics };
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      onFailure('diagnostics', error);
      return { uri, version: null, diagnostics: [] };
    }
  }

  /** Nothing where neither this report of a file has findings nor the last one had. */
  #ifNew(report: FileReport): FileReport[] {
    const { uri, diagnostics } = report;
    if (diagnostics.length === 0) return this.#results.delete(uri) ? [report] : [];
    const resultId = String(++this.#count);
    this.#results.set(uri, resultId);
    return [{ ...report, resultId }];
  }
}
