import { type CancellationToken, type Diagnostic, FileChangeType } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { UriMap } from '../../base/uriMap';
import { markdownEndings } from '../../files/fileSystem';
import { foldersAbove } from '../../settings/siteFileName';
import { mapInBatches } from '../files/batches';
import type { Session } from '../session';
import { isIgnored } from '../settings/ignoredNotes';
import { type Cancellation, Cancelled } from '../timeSlices';
import { checkStoredNote, type StoredFile } from './checkStoredNote';
import { raceCancellation } from './handlers';
import type { ReportProgress } from './progress';

/** The findings of a file that is not open; none for one that had some and has none any more. */
export interface StoredReport {
  readonly uri: string;
  /** Undefined where there are no findings. */
  readonly resultId?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds what is wrong in the stored notes of a workspace, and again in those that change. */
export class WorkspaceFindings {
  /** The id of the last result of each file with findings. */
  readonly #results = new UriMap<string>();
  readonly #changed = new UriMap<string>();
  /** In the form of `comparableUri`; folders among them, whose files are not told of. */
  readonly #deleted = new Set<string>();
  #isAllChanged = true;
  #count = 0;
  #wake = () => {};

  /** @param onProgress called while all files are checked */
  constructor(
    private readonly session: Session,
    private readonly onProgress: ReportProgress,
  ) {}

  /** Has all files checked again, as after a change of the settings. */
  changeAll(): void {
    this.#isAllChanged = true;
    this.#wake();
  }

  /** Has a file checked again: it has changed, or is no longer open, or now is. */
  change(uri: string, type: FileChangeType = FileChangeType.Changed): void {
    if (markdownEndings.some((ending) => uri.endsWith(ending))) this.#changed.set(uri, uri);
    else if (type === FileChangeType.Deleted) this.#deleted.add(comparableUri(uri));
    else return;
    this.#wake();
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
  async *reports(token: CancellationToken): AsyncGenerator<readonly StoredReport[], void> {
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
  ): AsyncGenerator<readonly StoredReport[], void> {
    const { files, slices } = this.session;
    const folders = await files.folders();
    let done = 0;
    const batches = mapInBatches(uris, token, async (uri) => this.#read(uri, folders, token));
    for await (const batch of batches) {
      const reports: StoredReport[] = [];
      for (const { uri, file } of batch) {
        const diagnostics = file ? await this.#diagnosticsOf(file, token) : [];
        reports.push({ uri, diagnostics });
        await slices.yieldToEventLoop();
      }
      yield reports.flatMap((report) => this.#take(report));
      done += batch.length;
      if (isWhole) this.onProgress(done / uris.length);
      if (this.#isAllChanged) return;
    }
  }

  /** Without the file where it is open, left out by its site, or cannot be read. */
  async #read(
    uri: string,
    folders: readonly string[],
    token: CancellationToken,
  ): Promise<{ readonly uri: string; readonly file?: StoredFile }> {
    const { documents, files, configs, onFailure } = this.session;
    if (documents.get(uri) !== undefined || isIgnored(uri, await configs.above(uri)))
      return { uri };
    const text = await files.read(uri, token).catch((error) => onFailure('reading a file', error));
    return text === undefined
      ? { uri }
      : { uri, file: { uri, folder: innermost(folders, uri), text } };
  }

  async #diagnosticsOf(file: StoredFile, token: Cancellation): Promise<readonly Diagnostic[]> {
    try {
      return await checkStoredNote(this.session, file, token);
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      this.session.onFailure('diagnostics', error);
      return [];
    }
  }

  /** The report if it says something new. A file that has been opened meanwhile has no findings. */
  #take({ uri, diagnostics }: StoredReport): StoredReport[] {
    if (diagnostics.length === 0 || this.session.documents.get(uri) !== undefined)
      return this.#results.delete(uri) ? [{ uri, diagnostics: [] }] : [];
    const resultId = String(++this.#count);
    this.#results.set(uri, resultId);
    return [{ uri, resultId, diagnostics }];
  }
}

/** The innermost of the folders that a file is in; the file itself if it is in none of them. */
function innermost(folders: readonly string[], uri: string): string {
  const file = comparableUri(uri);
  const isAbove = (folder: string) =>
    file.startsWith(`${comparableUri(folder).replace(/\/$/, '')}/`);
  const [folder = uri] = folders
    .filter(isAbove)
    .toSorted((one, other) => other.length - one.length);
  return folder;
}
