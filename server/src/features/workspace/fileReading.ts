import type { Range } from 'vscode-languageserver';
import { type Term, termKey } from '../../frontMatter/terms';
import type { NoteSymbol } from './workspaceSymbols';

/** What there is to know of a file. */
interface FileContent {
  /** The values that notes of a site have in common, by key: its terms, and `author`. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Its parts and segments, in the order of the text; empty where it is no note. */
  readonly symbols: Iterable<NoteSymbol>;
  /** Whether it has front matter that cannot be read, so that `values` lacks what stands there. */
  readonly isUnread: boolean;
}

/** How many numbers a symbol has in `FileReading.#numbers`. */
const numbersPerSymbol = 5;

/** Chinese among others, for which no names have to be converted. */
const isCaseless = /^\p{Lo}*$/u;

/** Stands between names, which are on one line. */
const separator = '\n';

/**
 * The indexed content of a Markdown file, in a few strings and numbers: 10,000 notes have 400,000
 * parts and segments, which take several times the memory as objects. Its strings are copies: V8
 * keeps the whole text of a file for a part of it.
 */
export class FileReading implements FileContent {
  readonly isUnread: boolean;
  readonly #values: string;
  readonly #names: string;
  /** For each symbol, whether it is a part (1 or 0), and its range. */
  readonly #numbers: Uint32Array;

  constructor({ values, symbols, isUnread }: FileContent) {
    this.isUnread = isUnread;
    this.#values = values.size === 0 ? '' : JSON.stringify([...values]);
    const names: string[] = [];
    const numbers: number[] = [];
    for (const { name, part, range } of symbols) {
      const { start, end } = range;
      names.push(name);
      numbers.push(part === undefined ? 1 : 0);
      numbers.push(start.line, start.character, end.line, end.character);
    }
    this.#names = names.join(separator);
    this.#numbers = Uint32Array.from(numbers);
  }

  get values(): FileContent['values'] {
    return new Map(this.#values === '' ? [] : JSON.parse(this.#values));
  }

  /** Whether the file holds a term, or may hold it where its front matter cannot be read. */
  mayHold({ taxonomy, key }: Pick<Term, 'taxonomy' | 'key'>): boolean {
    if (this.isUnread) return true;
    return this.values.get(taxonomy)?.some((text) => termKey(text) === key) === true;
  }

  get symbols(): Iterable<NoteSymbol> {
    return this.#numbers.length === 0 ? [] : this.#unpacked();
  }

  /**
   * False where no symbol can match a query, as one of its letters stands in no name.
   *
   * @param query as normalised by `plainQuery`
   */
  mayMatch(query: string): boolean {
    const names = isCaseless.test(query) ? this.#names : this.#names.toLowerCase();
    return Array.from(query).every((letter) => names.includes(letter));
  }

  *#unpacked(): Generator<NoteSymbol> {
    let part = '';
    let at = 0;
    for (const name of this.#names.split(separator)) {
      const isPart = this.#numbers[at] === 1;
      if (isPart) part = name;
      yield new PackedSymbol(name, isPart ? undefined : part, this.#numbers, at + 1);
      at += numbersPerSymbol;
    }
  }
}

/** Its range becomes an object when it is asked for: a query asks for those that match. */
class PackedSymbol implements NoteSymbol {
  readonly part?: string;

  constructor(
    readonly name: string,
    part: string | undefined,
    private readonly numbers: Uint32Array,
    private readonly at: number,
  ) {
    if (part !== undefined) this.part = part;
  }

  get range(): Range {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = this.numbers.subarray(this.at);
    return { start: { line, character }, end: { line: endLine, character: endCharacter } };
  }
}
