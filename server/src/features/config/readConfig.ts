import type { Span } from '../../note/block';
import { readToml } from '../../note/toml/toml';
import type { TomlEdit, TomlError } from '../../note/toml/tomlError';
import { mendsToml } from '../../note/toml/tomlRepair';
import type { TomlEntry, TomlValue } from '../../note/toml/tomlView';
import { rules } from '../../rules';
import { nearestName } from '../../rules/nearest';
import { type Message, message, type Severity } from '../../rules/rule';
import { tomlMessage, tomlRepairTitle } from '../../rules/tomlSyntax';
import { shortened } from '../../rules/wording';
import { isSeverity, type SetValues, severityNames } from '../settings';
import { keyPieces } from './keyPieces';

/** Something wrong in a site's file; UTF-16 offsets from the start of its text. */
export interface ConfigProblem extends Span {
  readonly message: Message;
  readonly fix?: { readonly title: Message; readonly edits: readonly TomlEdit[] };
}

export interface ConfigReading {
  /** What is right in it. Nothing where it is no TOML. */
  readonly values: SetValues;
  readonly problems: readonly ConfigProblem[];
}

const codes = rules.map(({ code }) => code);

/** Reads a site's `.episode-notes.toml`. Never throws; a wrong key or value counts as not set. */
export function readConfig(text: string): ConfigReading {
  const source = text.replace(/^\ufeff/, ' ');
  const toml = readToml(source);
  if (toml.ok) return new ConfigReader(source, toml.tables).read(toml.entries);
  const problem =
    toml.error === null
      ? { start: 0, end: 0, message: message('This file is too long to be read') }
      : problemOfToml(source, toml.error);
  return { values: { rules: new Map() }, problems: [problem] };
}

function problemOfToml(source: string, error: TomlError): ConfigProblem {
  const { start, end } = error;
  const repair = mendsToml(source, error);
  const fix = repair && { title: tomlRepairTitle(repair), edits: repair.edits };
  return { start, end, message: tomlMessage(error), ...(fix && { fix }) };
}

type Tables = readonly { readonly path: readonly string[]; readonly header: Span }[];

class ConfigReader {
  readonly #problems: ConfigProblem[] = [];
  readonly #rules = new Map<string, Severity | 'off'>();
  /** The paths of wrong names, joined by dots. What stands below one is not looked at. */
  readonly #wrong = new Set<string>();
  #gapTolerance: number | undefined;
  #requiredKeys: readonly string[] | undefined;

  constructor(
    private readonly source: string,
    private readonly tables: Tables,
  ) {}

  read(entries: readonly TomlEntry[]): ConfigReading {
    for (const { path, header } of this.tables) {
      if (!this.source.startsWith('[[', header.start)) this.#checkNames(path, header, true);
      else this.#refuseList(path, header);
    }
    for (const { path, keySpan, value } of entries) {
      if (this.#checkNames(path, keySpan, value.kind === 'table')) this.#take(path, value);
    }
    const values = {
      rules: this.#rules,
      ...(this.#gapTolerance !== undefined && { gapTolerance: this.#gapTolerance }),
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
      const known = namesBelow(path.slice(0, depth));
      const piece = pieces[pieces.length - path.length + depth] ?? key;
      if (known.includes(name)) continue;
      this.#wrong.add(path.slice(0, depth + 1).join('.'));
      const nearest = nearestName(name, known);
      this.#tell(piece, unknownName(path[0] === 'rules' && depth === 1, name), nearest);
      return false;
    }
    if (!isTable || namesBelow(path).length > 0) return true;
    this.#wrong.add(path.join('.'));
    this.#tell(key, message('"{0}" is no group of settings', path.join('.')));
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
    this.#tell(header, message('"{0}" is one group of settings, not a list of them', name));
  }

  #take(path: readonly string[], value: TomlValue): void {
    const [group = '', name] = path;
    if (group === 'gapTolerance') this.#takeTolerance(value);
    else if (name === undefined) this.#mustBeTable(group, value);
    else if (group === 'rules') this.#takeRule(name, value);
    else this.#takeRequired(value);
  }

  #mustBeTable(group: string, value: TomlValue): void {
    if (value.kind === 'table') return;
    this.#tell(value, message('"{0}" is a group of settings and has no value itself', group));
  }

  #takeRule(code: string, value: TomlValue): void {
    if (value.kind === 'string' && isSeverity(value.value)) {
      this.#rules.set(code, value.value);
      return;
    }
    const meant = value.kind === 'boolean' && !value.value ? 'off' : undefined;
    const name = value.kind === 'string' ? value.value : value.raw;
    const nearest = meant ?? nearestName(name, severityNames);
    this.#tell(
      value,
      message('{0} can be "off", "hint", "information", "warning" or "error"', code),
      nearest && `"${nearest}"`,
    );
  }

  #takeTolerance(value: TomlValue): void {
    const seconds = value.kind === 'integer' || value.kind === 'float' ? Number(value.value) : -1;
    if (seconds >= 0 && Number.isFinite(seconds)) {
      this.#gapTolerance = seconds * 1000;
      return;
    }
    const isQuoted = value.kind === 'string' && /^\d+(?:\.\d+)?$/.test(value.value);
    this.#tell(
      value,
      message('gapTolerance is a number of seconds, 0 or more'),
      isQuoted ? value.value : undefined,
    );
  }

  #takeRequired(value: TomlValue): void {
    const items = value.kind === 'array' ? value.items.map((item) => item.value) : [value];
    const wrong = items.filter((item) => item.kind !== 'string' || item.value.trim() === '');
    const text = message('frontMatter.required is a list of keys, such as ["title", "date"]');
    for (const item of wrong) this.#tell(item, text);
    if (wrong.length > 0) return;
    if (value.kind !== 'array') this.#tell(value, text, `[${value.raw}]`);
    else this.#requiredKeys = items.flatMap((item) => (item.kind === 'string' ? item.value : []));
  }

  #tell({ start, end }: Span, text: Message, nearest?: string): void {
    const edits = nearest === undefined ? [] : [{ start, end, newText: nearest }];
    const fix = nearest && { title: message('Write {0}', nearest), edits };
    this.#problems.push({ start, end, message: text, ...(fix && { fix }) });
  }
}

function namesBelow(path: readonly string[]): readonly string[] {
  if (path.length === 0) return ['rules', 'gapTolerance', 'frontMatter'];
  if (path.length > 1) return [];
  if (path[0] === 'rules') return codes;
  return path[0] === 'frontMatter' ? ['required'] : [];
}

function unknownName(isCode: boolean, name: string): Message {
  return isCode
    ? message('There is no rule "{0}"', shortened(name))
    : message('There is no setting "{0}"', shortened(name));
}
