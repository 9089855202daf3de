import { type DataDocument, type DataItem, type DataValue, scalarOf } from '../base/dataTree';
import type { Span } from '../base/span';
import { type Message, message } from '../l10n/message';
import { tomlMessage } from '../rules/tomlSyntax';
import type { TomlError } from '../toml/errors/tomlFault';
import { readToml } from '../toml/readToml';
import { keyPieces } from './dottedKey';
import type { SetValues } from './noteSettings';
import { namesBelow, type Setting, settingAt, siteSettings } from './settingList';
import { unknownName, valueOfGroup, wrongValue } from './settingMessages';

/** The cause of a problem, for its fixes. */
export type ConfigSlip =
  | { readonly kind: 'tooLong' | 'listOfGroups' | 'noGroup' }
  | { readonly kind: 'toml'; readonly error: TomlError }
  /** The name at index `depth` of a path is unknown; `key` is the whole key or header. */
  | {
      readonly kind: 'name';
      readonly path: readonly string[];
      readonly depth: number;
      readonly key: Span;
    }
  | { readonly kind: 'value'; readonly setting: Setting; readonly value: DataValue }
  | { readonly kind: 'item'; readonly items: readonly DataItem[]; readonly index: number }
  /** A group of settings has a value. */
  | {
      readonly kind: 'group';
      readonly path: readonly string[];
      readonly key: Span;
      readonly value: DataValue;
    };

/** A problem in a site's file; UTF-16 offsets from the start of its text. */
export interface ConfigProblem extends Span {
  readonly message: Message;
  readonly slip: ConfigSlip;
}

export interface ConfigReading {
  /** The valid values; empty where the file is no TOML. */
  readonly values: SetValues;
  readonly problems: readonly ConfigProblem[];
}

/** Reads a site's `.episode-notes.toml`. Never throws; a wrong key or value counts as not set. */
export function readConfig(text: string): ConfigReading {
  const source = tomlOf(text);
  const toml = readToml(source);
  if (toml.ok) return new ConfigReader(source).read(toml);
  const { error } = toml;
  const problem: ConfigProblem =
    error === null
      ? {
          start: 0,
          end: 0,
          message: message('This file is too long to be read'),
          slip: { kind: 'tooLong' },
        }
      : {
          start: error.start,
          end: error.end,
          message: tomlMessage(error),
          slip: { kind: 'toml', error },
        };
  return { values: new Map(), problems: [problem] };
}

/** The text as the TOML parser's input: a space replaces a byte order mark, so offsets stay. */
export function tomlOf(text: string): string {
  return text.replace(/^\ufeff/, ' ');
}

class ConfigReader {
  readonly #problems: ConfigProblem[] = [];
  readonly #values = new Map<string, unknown>();
  /** The paths of wrong names, joined by dots. Entries below one are not checked. */
  readonly #wrong = new Set<string>();

  constructor(private readonly source: string) {}

  read({ entries, tables }: DataDocument): ConfigReading {
    for (const { path, header } of tables) {
      if (!this.source.startsWith('[[', header.start)) this.#checkNames(path, header, true);
      else this.#refuseList(path, header);
    }
    for (const { path, keySpan, value } of entries) {
      if (!this.#checkNames(path, keySpan, value.kind === 'table')) continue;
      const setting = settingAt(siteSettings, path);
      if (setting !== undefined) this.#take(setting, value);
      else if (value.kind !== 'table') {
        this.#report(value, valueOfGroup(path), { kind: 'group', path, key: keySpan, value });
      }
    }
    const problems = this.#problems.sort((left, right) => left.start - right.start);
    return { values: this.#values, problems };
  }

  /** Whether all names of a path are known. Reports the first unknown one, once per file. */
  #checkNames(path: readonly string[], key: Span, isTable: boolean): boolean {
    if (this.#isBelowWrongName(path)) return false;
    const pieces = keyPieces(this.source, key);
    for (const [depth, name] of path.entries()) {
      const group = path.slice(0, depth);
      if (namesBelow(siteSettings, group).includes(name)) continue;
      this.#wrong.add([...group, name].join('.'));
      const piece = pieces[pieces.length - path.length + depth] ?? key;
      this.#report(piece, unknownName(group, name), { kind: 'name', path, depth, key });
      return false;
    }
    if (!isTable || settingAt(siteSettings, path) === undefined) return true;
    this.#wrong.add(path.join('.'));
    this.#report(key, message('"{0}" is no group of settings', path.join('.')), {
      kind: 'noGroup',
    });
    return false;
  }

  /** A setting has at most two names, so that a path's first unknown name is one of three. */
  #isBelowWrongName(path: readonly string[]): boolean {
    return [1, 2, 3].some((depth) => this.#wrong.has(path.slice(0, depth).join('.')));
  }

  /** Reports an array of tables, such as `[[rules]]`, whose path ends in the table's index. */
  #refuseList(path: readonly string[], header: Span): void {
    const name = path.slice(0, -1).join('.');
    this.#wrong.add(name);
    const text = message('"{0}" is one group of settings, not a list of them', name);
    this.#report(header, text, { kind: 'listOfGroups' });
  }

  #take(setting: Setting, value: DataValue): void {
    const { type, key } = setting;
    const read = type.read(plainValue(value));
    if (read !== undefined) {
      this.#values.set(key, read);
    } else if (type.isItem === undefined || value.kind !== 'array') {
      this.#report(value, wrongValue(setting), { kind: 'value', setting, value });
    } else {
      for (const [index, item] of value.items.entries()) {
        if (type.isItem(plainValue(item.value))) continue;
        this.#report(item.value, wrongValue(setting), { kind: 'item', items: value.items, index });
      }
    }
  }

  #report({ start, end }: Span, text: Message, slip: ConfigSlip): void {
    this.#problems.push({ start, end, message: text, slip });
  }
}

/** A value as JSON would represent it; undefined for a date, a time and a table. */
function plainValue(value: DataValue): unknown {
  if (value.kind !== 'array') return scalarOf(value);
  return value.items.map((item) => plainValue(item.value));
}

/**
 * The span of one name of a dotted key or header; undefined where there are fewer names.
 *
 * @param fromEnd the 1-based position from the end: 1 is the last name
 */
export function pieceOf(source: string, key: Span, fromEnd: number): Span | undefined {
  return keyPieces(source, key).at(-fromEnd);
}
