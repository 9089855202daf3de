import { type CancellationToken, type Diagnostic, FileChangeType } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { UriMap } from '../../base/uriMap';
import { mayBeTranscript, notesBeside } from '../../editing/transcriptFile';
import { markdownEndings } from '../../files/fileSystem';
import { foldersAbove } from '../../settings/siteFileName';
import { mapInBatches } from '../files/batches';
import type { Session } from '../session';
import { type Cancellation, Cancelled } from '../timeSlices';
import { checkOpenNote, checkStoredNote, readToCheck, type StoredFile } from './checkStoredNote';
import { raceCancellation } from './handlers';
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

/** Finds what is wrong in the notes of a workspace, and again in those that are stored anew. */
export class WorkspaceFindings {
  /** The id of the last result of each file with findings. */
  readonly #results = new UriMap<string>();
  readonly #changed = new UriMap<string>();
  /** The notes that name a transcript, and its URI. */
  readonly #named = new UriMap<string>();
  /** In the form of `comparableUri`; folders among them, whose files are not told of. */
  readonly #deleted = new Set<string>();
  #isAllChanged = true;
  #count = 0;
  #wake = () => {};

  /**
   * @param withOpen whether open notes are reported too, as the editor has them
   * @param onProgress called while all files are checked
   */
  constructor(
    private readonly session: Session,
    private readonly withOpen: boolean,
    private readonly onProgress: ReportProgress,
  ) {}

  /** Has all files checked again, as after a change of the settings. */
  changeAll(): void {
    this.#isAllChanged = true;
    this.#wake();
  }

  /** Has a file checked again: it has changed on the disk, or is no longer open. */
  change(uri: string, type: FileChangeType = FileChangeType.Changed): void {
    if (markdownEndings.some((ending) => uri.endsWith(ending))) this.#changed.set(uri, uri);
    else if (mayBeTranscript(uri)) this.#changeNotesOf(uri);
    else if (type === FileChangeType.Deleted) this.#deleted.add(comparableUri(uri));
    else return;
    this.#wake();
  }

  /** Has the notes checked again that may have a file for their transcript. */
  #changeNotesOf(file: string): void {
    for (const uri of notesBeside(file)) this.#changed.set(uri, uri);
    for (const uri of this.#named.uris) {
      if (comparableUri(this.#named.get(uri) ?? '') === comparableUri(file))
        this.#changed.set(uri, uri);
    }
  }

  /** Takes a result back; whether there was one. */
  forget(uri: string): boolean {
    return this.#results.delete(uri);
  }

  /** The files whose last report had findings. */
  get uris(): readonly string[] {
    return this.#results.uris;
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
    for (const uri of this.#results.uris)
      if (held.get(uri) !== this.#results.get(uri)) this.#changed.set(uri, uri);
    for (const { uri, value } of previous) {
      if (this.#results.get(uri) === value) continue;
      this.#results.set(uri, value);
      this.#changed.set(uri, uri);
    }
    if (this.#isAllChanged) return [];
    return previous.filter(({ uri }) => !this.#changed.has(uri));
  }

  /**
   * What is reported of the files that have changed since they were checked, at first of all. Ends
   * when each report is up to date; rejects with `Cancelled` once the token is cancelled.
   */
  async *reports(token: CancellationToken): AsyncGenerator<readonly FileReport[], void> {
    while (this.#hasChanges) {
      const isWhole = this.#isAllChanged;
      let isDone = false;
      try {
        yield* this.#check(await this.#takeChanged(token), isWhole, token);
        isDone = true;
      } finally {
        if (!isDone) this.#isAllChanged = true;
      }
    }
  }

  /** Resolves when there is something to report. */
  async untilChange(token: CancellationToken): Promise<void> {
    if (this.#hasChanges) return;
    const change = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await raceCancellation(change, token);
  }

  get #hasChanges(): boolean {
    return this.#isAllChanged || this.#changed.uris.length > 0 || this.#deleted.size > 0;
  }

  async #takeChanged(token: CancellationToken): Promise<readonly string[]> {
    const isWhole = this.#isAllChanged;
    this.#isAllChanged = false;
    const changed = new UriMap<string>();
    for (const uri of this.#changed.uris) changed.set(uri, uri);
    const isDeleted = (uri: string) =>
      foldersAbove(uri).some((folder) => this.#deleted.has(comparableUri(folder).slice(0, -1)));
    for (const uri of this.#results.uris) if (isWhole || isDeleted(uri)) changed.set(uri, uri);
    this.#changed.clear();
    this.#deleted.clear();
    const found = isWhole ? await this.session.files.find(markdownEndings, token) : [];
    for (const uri of found) changed.set(uri, uri);
    return changed.uris;
  }

  async *#check(
    uris: readonly string[],
    isWhole: boolean,
    token: CancellationToken,
  ): AsyncGenerator<readonly FileReport[], void> {
    const { documents, files, slices } = this.session;
    const folders = await files.folders();
    let done = 0;
    const batches = mapInBatches(uris, token, async (uri) => {
      const isOpen = documents.get(uri) !== undefined;
      const file = isOpen ? undefined : await readToCheck(this.session, uri, folders, token);
      return { uri, file };
    });
    for await (const batch of batches) {
      const reports: FileReport[] = [];
      for (const { uri, file } of batch) {
        const report = await this.#reportOf(uri, file, token);
        reports.push(...this.#ifNew(report));
        await slices.yieldToEventLoop();
      }
      yield reports;
      done += batch.length;
      if (isWhole) this.onProgress(done / uris.length);
      if (this.#isAllChanged) return;
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
      if (stored?.named === undefined) this.#named.delete(uri);
      else this.#named.set(uri, stored.named);
      // It may have been opened meanwhile.
      const document = documents.get(uri);
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
