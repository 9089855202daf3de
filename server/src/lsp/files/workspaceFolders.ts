import { comparableUri } from '../../base/comparableUri';

/**
 * The URIs of the workspace's folders, as the client tells them. It is not asked: Helix stands
 * still until a renaming has been answered, and would not answer.
 */
export class WorkspaceFolders {
  #uris: readonly string[];

  /** @param uris those at initialisation */
  constructor(uris: readonly string[]) {
    this.#uris = uris;
  }

  get uris(): readonly string[] {
    return this.#uris;
  }

  /** Takes over what `workspace/didChangeWorkspaceFolders` tells. */
  change({ added, removed }: { added: readonly Folder[]; removed: readonly Folder[] }): void {
    const gone = new Set([...added, ...removed].map(({ uri }) => comparableUri(uri)));
    const kept = this.#uris.filter((uri) => !gone.has(comparableUri(uri)));
    this.#uris = [...kept, ...added.map(({ uri }) => uri)];
  }
}

interface Folder {
  readonly uri: string;
}
