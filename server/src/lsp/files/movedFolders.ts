import { FileChangeType } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';

/** The folders that came or went of late: clients tell of one as a whole, not of the files in it. */
export class MovedFolders {
  readonly #folders = new Set<string>();

  /** Adds what changed, if it may be a folder. */
  add(uri: string, type: FileChangeType): void {
    if (type !== FileChangeType.Changed && mayBeFolder(uri)) this.#folders.add(comparableUri(uri));
  }

  /** Those of the files that are in one of the folders, at any depth; the folders are dropped. */
  takeFilesIn(uris: readonly string[]): string[] {
    if (this.#folders.size === 0) return [];
    const found = uris.filter((uri) => this.#isAbove(comparableUri(uri)));
    this.#folders.clear();
    return found;
  }

  #isAbove(file: string): boolean {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (this.#folders.has(file.slice(0, end))) return true;
    }
    return false;
  }
}

/** Whether the name is one that folders with notes have: no ending, nor in what programs keep. */
export function mayBeFolder(uri: string): boolean {
  return !/\.[a-z][a-z\d]*$|\/(?:\.git|node_modules)\//i.test(uri);
}
