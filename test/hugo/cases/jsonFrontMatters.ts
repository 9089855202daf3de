import { Dice } from './dice';
import { body, differentCases, type FrontMatterCase, nobodyKnows } from './frontMatters';
import { spelledDate } from './spelledDate';

type Meant = FrontMatterCase['meant'];

/** An entry of front matter, with what was meant by it where Hugo says so of the page. */
type MeantEntry = readonly [text: string, meant?: Meant];

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
  return dice.oneIn(2) ? dice.pick(slips) : [mutated(dice, goodEntry(dice))];
}

/** Slips of authors, and borders of JSON (RFC 8259). */
const slips: readonly MeantEntry[] = [
  ...[
    ...["'author': '甲'", '"author": \'甲\'', '“author”: “甲”', '"author": “甲”', '"author": "甲”'],
    ...[
      '"author": 「甲」',
      '"author": 甲',
      '"author": `甲`',
      'author: "甲"',
      '作者: "甲"',
      'author：甲',
    ],
    ...[
      '"author"： "甲"',
      '"author" = "甲"',
      '"author" => "甲"',
      '"author" "甲"',
      '"author": :"甲"',
    ],
    ...['"author":: "甲"', '"author"', '"author":', ': "甲"', '"甲"', '3', '{}', '["甲"]', '', ' '],
    ...[
      '"author": "甲" "乙"',
      '"author": "甲"乙',
      '"author": "他说"好""',
      '"author": "甲',
      'author": "甲"',
    ],
    ...['"author": "甲\n乙"', '"author": "甲\t乙"', '"author": "甲\u0001"', '"author": "甲\u007f"'],
    ...['"author": "C:\\dir"', '"author": "C:\\path"', '"author": "a\\\'b"', '"author": "\\x41"'],
    ...[
      '"author": "\\u12"',
      '"author": "\\u00e9\\/\\b\\f"',
      '"author": "\\ud83d\\ude80"',
      '"author": "a\\',
    ],
    ...[
      '"author":\u00a0"甲"',
      '"author":\u3000"甲"',
      '\u3000"author": "甲"',
      '\ufeff"author": "甲"',
    ],
    ...['"author": "\ufeff"', '"author": "\u2028"', '"author": "甲"\u200b', '\f"author": "甲"'],
    ...[
      '"tags": ["甲" "乙"]',
      '"tags": ["甲"，"乙"]',
      '"tags": ["甲"、"乙"]',
      '"tags": ["甲";"乙"]',
    ],
    ...[
      '"tags": ["甲", "乙"',
      '"tags": "甲", "乙"]',
      '"tags": ["甲",]',
      '"tags": [,"甲"]',
      '"tags": [,]',
    ],
    ...['"tags": ["甲",, "乙"]', '"tags": ["甲", "乙"]]', '"tags": [甲, 乙]', '"tags": [\'甲\']'],
    ...[
      '"tags": 【"甲"】',
      '"tags": ["甲": "乙"]',
      '"tags": ["甲", 1, true, null]',
      '"tags": ("甲")',
    ],
    ...[
      '"x": {"a": 1,}',
      '"x": {"a": 1',
      '"x": {a: 1}',
      '"x": {"a" 1}',
      '"x": {"a": 1 "b": 2}',
      '"x": {,}',
    ],
    ...[
      '"x": {"a": 1}}',
      '"x": ｛"a": 1｝',
      '"x": 1 "y": 2',
      '"x": 1\n"y": 2',
      '"x": 1;',
      '"x": 1，"y": 2',
    ],
    ...[
      '"x": 1 // 注',
      '// 注',
      '"x": 1 /* 注 */',
      '/* 注 */ "x": 1',
      '# 注',
      '"x": 1 # 注',
      '"x": 1 -- 注',
    ],
    ...[
      '"x": 01',
      '"x": -01',
      '"x": +1',
      '"x": .5',
      '"x": 5.',
      '"x": 1.e3',
      '"x": 1e',
      '"x": 1e+',
      '"x": 0x1F',
    ],
    ...['"x": 1_000', '"x": 1,000', '"x": 1e-999', '"x": - 1', '"x": --1', '"x": 1 2'],
    ...[
      '"x": NaN',
      '"x": Infinity',
      '"x": -Infinity',
      '"x": True',
      '"x": FALSE',
      '"x": None',
      '"x": undefined',
    ],
    ...[
      '"x": yes',
      '"x": nul',
      '"x": nulll',
      '"x": truefalse',
      '"x": 2025-04-20',
      '"x": 12:30',
      '"x": 12:30:00',
    ],
    ...[
      '"x": 2025-04-20T10:00:00Z',
      '"x": 3 天',
      '"x": ~',
      '"x": ...',
      '"": 1',
      '"a\\u0041": 1',
      '"a\nb": 1',
    ],
    ...[
      '"x": [1, 2',
      '"x": ]',
      '"x": }',
      '"x": [}',
      '"x": {]',
      '"x": [[[[]]]]',
      '"x": "a" + "b"',
      '"x": "a", ',
    ],
    ...[
      '"x": <b>',
      '"x": $y',
      '"x": {{ y }}',
      '"x": (1)',
      '{"x": 1}',
      '[1]',
      'null',
      '"x":1',
      '"x"\n:\n1',
    ],
  ].map((text): MeantEntry => [text]),
  ['"title": "又"', { title: nobodyKnows }],
  ['"Title": "又"', { title: nobodyKnows }],
  ['"t\\u0069tle": "又"', { title: nobodyKnows }],
  ['"a": 1, "a": 2', { title: nobodyKnows }],
  ['"a": 1, "A": 2', { title: nobodyKnows }],
  ['"x": {"a": 1, "A": 2}', { title: nobodyKnows }],
  ['"x": [{"a": 1, "A": 2}]'],
  ['"x": 9007199254740993', { title: nobodyKnows }],
  ['"x": -9007199254740993', { title: nobodyKnows }],
  ['"x": 123456789012345678901234567890', { title: nobodyKnows }],
  ['"x": "\\ud83d"', { title: nobodyKnows }],
  ['"x": "\\ude80\\ud83d"', { title: nobodyKnows }],
];

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
    const [written, meant] = dice.pick(kinds[key]!);
    const entries = [`"${key}": ${written}`, ...dice.several(0, 2, () => goodEntry(dice))];
    return { text: `{\n${entries.join(',\n')}\n}\n${body}`, meant: { [key]: meant } };
  });
}

/** Values as written, each with what it says. */
const kinds: Readonly<Record<string, readonly (readonly [string, string | number | boolean])[]>> = {
  draft: [
    ['true', true],
    ['false', false],
    ['"true"', true],
    ['"True "', true],
    ['"yes"', true],
    ['"no"', false],
    ['1', true],
    ['0', false],
    ['2.5', true],
    ['null', false],
    ['""', false],
    ['"maybe"', nobodyKnows],
    ['[]', nobodyKnows],
    ['{}', nobodyKnows],
  ],
  weight: [
    ['3', 3],
    ['-3', -3],
    ['3.0', 3],
    ['3.7', 3.7],
    ['1e3', 1000],
    ['null', 0],
    ['true', 'no number'],
    ['"3"', 3],
    ['"3.7"', 3.7],
    ['"010"', 10],
    ['" 3"', 3],
    ['"1e3"', 1000],
    ['"３"', 3],
    ['"三"', 'no number'],
    ['1e300', 1e300],
    ['[3]', 'no number'],
    ['{"a": 3}', 'no number'],
  ],
  title: [
    ['"1.50"', '1.50'],
    ['2025', '2025'],
    ['-7', '-7'],
    ['3.14', '3.14'],
    ['1.50', '1.50'],
    ['1.0', '1.0'],
    ['1e3', '1e3'],
    ['6e23', '6e23'],
    ['1000000', '1000000'],
    ['12345678901', '12345678901'],
    ['20250420', '20250420'],
    ['0.0001', '0.0001'],
    ['0.00001', '0.00001'],
    ['true', 'true'],
    ['null', ''],
    ['["题"]', '题'],
    ['{"a": 1}', nobodyKnows],
    ['"\\u9898"', '题'],
    ['"\\ud83d\\ude80"', '🚀'],
    ['"题\\n二"', '题\n二'],
  ],
  tags: [
    ['"甲"', '甲'],
    ['"甲, 乙"', '甲,乙'],
    ['"甲、乙"', '甲,乙'],
    ['["甲", "乙"]', '甲,乙'],
    ['["甲", 2]', '甲,2'],
    ['[1.10]', '1.10'],
    ['[1.5]', '1.5'],
    ['[2025]', '2025'],
    ['2025', '2025'],
    ['[true]', 'true'],
    ['[1e3]', '1e3'],
    ['[20250420]', '20250420'],
    ['[["甲"], "乙"]', nobodyKnows],
    ['[{"a": "甲"}]', nobodyKnows],
    ['{"a": "甲"}', nobodyKnows],
  ],
};
