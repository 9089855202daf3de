import { type CancellationToken, FileChangeType } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { UriMap } from '../../base/uriMap';
import { mayBeTranscript, mayHaveAnyOf } from '../../editing/transcriptFile';
import { markdownEndings } from '../../files/fileSystem';
import type { WorkspaceFiles } from '../files/fileReader';
import { MovedFolders, mayBeFolder } from '../files/movedFolders';
import { raceCancellation } from './handlers';

/** The Markdown files of a workspace, and which of them are to be checked, at first all. */
export class NotesToCheck {
  /** All files, by what was looked for last. */
  #files = new UriMap<true>();
  readonly #changed = new UriMap<true>();
  #changedTranscripts: string[] = [];
  /** The notes that name a transcript, and its URI. */
  readonly #named = new UriMap<string>();
  #isAllChanged = true;
  /** Whether there may be other files: clients tell of a folder that comes or goes as one. */
  #mayBeMoved = false;
  readonly #movedFolders = new MovedFolders();
  #wake = () => {};

  constructor(private readonly files: WorkspaceFiles) {}

  get isAllChanged(): boolean {
    return this.#isAllChanged;
  }

  get isEmpty(): boolean {
    const { size } = this.#changed;
    const isSame = !this.#isAllChanged && !this.#mayBeMoved;
    return isSame && size === 0 && this.#changedTranscripts.length === 0;
  }

  /** Whether a file is one of the workspace. */
  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** Whether a file is to be checked, as far as it is known before the files are looked for. */
  isWaiting(uri: string): boolean {
    return this.#changed.has(uri);
  }

  addAll(): void {
    this.#isAllChanged = true;
    this.#wake();
  }

  /** Adds a file; one that is none of the workspace has no findings. */
  add(uri: string): void {
    this.#changed.set(uri, true);
    this.#wake();
  }

  /** Adds what a change of a file concerns. */
  addChange(uri: string, type: FileChangeType): void {
    const isMarkdown = markdownEndings.some((ending) => uri.endsWith(ending));
    if (isMarkdown) this.#changed.set(uri, true);
    else if (mayBeTranscript(uri)) this.#changedTranscripts.push(uri);
    const isNewFolder = type === FileChangeType.Created && mayBeFolder(uri);
    this.#movedFolders.add(uri, type);
    if ((isMarkdown && !this.has(uri)) || isNewFolder || type === FileChangeType.Deleted)
      this.#mayBeMoved = true;
    if (!this.isEmpty) this.#wake();
  }

  /** @param transcript the URI of the file that a note names; undefined for none */
  setTranscript(uri: string, transcript: string | undefined): void {
    if (transcript === undefined) this.#named.delete(uri);
    else this.#named.set(uri, transcript);
  }

  /** Resolves when there is something to check. */
  async untilAny(token: CancellationToken): Promise<void> {
    if (!this.isEmpty) return;
    const change = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await raceCancellation(change, token);
  }

  /** The files to be checked now; those that are gone, or have come to be left out, among them. */
  async take(token: CancellationToken): Promise<readonly string[]> {
    const isWhole = this.#isAllChanged;
    const isMoved = isWhole || this.#mayBeMoved;
    const taken = new UriMap<true>();
    const take = (uris: readonly string[]) => {
      for (const uri of uris) taken.set(uri, true);
    };
    take(this.#changed.uris);
    take(this.#notesOfTranscripts());
    this.#changed.clear();
    this.#changedTranscripts = [];
    this.#isAllChanged = this.#mayBeMoved = false;
    if (!isMoved) return taken.uris;

    const before = this.#files;
    const found = new UriMap<true>();
    for (const uri of await this.files.find(markdownEndings, token)) found.set(uri, true);
    this.#files = found;
    take(before.uris.filter((uri) => isWhole || !this.has(uri)));
    take(this.#files.uris.filter((uri) => isWhole || !before.has(uri)));
    take(this.#movedFolders.takeFilesIn(this.#files.uris));
    return taken.uris;
  }

  #notesOfTranscripts(): string[] {
    const transcripts = this.#changedTranscripts;
    if (transcripts.length === 0) return [];
    const mayHave = mayHaveAnyOf(transcripts);
    const changed = new Set(transcripts.map(comparableUri));
    return this.#files.uris.filter((uri) => {
      const named = this.#named.get(uri);
      return mayHave(uri) || (named !== undefined && changed.has(comparableUri(named)));
    });
  }
}
