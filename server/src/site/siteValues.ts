import { type DataDocument, scalarOf } from '../base/dataTree';

/** A value of a configuration that is no list and no table. */
export type SiteValue = string | number | boolean;

/** The values of a configuration by their keys; keys ignore letter case. */
export class SiteValues {
  readonly #values = new Map<string, SiteValue>();
  /** The names at the root, each with those right below it, whatever they stand for. */
  readonly #names = new Map<string, Set<string>>();

  /**
   * Adds what a file says, over what files before it said of the same keys.
   *
   * @param root the path that the file's own keys continue, in lower case
   */
  add({ entries, tables }: DataDocument, root: readonly string[]): void {
    const whole = (path: readonly string[]) => {
      const lower = path.map((name) => name.toLowerCase());
      // A file such as taxonomies.toml may have its own name as a table.
      return lower[0] === root[0] ? lower : [...root, ...lower];
    };
    for (const { path } of tables) this.#addNames(whole(path));
    for (const { path, value } of entries) {
      this.#addNames(whole(path));
      const plain = scalarOf(value);
      if (plain !== undefined) this.#values.set(keyOf(whole(path)), plain);
    }
  }

  #addNames([first = '', second]: readonly string[]): void {
    const below = this.#names.get(first) ?? new Set();
    this.#names.set(first, below);
    if (second !== undefined) below.add(second);
  }

  get(...path: readonly string[]): SiteValue | undefined {
    return this.#values.get(keyOf(path));
  }

  /** The names right below one at the root, in their order; undefined where it is not there. */
  namesBelow(name: string): readonly string[] | undefined {
    const below = this.#names.get(name);
    return below && [...below];
  }
}

function keyOf(path: readonly string[]): string {
  return path.join('\n');
}
