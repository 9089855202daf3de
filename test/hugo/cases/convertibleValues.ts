import type { FrontMatterFormat } from '../../../server/src/frontMatter/language';
import type { Dice } from './dice';

/** A value before it is written: its parts, or a scalar of its language. */
export type Value =
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

export const names = [
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

export function anyValue(dice: Dice, format: FrontMatterFormat, depth: number): Value {
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
export function pageKeys(dice: Dice, format: FrontMatterFormat): (readonly [string, Value])[] {
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
