import { Dice } from './dice';
import { body, differentCases, type FrontMatterCase } from './frontMatters';
import { jsonKinds, jsonSlips, type MeantEntry } from './jsonValues';
import { spelledDate } from './spelledDate';

type Meant = FrontMatterCase['meant'];

const words = [
  '甲',
  'AI',
  '第一期',
  'a b',
  '',
  '“引”',
  '🚀',
  '\\"q\\"',
  'C:\\\\d',
  'it\\u0027s',
  '}',
  '# x',
];

/** Front matter whose entries are JSON, right or nearly so: half of it has one slip at least. */
export function jsonSyntaxCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const entries = ['"title": "题"', ...dice.several(0, 3, () => goodEntry(dice))];
    let meant: Meant = {};
    if (dice.oneIn(2)) {
      const [text, saidOf = {}] = doubtfulEntry(dice);
      entries.splice(1 + dice.roll(entries.length), 0, text);
      meant = saidOf;
    }
    const [opening, between, closing] = dice.pick([
      ['{\n  ', ',\n  ', '\n}'],
      ['{\n', ',\n', '\n}'],
      ['{', ', ', '}'],
      ['{\n\t', ',\n\t', '\n}'],
      ['{ ', ' , ', ' }'],
    ]);
    const end = dice.pick(['\n', '\n', '\r\n']);
    const text = `${opening}${entries.join(between)}${closing}\n${body}`;
    return { text: text.replaceAll('\n', end), meant, begins: 'part1: 甲' };
  });
}

/** An entry that Hugo reads. */
function goodEntry(dice: Dice): string {
  const word = () => `"${dice.pick(words)}"`;
  const key = () => `k${dice.roll(99999)}`;
  const value = dice.pick([
    word,
    word,
    () => `[${dice.several(0, 3, word).join(', ')}]`,
    () => `[\n    ${dice.several(1, 3, word).join(',\n    ')}\n  ]`,
    () => dice.pick(['0', '-7', '1.5', '1e3', '-0', '6.02E+23', '9007199254740992']),
    () => dice.pick(['true', 'false', 'null', '{}', '[]', '[[1], {"a": [2]}]']),
    () => `{"x": ${word()}, "y": {"z": ${word()}}}`,
    () => `[{"src": ${word()}}, {"src": ${word()}}]`,
  ])();
  return `"${key()}"${dice.pick([':', ': ', ' : ', ':\n    '])}${value}`;
}

function doubtfulEntry(dice: Dice): MeantEntry {
  return dice.oneIn(2) ? dice.pick(jsonSlips) : [mutated(dice, goodEntry(dice))];
}

const alike: Readonly<Record<string, string>> = {
  '"': '“',
  ':': '：',
  ',': '，',
  '{': '｛',
  '}': '｝',
  '[': '【',
  ']': '】',
  ' ': '　',
};

/** An entry with one character taken out, doubled, or replaced by one that looks alike. */
function mutated(dice: Dice, entry: string): string {
  const at = dice.roll(entry.length);
  const character = entry.charAt(at);
  const replaced = dice.pick([
    '',
    character + character,
    alike[character] ?? dice.pick([...`"':,{}[]\\/#.-+e0 \t\n`]),
  ]);
  // A number with more digits than Hugo reads is told of: no fault of the build.
  return entry.slice(0, at) + (/\d/.test(character) ? character : replaced) + entry.slice(at + 1);
}

/** Front matter with one date, spelled in every way that authors and programs do. */
export function jsonDateCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(['date', 'date', 'lastmod', 'publishDate', 'expiryDate', 'Date']);
    const { day, written } = spelledDate(dice);
    const inner = written.replace(/^["']|["']$/g, '');
    const isBare = /^[\d-]*$/.test(inner) && dice.oneIn(2);
    const text = `{"title": "题", "${key}": ${isBare ? inner : `"${inner}"`}}\n${body}`;
    return { text, meant: { [key === 'Date' ? 'date' : key]: day } };
  });
}

/** Front matter with one value that Hugo may take for another one. */
export function jsonKindCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(['draft', 'weight', 'title', 'tags']);
    const [written, meant] = dice.pick(jsonKinds[key]!);
    const entries = [`"${key}": ${written}`, ...dice.several(0, 2, () => goodEntry(dice))];
    return { text: `{\n${entries.join(',\n')}\n}\n${body}`, meant: { [key]: meant } };
  });
}
