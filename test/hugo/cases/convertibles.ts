import type { FrontMatterFormat } from '../../../server/src/frontMatter/language';
import { Dice, differentTexts } from './dice';

/** A value before it is written: its parts, or a scalar of its language. */
type Value =
  | { readonly table: readonly (readonly [string, Value])[] }
  | { readonly list: readonly Value[] }
  | string;

/** Texts that one language or another takes for something else where they have no quotes. */
const texts = [
  '',
  '甲',
  'yes',
  'off',
  'null',
  '~',
  'true',
  '1.10',
  '017',
  '0x1F',
  '1e3',
  '12:30',
  '2025-04-20',
  '2025-04-20T10:00:00+08:00',
  'a: b',
  'a:b',
  'a #b',
  '# a',
  '- a',
  '? a',
  '@a',
  '`a`',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '%a',
  '[a]',
  '{a}, b',
  '{{ a }}',
  "it's",
  'say "a"',
  'back\\slash',
  'both \' and "',
  ' a ',
  'a\ttab',
  'a\nb',
  'a\nb\n',
  'a\n\n  b\n',
  '\na',
  'a\n+++\nb',
  'a\n---\nb',
  'a\n# b\n"""\n',
  'a\n"',
  'a \nb',
  'a\r\nb',
  '“甲”，乙：丙',
  '😀',
  '\u0000\u0007',
  '\u0085\u2028',
  '\u00a0a',
  'a]b}c',
  'x'.repeat(200),
];

const numbers = [
  '0',
  '31',
  '-7',
  '999999',
  '1234567',
  '1.5',
  '1.10',
  '-0.0',
  '0.00001',
  '1234567.5',
];

const scalars: Readonly<Record<FrontMatterFormat, (dice: Dice) => string>> = {
  toml: (dice) =>
    dice.pick([
      () => tomlText(dice),
      () => dice.pick(numbers),
      () => dice.pick(['true', 'false', '+5', '0x1F', '0o17', '0b101', '1_000', '1e3', '-1E-2']),
      () => dice.pick(['inf', '-inf', 'nan', '9223372036854775807', '6.02e23', '1_0.5']),
      () => dice.pick(['2025-04-20', '2025-04-20 10:00:00', '2025-04-20T10:00:00.25', '10:00:30']),
    ])(),
  yaml: (dice) =>
    dice.pick([
      () => yamlText(dice),
      () => dice.pick(numbers),
      () => dice.pick(['True', 'false', 'FALSE', '+5', '0x1F', '0o17', '017', '0b101', '1_000']),
      () => dice.pick(['.inf', '-.Inf', '.NaN', '9223372036854775807', '6.02e+23', '.5', '1.']),
      () => dice.pick(['2025-04-20', '2025-04-20T10:00:00Z', '甲 乙', 'a.b', '~', 'null', '']),
    ])(),
  json: (dice) =>
    dice.pick([
      () => JSON.stringify(dice.pick(texts)),
      () => JSON.stringify(dice.pick(texts)).replace(/[甲乙"](?=.)/g, (sign) => escapedOnce(sign)),
      () => dice.pick([...numbers, '-0', '1e3', '1E-7', '6.02e23', '1e21', '9007199254740991']),
      () => dice.pick(['true', 'false', 'null']),
    ])(),
};

/** Escapes of JSON that say what the sign itself says. */
function escapedOnce(sign: string): string {
  return sign === '"' ? sign : `\\u${sign.charCodeAt(0).toString(16)}`;
}

function tomlText(dice: Dice): string {
  const text = dice.pick(texts);
  const isPlain = !/['\0-\x08\x0a-\x1f\x7f]/.test(text);
  const isLong = !/\r|[\0-\x08\x0b-\x1f]|"""|"$|\\/.test(text) && !/^[+]{3}/m.test(text);
  return dice.pick([
    () => JSON.stringify(text),
    () => (isPlain ? `'${text}'` : JSON.stringify(text)),
    () => (isLong ? `"""\n${text}"""` : JSON.stringify(text)),
    () => (isLong && !text.includes("'") ? `'''\n${text}'''` : JSON.stringify(text)),
  ])();
}

function yamlText(dice: Dice): string {
  const text = dice.pick(texts);
  const isPlain = !/[\p{Cc}\u2028\u2029]/u.test(text);
  const escaped = JSON.stringify(text).replace('\u2028', '\\u2028').replace('\u0085', '\\u0085');
  return dice.pick([
    () => escaped,
    () => (isPlain ? `'${text.replaceAll("'", "''")}'` : escaped),
    () => dice.pick(['|', '|-', '>-', '>']),
  ])();
}

const names = [
  'description',
  'slug_2',
  'Author',
  'a-b',
  'a b',
  '作者',
  'y',
  'a.b',
  'q"',
  'x',
  'note',
  'kind2',
];

function anyValue(dice: Dice, format: FrontMatterFormat, depth: number): Value {
  const roll = depth > 3 ? 9 : dice.roll(10);
  if (roll === 0) return tableOf(dice, format, depth + 1);
  if (roll === 1) return { list: dice.several(0, 3, () => anyValue(dice, format, depth + 1)) };
  if (roll === 2) return { list: dice.several(1, 3, () => tableOf(dice, format, depth + 1)) };
  return scalars[format](dice);
}

function tableOf(dice: Dice, format: FrontMatterFormat, depth: number) {
  const chosen = new Set(dice.several(0, 4, () => dice.pick(names)));
  return { table: [...chosen].map((name) => [name, anyValue(dice, format, depth)] as const) };
}

/** The keys that Hugo knows, as authors write them. */
function pageKeys(dice: Dice, format: FrontMatterFormat): (readonly [string, Value])[] {
  const quote = (text: string) => JSON.stringify(text);
  const day = dice.pick(['2025-04-20', '2025-04-20T10:00:00', '2025-04-20T10:00:00+02:00']);
  const more = ['2025-04-20 10:00:00', '2025-04-20T10:00:00.5Z', '2025-04-20T10:00:00.25'];
  const zoned = ['2025-04-20 10:00:00 +0800', '20 Apr 2025', '2025-04-20T10:00:00+0800'];
  const dates = [
    day,
    day,
    dice.pick(more),
    quote(day),
    quote(dice.pick(zoned)),
    quote(dice.pick(more)),
  ];
  const date = () => {
    const written = dice.pick(dates);
    return format === 'json' && !written.startsWith('"') ? quote(written) : written;
  };
  const terms = (): Value => ({
    list: dice.several(0, 3, () => quote(dice.pick(['甲', 'b c', 'D']))),
  });
  const keys: (readonly [string, () => Value])[] = [
    ['title', () => (dice.oneIn(2) ? quote('题') : scalars[format](dice))],
    ['date', date],
    ['LastMod', date],
    ['publishDate', date],
    ['draft', () => dice.pick(['true', 'false', quote('true')])],
    ['weight', () => dice.pick(['3', '-3', quote('3'), '1.5'])],
    ['tags', terms],
    ['categories', terms],
    ['params', () => tableOf(dice, format, 1)],
    ['resources', () => ({ list: [{ table: [['src', quote('a.jpg')]] }] })],
  ];
  return keys.filter(() => dice.oneIn(2)).map(([key, value]) => [key, value()] as const);
}

/**
 * Notes with front matter of a language, with comments where it has them, in one of the ways in
 * which authors write it.
 */
export function convertibleNotes(seed: number, count: number, format: FrontMatterFormat): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    const own = dice.several(0, 4, () => dice.pick(names));
    const others = [...new Set(own)].map((name) => [name, anyValue(dice, format, 0)] as const);
    const members = [...pageKeys(dice, format), ...others];
    const written = writers[format](dice, dice.oneIn(2) ? members : members.toReversed());
    const end = dice.oneIn(6) ? '\r\n' : '\n';
    const text = `${dice.pick(['', '', '', '\ufeff', '\n'])}${written}\n`;
    return `${text}\n# part1: 甲\n(00:00-00:30) ***1.1: 题***\n- 正文\n`.replace(/\r?\n/g, end);
  });
}

type Members = readonly (readonly [string, Value])[];

const writers = { toml: writeToml, yaml: writeYaml, json: writeJson };

function remark(dice: Dice): string {
  return dice.pick(['', '', '', '', '# 注\n', '\n', '\n# 注\n', '# 注一\n# 注二\n', '# 注\n\n']);
}

function behind(dice: Dice): string {
  return dice.pick(['', '', '', '', ' # 后', ' # "x": [', '  #注']);
}

/** In YAML, what follows a blank and a "#" at once is taken for a text that was meant. */
function yamlBehind(dice: Dice): string {
  return behind(dice).replace('#注', '# 注');
}

function writeToml(dice: Dice, members: Members): string {
  const lines: string[] = [];
  addTable(members, []);
  return `+++\n${lines.join('')}${remark(dice)}+++`;

  function addTable(own: Members, path: readonly string[]): void {
    const later: (() => void)[] = [];
    for (const [name, value] of own) {
      const at = [...path, name];
      const header = at.map(tomlKey).join(dice.pick(['.', ' . ']));
      const isTable = typeof value !== 'string' && 'table' in value;
      const isTables =
        typeof value !== 'string' &&
        'list' in value &&
        value.list.length > 0 &&
        value.list.every(isTableValue);
      if (isTable && !dice.oneIn(3)) {
        later.push(() => {
          lines.push(`${remark(dice)}[${header}]${behind(dice)}\n`);
          addTable(value.table, at);
        });
      } else if (isTables && !dice.oneIn(3)) {
        later.push(() => {
          for (const item of value.list as { table: Members }[]) {
            lines.push(`${remark(dice)}[[${header}]]${behind(dice)}\n`);
            addTable(item.table, at);
          }
        });
      } else {
        lines.push(`${remark(dice)}${tomlKey(name)} = ${tomlInline(value)}${behind(dice)}\n`);
      }
    }
    for (const add of later) add();
  }

  function tomlInline(value: Value, onOneLine = false): string {
    if (typeof value === 'string') return onOneLine && value.includes('\n') ? '"甲"' : value;
    if ('table' in value) {
      const inner = value.table.map(([key, own]) => `${tomlKey(key)} = ${tomlInline(own, true)}`);
      return `{ ${inner.join(', ')} }`;
    }
    const items = value.list.map((item) => tomlInline(item, onOneLine));
    if (onOneLine || dice.oneIn(2)) return `[${items.join(', ')}]`;
    const itemLines = items.map((item) => `  ${remark(dice)}${item},${behind(dice)}\n`);
    return `[${behind(dice)}\n${itemLines.join('')}${remark(dice)}]`;
  }
}

function isTableValue(value: Value): boolean {
  return typeof value !== 'string' && 'table' in value;
}

function tomlKey(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}

function writeYaml(dice: Dice, members: Members): string {
  return `---\n${yamlTable(members, '')}${remark(dice)}---`;

  function yamlTable(own: Members, indent: string): string {
    return own
      .map(
        ([name, value]) =>
          `${yamlRemark(indent)}${indent}${yamlKey(name)}:${yamlValue(value, indent)}`,
      )
      .join('');
  }

  function yamlRemark(indent: string): string {
    return remark(dice).replace(/^#/gm, `${dice.pick([indent, indent, ''])}#`);
  }

  /** What follows a colon or dash, the line end included. */
  function yamlValue(value: Value, indent: string): string {
    if (typeof value === 'string') {
      if (!/^[|>]/.test(value)) return ` ${value}${yamlBehind(dice)}\n`;
      return ` ${value}\n${indent}  甲乙\n${dice.pick(['', `${indent}    丙\n`, '\n'])}${indent}  # 丁\n`;
    }
    const isEmpty = ('table' in value ? value.table : value.list).length === 0;
    if (isEmpty || dice.oneIn(4)) return ` ${yamlFlow(value)}${yamlBehind(dice)}\n`;
    const opening = `${yamlBehind(dice)}\n`;
    if ('table' in value) return opening + yamlTable(value.table, `${indent}  `);
    const inner = dice.oneIn(2) ? indent : `${indent}  `;
    return opening + value.list.map((item) => yamlRemark(inner) + yamlItem(item, inner)).join('');
  }

  function yamlItem(item: Value, indent: string): string {
    if (typeof item === 'string' || 'list' in item || item.table.length === 0) {
      return `${indent}-${yamlValue(item, `${indent}  `)}`;
    }
    const [[name, value] = ['x', '1'] as const, ...rest] = item.table;
    const first = `${indent}- ${yamlKey(name)}:${yamlValue(value, `${indent}  `)}`;
    return first + yamlTable(rest, `${indent}  `);
  }

  function yamlFlow(value: Value): string {
    if (typeof value === 'string') return /^[|>]/.test(value) || value === '' ? '"甲"' : value;
    if ('list' in value) return `[${value.list.map(yamlFlow).join(', ')}]`;
    return `{${value.table.map(([key, own]) => `${yamlKey(key)}: ${yamlFlow(own)}`).join(', ')}}`;
  }
}

function yamlKey(name: string): string {
  return /^[\w-]+$|^作者$/.test(name) && name !== 'y' ? name : JSON.stringify(name);
}

function writeJson(dice: Dice, members: Members): string {
  return jsonOf({ table: members }, '', true);

  function jsonOf(value: Value, indent: string, isRoot = false): string {
    if (typeof value === 'string') return value;
    const inner = `${indent}  `;
    const parts =
      'table' in value
        ? value.table.map(([key, own]) => `${JSON.stringify(key)}: ${jsonOf(own, inner)}`)
        : value.list.map((item) => jsonOf(item, inner));
    const [open, close] = 'table' in value ? '{}' : '[]';
    if (parts.length === 0) return `${open}${close}`;
    if (!isRoot && dice.oneIn(2)) return `${open}${parts.join(', ')}${close}`;
    const between = dice.oneIn(5) ? `,\n\n${inner}` : `,\n${inner}`;
    return `${open}\n${inner}${parts.join(between)}\n${indent}${close}`;
  }
}
