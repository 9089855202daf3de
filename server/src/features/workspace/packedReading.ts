import type { Range } from 'vscode-languageserver';
import type { FileReading } from './fileReading';
import type { NoteSymbol } from './workspaceSymbols';

/** How many numbers a symbol has in `PackedReading.#numbers`. */
const numbersPerSymbol = 5;

/**
 * What was read from a stored file, in a few strings and numbers: 10,000 notes have 400,000 parts
 * and segments, which take five times the memory as objects. Its strings are copies: V8 keeps the
 * whole text of a file for a part of it.
 */
export class PackedReading implements FileReading {
  readonly isUnread: boolean;
  readonly #values: string;
  readonly #names: string;
  /** For each symbol, whether it is a part (1 or 0), and its range. */
  readonly #numbers: Uint32Array;

  constructor({ values, symbols, isUnread }: FileReading) {
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

  get values(): FileReading['values'] {
    return new Map(this.#values === '' ? [] : JSON.parse(this.#values));
  }

  get symbols(): Iterable<NoteSymbol> {
    return this.#numbers.length === 0 ? [] : this.#unpacked();
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

/** Stands between names, which are on one line. */
const separator = '\n';

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
