import { comparableUri } from './comparableUri';

/** A map with URIs as keys, whatever their spelling. */
export class UriMap<T> {
  readonly #entries = new Map<string, { readonly uri: string; readonly value: T }>();

  get size(): number {
    return this.#entries.size;
  }

  get(uri: string): T | undefined {
    return this.#entries.get(comparableUri(uri))?.value;
  }

  has(uri: string): boolean {
    return this.#entries.has(comparableUri(uri));
  }

  set(uri: string, value: T): void {
    this.#entries.set(comparableUri(uri), { uri, value });
  }

  delete(uri: string): boolean {
    return this.#entries.delete(comparableUri(uri));
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Each in the spelling with which it was last set. */
  get uris(): string[] {
    return Array.from(this.#entries.values(), ({ uri }) => uri);
  }
}
