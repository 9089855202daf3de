/** Folders of page bundles hold one note each: what is known of the oldest is dropped. */
const maxFolders = 1000;

/** What is known of the folders that were asked for last; each is read once. */
export class RecentFolders<T> {
  readonly #known = new Map<string, Promise<T>>();

  /** @param read reads a folder by its URI; must not reject */
  constructor(private readonly read: (folder: string) => Promise<T>) {}

  of(folder: string): Promise<T> {
    const known = this.#known.get(folder) ?? this.read(folder);
    this.#known.delete(folder);
    this.#known.set(folder, known);
    if (this.#known.size > maxFolders) {
      const [oldest = ''] = this.#known.keys();
      this.#known.delete(oldest);
    }
    return known;
  }
}
