import type { Span } from '../base/span';
import { shortened } from '../editing/labels';
import { type Message, message } from '../l10n/message';
import type { Severity } from '../rules/rule';
import { tomlMessage } from '../rules/tomlSyntax';
import type { TomlError } from '../toml/errors/tomlFault';
import { readToml } from '../toml/readToml';
import type { TomlDocument, TomlItem, TomlValue } from '../toml/tomlDocument';
import { keyPieces } from './dottedKey';
import { isSeverity, type SecondsSetting, type SetValues } from './noteSettings';
import { namesBelow, type SiteSetting, settingAt } from './siteSettings';

/** What somebody got wrong, for its fixes. */
export type ConfigSlip =
  | { readonly kind: 'tooLong' | 'listOfGroups' | 'noGroup' }
  | { readonly kind: 'toml'; readonly error: TomlError }
  /** The name at `depth` of a path is none; `key` is the whole key or header that it stands in. */
  | {
      readonly kind: 'name';
      readonly path: readonly string[];
      readonly depth: number;
      readonly key: Span;
    }
  | { readonly kind: 'value'; readonly setting: SiteSetting; readonly value: TomlValue }
  | { readonly kind: 'item'; readonly items: readonly TomlItem[]; readonly index: number }
  /** A group that is given a value. */
  | {
      readonly kind: 'group';
      readonly path: readonly string[];
      readonly key: Span;
      readonly value: TomlValue;
    };

/** Something wrong in a site's file; UTF-16 offsets from the start of its text. */
export interface ConfigProblem extends Span {
  readonly message: Message;
  readonly slip: ConfigSlip;
}

export interface ConfigReading {
  /** What is right in it. Nothing where it is no TOML. */
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
  return { values: { rules: new Map() }, problems: [problem] };
}

/** The text as the TOML parser takes it, without a byte order mark; offsets stay. */
export function tomlOf(text: string): string {
  return text.replace(/^\ufeff/, ' ');
}

class ConfigReader {
  readonly #problems: ConfigProblem[] = [];
  readonly #rules = new Map<string, Severity | 'off'>();
  /** The paths of wrong names, joined by dots. What stands below one is not looked at. */
  readonly #wrong = new Set<string>();
  readonly #seconds: { [name in SecondsSetting]?: number } = {};
  #requiredKeys: readonly string[] | undefined;

  constructor(private readonly source: string) {}

  read({ entries, tables }: TomlDocument): ConfigReading {
    for (const { path, header } of tables) {
      if (!this.source.startsWith('[[', header.start)) this.#checkNames(path, header, true);
      else this.#refuseList(path, header);
    }
    for (const { path, keySpan, value } of entries) {
      if (!this.#checkNames(path, keySpan, value.kind === 'table')) continue;
      const setting = settingAt(path);
      if (setting !== undefined) this.#take(setting, value);
      else if (value.kind !== 'table') this.#refuseValue(path, keySpan, value);
    }
    const values = {
      rules: this.#rules,
      ...this.#seconds,
      ...(this.#requiredKeys && { requiredKeys: this.#requiredKeys }),
    };
    const problems = this.#problems.sort((left, right) => left.start - right.start);
    return { values, problems };
  }

  /** Whether there is such a setting. Tells of the first name that is wrong, once. */
  #checkNames(path: readonly string[], key: Span, isTable: boolean): boolean {
    if (this.#standsBelowWrong(path)) return false;
    const pieces = keyPieces(this.source, key);
    for (const [depth, name] of path.entries()) {
      if (namesBelow(path.slice(0, depth)).includes(name)) continue;
      this.#wrong.add(path.slice(0, depth + 1).join('.'));
      const piece = pieces[pieces.length - path.length + depth] ?? key;
      const text = unknownName(path[0] === 'rules' && depth === 1, name);
      this.#tell(piece, text, { kind: 'name', path, depth, key });
      return false;
    }
    if (!isTable || settingAt(path) === undefined) return true;
    this.#wrong.add(path.join('.'));
    this.#tell(key, message('"{0}" is no group of settings', path.join('.')), { kind: 'noGroup' });
    return false;
  }

  /** The first name that is wrong is one of the first three, however deep a path goes. */
  #standsBelowWrong(path: readonly string[]): boolean {
    return [1, 2, 3].some((depth) => this.#wrong.has(path.slice(0, depth).join('.')));
  }

  /** `[[rules]]`: its path has the table's index at the end. */
  #refuseList(path: readonly string[], header: Span): void {
    const name = path.slice(0, -1).join('.');
    this.#wrong.add(name);
    const text = message('"{0}" is one group of settings, not a list of them', name);
    this.#tell(header, text, { kind: 'listOfGroups' });
  }

  #refuseValue(path: readonly string[], key: Span, value: TomlValue): void {
    const text = message('"{0}" is a group of settings and has no value itself', path.join('.'));
    this.#tell(value, text, { kind: 'group', path, key, value });
  }

  #take(setting: SiteSetting, value: TomlValue): void {
    const name = setting.path.join('.');
    switch (setting.kind) {
      case 'severity': {
        const code = setting.path.at(-1) as string;
        if (value.kind === 'string' && isSeverity(value.value)) this.#rules.set(code, value.value);
        else this.#tell(value, wrongSeverity(code), { kind: 'value', setting, value });
        return;
      }
      case 'seconds': {
        const seconds = secondsOf(value);
        if (seconds !== undefined) this.#seconds[name as SecondsSetting] = seconds * 1000;
        else this.#tell(value, wrongSeconds(name), { kind: 'value', setting, value });
        return;
      }
      case 'keys':
        if (value.kind === 'array') this.#takeKeys(name, value.items);
        else this.#tell(value, wrongKeys(name), { kind: 'value', setting, value });
    }
  }

  #takeKeys(name: string, items: readonly TomlItem[]): void {
    const keys: string[] = [];
    for (const [index, { value }] of items.entries()) {
      if (value.kind === 'string' && value.value.trim() !== '') keys.push(value.value);
      else this.#tell(value, wrongKeys(name), { kind: 'item', items, index });
    }
    if (keys.length === items.length) this.#requiredKeys = keys;
  }

  #tell({ start, end }: Span, text: Message, slip: ConfigSlip): void {
    this.#problems.push({ start, end, message: text, slip });
  }
}

/**
 * A piece of a key or header as written.
 *
 * @param fromEnd 1 for the last one
 */
export function pieceOf(source: string, key: Span, fromEnd: number): Span | undefined {
  return keyPieces(source, key).at(-fromEnd);
}

function secondsOf(value: TomlValue): number | undefined {
  if (value.kind !== 'integer' && value.kind !== 'float') return undefined;
  const seconds = Number(value.value);
  return seconds >= 0 && Number.isFinite(seconds) ? seconds : undefined;
}

function unknownName(isCode: boolean, name: string): Message {
  return isCode
    ? message('There is no rule "{0}"', shortened(name))
    : message('There is no setting "{0}"', shortened(name));
}

function wrongSeverity(code: string): Message {
  return message('{0} can be "off", "hint", "information", "warning" or "error"', code);
}

function wrongSeconds(name: string): Message {
  return message('{0} is a number of seconds, 0 or more', name);
}

function wrongKeys(name: string): Message {
  return message('{0} is a list of keys, such as ["title", "date"]', name);
}
