import { type DataDocument, scalarOf } from '../base/dataTree';

/** A value of a configuration that is no list and no table. */
export type SiteValue = string | number | boolean;

/** `languages`, a code, and `taxonomies`. */
const maxNamed = 3;

/** The values of a configuration by their keys; keys ignore letter case. */
export class SiteValues {
  readonly #values = new Map<string, SiteValue>();
  readonly #lists = new Map<string, readonly SiteValue[]>();
  /** For each path of at most `maxNamed` names, the names right below it, whatever they stand for. */
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
      if (value.kind === 'array') {
        const items = value.items.map((item) => scalarOf(item.value));
        this.#lists.set(
          keyOf(whole(path)),
          items.filter((item) => item !== undefined),
        );
      }
    }
  }

  #addNames(path: readonly string[]): void {
    for (let length = 1; length <= Math.min(path.length, maxNamed); length++) {
      const key = keyOf(path.slice(0, length));
      const below = this.#names.get(key) ?? new Set();
      this.#names.set(key, below);
      const next = path[length];
      if (next !== undefined) below.add(next);
    }
  }

  get(...path: readonly string[]): SiteValue | undefined {
    return this.#values.get(keyOf(path));
  }

  /** The items of a list without lists and tables among them; a lone value is a list of one. */
  list(...path: readonly string[]): readonly SiteValue[] {
    const lone = this.get(...path);
    return this.#lists.get(keyOf(path)) ?? (lone === undefined ? [] : [lone]);
  }

  /**
   * The names right below a path of at most `maxNamed` names, in their order; undefined where it is
   * not there.
   */
  namesBelow(...path: readonly string[]): readonly string[] | undefined {
    const below = this.#names.get(keyOf(path));
    return below && [...below];
  }
}

function keyOf(path: readonly string[]): string {
  return path.join('\n');
}
