import { Dice } from './dice';

/** A note with generated front matter. */
export interface FrontMatterCase {
  readonly text: string;
  /** What was meant, by the key it stands under; a day as `2025-04-20`. */
  readonly meant: Readonly<Record<string, string | number | boolean>>;
}

/** What is meant by `draft = "maybe"`. Hugo reads something nevertheless. */
export const nobodyKnows = 'nobody knows';

const body = '# part1: 甲\n(00:00-00:30) ***1.1: 题***\n- 正文\n';

const dateKeys = ['date', 'date', 'lastmod', 'publishDate', 'expiryDate', 'Date'];

/** Front matter whose lines are TOML, right or nearly so: half of it has one slip at least. */
export function syntaxCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const lines = dice.several(0, 4, () => goodLine(dice));
    if (dice.oneIn(2)) lines.splice(dice.roll(lines.length + 1), 0, doubtfulLine(dice));
    if (dice.oneIn(4))
      lines.push(dice.pick(['', '  ', '# 注', '[params]', '[params]\nmedia = "a.mp4"']));
    return {
      text: `+++\ntitle = "题"\n${lines.map((line) => `${line}\n`).join('')}+++\n${body}`,
      meant: {},
    };
  });
}

/** Front matter with one date, spelled in every way that authors and programs do. */
export function dateCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(dateKeys);
    const { day, written } = spelledDate(dice);
    const text = `+++\ntitle = "题"\n${key} = ${written}\n+++\n${body}`;
    return { text, meant: { [key === 'Date' ? 'date' : key]: day } };
  });
}

/** Front matter with fences, blanks and line ends of every kind. */
export function fenceCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const before = dice.pick([
      '',
      '',
      '',
      '\n',
      ' \n',
      '\n\n',
      '\t',
      '文字\n',
      '# 题\n\n',
      '<!-- x -->\n',
      '\ufeff',
      '\ufeff\n',
      '\n\ufeff',
      '\u3000',
      '\u00a0\n',
      '\u200b',
      '文字\n\n',
      '(00:00-00:10) ***0.1: 序***\n',
    ]);
    const opening = dice.pick([
      '+++',
      '+++',
      '+++',
      '+++',
      '+++',
      ' +++',
      '   +++',
      '+++ ',
      '+++\t',
      '+++ # 注',
      '+++ x = 1',
      '+++\u3000',
      '++++',
    ]);
    const lines = dice.several(0, 2, () => goodLine(dice));
    const closing = dice.pick([
      '+++',
      '+++',
      '+++',
      ' +++',
      '    +++',
      '++',
      '',
      '+++ ',
      '+++ 后',
      '++++',
      '+++后',
      '\u3000+++',
      '＋＋＋',
      '---',
    ]);
    const content = ['title = "题"', ...lines].join('\n');
    const end = dice.pick(['\n', '\n', '\r\n']);
    const text = `${before}${opening}\n${content}\n${closing}\n${dice.pick([body, body, `\n${body}`])}`;
    return { text: text.replaceAll('\n', end), meant: {} };
  });
}

/** Front matter with one value that Hugo may take for another one. */
export function kindCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(['draft', 'weight', 'title']);
    const [written, meant] = dice.pick(kinds[key]!);
    const lines = dice.several(0, 2, () => goodLine(dice));
    const content = [`${key} = ${written}`, ...lines].join('\n');
    return { text: `+++\n${content}\n+++\n${body}`, meant: { [key]: meant } };
  });
}

/** Values as written, each with what it says. */
const kinds: Readonly<Record<string, readonly (readonly [string, string | number | boolean])[]>> = {
  draft: [
    ['true', true],
    ['false', false],
    ['"true"', true],
    ['"TRUE"', true],
    ['"tRUE"', true],
    ['"True "', true],
    ['"t"', true],
    ['"yes"', true],
    ['"on"', true],
    ['"是"', true],
    ['"no"', false],
    ['"off"', false],
    ['"否"', false],
    ['"0"', false],
    ['"1"', true],
    ['1', true],
    ['0', false],
    ['2.5', true],
    ['"maybe"', nobodyKnows],
    ['[]', nobodyKnows],
    ['2025-04-20', nobodyKnows],
  ],
  weight: [
    ['3', 3],
    ['-3', -3],
    ['0x1F', 31],
    ['1_000', 1000],
    ['1e3', 1000],
    ['3.0', 3],
    ['3.7', 3.7],
    ['true', 'no number'],
    ['"3"', 3],
    ['"+3"', 3],
    ['"-3"', -3],
    ['"3."', 3],
    ['"3.0"', 3],
    ['"3.7"', 3.7],
    ['"08"', 8],
    ['"010"', 10],
    ['"-010"', -10],
    ['"00"', 0],
    ['" 3"', 3],
    ['"0x1F"', 31],
    ['"0b11"', 3],
    ['"0o17"', 15],
    ['"1_000"', 1000],
    ['"1__0"', 'no number'],
    ['"1e3"', 1000],
    ['"３"', 3],
    ['"三"', 'no number'],
    ['"99999999999999999999"', 1e20],
    ['inf', 'no number'],
    ['[3]', 'no number'],
  ],
  title: [
    ['"1.50"', '1.50'],
    ['2025', '2025'],
    ['-7', '-7'],
    ['+7', '+7'],
    ['0x1F', '0x1F'],
    ['1_000', '1_000'],
    ['3.14', '3.14'],
    ['1.50', '1.50'],
    ['1.0', '1.0'],
    ['-0.5', '-0.5'],
    ['6e23', '6e23'],
    ['inf', 'inf'],
    ['true', 'true'],
    ['2025-04-20', '2025-04-20'],
    ['10:00:00', '10:00:00'],
    ['10:00:00.5', '10:00:00.5'],
    ['10:00', '10:00'],
    ['2025-04-20T10:00:00Z', '2025-04-20T10:00:00Z'],
    ['2025-04-20 10:00:00', '2025-04-20 10:00:00'],
    ['["题"]', '题'],
    ['{ a = 1 }', nobodyKnows],
  ],
};

function differentCases(count: number, make: () => FrontMatterCase): FrontMatterCase[] {
  const cases = new Map<string, FrontMatterCase>();
  while (cases.size < count) {
    const one = make();
    cases.set(one.text, one);
  }
  return [...cases.values()];
}

const words = [
  '甲',
  'AI',
  '第一期',
  'a b',
  '',
  ' ',
  '2025',
  '“引”',
  'it\\u0027s',
  '🚀',
  'a\\\\b',
  '\\"q\\"',
];

function goodLine(dice: Dice): string {
  const word = () => dice.pick(words);
  const list = () => dice.several(0, 3, () => `"${word()}"`);
  return dice.pick([
    () => `author = "${word()}"`,
    () => `categories = [${list().join(', ')}]`,
    () => `tags = [\n  ${list().join(',\n  ')}\n]`,
    () =>
      `collections = [${list()
        .map((item) => `${item},`)
        .join(' ')}]`,
    () => `'${dice.pick(['x', '键', 'a.b', ''])}' = '${dice.pick(['', 'x', 'C:\\d', '"'])}'`,
    () =>
      `"${dice.pick(['y', '键二', 'c.d'])}" = """${dice.pick(['', '\n', 'a\nb', 'a\\\n  b', '""a'])}"""`,
    () =>
      `n${dice.roll(99)} = ${dice.pick(['1', '-7', '+3', '0x1F', '0o17', '0b11', '1_000', '1.5', '6e23', '-0.0', 'inf', '-nan'])}`,
    () =>
      `b${dice.roll(99)} = ${dice.pick(['true', 'false', '[]', '{}', '[[1], ["x"]]', '{ a = 1, b.c = "x" }'])}`,
    () =>
      `t${dice.roll(99)} = ${dice.pick(['10:00:00', '2025-04-20', '2025-04-20T10:00:00Z', '10:00:00.123'])}`,
    () => `k${dice.roll(99)}.a = 1 # 注`,
    () => '# 注释 “引”',
  ])();
}

function doubtfulLine(dice: Dice): string {
  return dice.oneIn(2) ? dice.pick(slips) : mutated(dice, goodLine(dice));
}

/** Slips of authors, borders of TOML 1.0 and 1.1, and values beyond what Hugo reads. */
const slips = [
  'author = “张三”',
  'author = "张三”',
  'author: "张三"',
  'author ： "张三"',
  'author = 张三',
  'author =',
  'author',
  '= "x"',
  '作者 = "张三"',
  'author = "a" "b"',
  'author = "a"b"',
  'author = "a',
  "author = 'it's'",
  'author = "C:\\dir"',
  'author = "a\\e[0m"',
  'author = "\\x41"',
  'author = "\\u12"',
  'author = "\\ud800"',
  'author = "\\U0010FFFF"',
  'author = "\\U00110000"',
  'author = "a\tb"',
  'author = "a\u0007b"',
  'author = "a\u007fb"',
  '# 注\u0007',
  '# 注\u007f',
  'author\u00a0= "x"',
  'author =\u3000"x"',
  'title = "again"',
  'Title = "again"',
  'tags = ["a" "b"]',
  'tags = ["a"，"b"]',
  'tags = ["a", "b"',
  'tags = ["a",, "b"]',
  'tags = [, "a"]',
  'tags = ["a", 1, true]',
  'tags = ["a"]]',
  'tags = [a, b]',
  'tags = ["a", # 注\n "b"]',
  'x = { a = 1, }',
  'x = { a = 1\n }',
  'x = {\n a = 1,\n b = 2\n}',
  'x = { a = 1, a = 2 }',
  'x = { , }',
  'x = { a = 1 # 注\n}',
  'x = 1\nx.y = 2',
  'x.y = 1\n[x]\nz = 1',
  '[x]\ny = 1\n[x]\nz = 2',
  '[[x]]\ny = 1\n[x]\nz = 1',
  '[[x]]\ny = 1\n[[x]]\ny = 2',
  'x = []\n[[x]]',
  'x = {}\n[x.y]',
  '[x.y]\nz = 1\n[x]\ny.q = 1',
  '[x',
  '[x]]',
  '[x] y',
  '[]',
  '[x.]',
  '[ x . y ]',
  '["键"]',
  '[键]',
  'x = 9223372036854775807',
  'x = 9223372036854775808',
  'x = -9223372036854775808',
  'x = 0x7fffffffffffffff',
  'x = 0xffffffffffffffff',
  'x = 99999999999999999999',
  'x = 1e999',
  'x = 01',
  'x = +01',
  'x = 1_',
  'x = 1__0',
  'x = _1',
  'x = .5',
  'x = 5.',
  'x = 1.e3',
  'x = 1e+_3',
  'x = 0X1F',
  'x = +0x1f',
  'x = 0b2',
  'x = +inf',
  'x = Inf',
  'x = True',
  'x = yes',
  'x = null',
  'x = 10:00',
  'x = 10:60:00',
  'x = 23:59:60',
  'x = 24:00:00',
  'x = 2025-04-20 10:00',
  'x = 2025-04-20T10:00Z',
  'x = 2025-04-20t10:00:00z',
  'x = 2025-04-20T10:00:00.',
  'x = 2025-04-20T10:00:00.123456789012Z',
  'x = 2025-04-20T10:00:00+8:00',
  'x = 2025-04-20T10:00:00+24:00',
  'x = 2025-04-20T10:00:00+23:60',
  'x = 2025-02-29',
  'x = 2024-02-29',
  'x = 2025-04-31',
  'x = 2025-13-01',
  'x = 0000-01-01',
  'x = 2025-4-20',
  'x = 2025/04/20',
  "x = '''\n'''",
  "x = '''a''''",
  "x = '''a'''''",
  "x = '''a''''''",
  'x = """a""""',
  'x = """a""""""',
  'x = """a\\   \n  b"""',
  'x = """a\\ b"""',
  'x = """a\n',
  'x = "a\n"',
  'a b = 1',
  'a. b = 1',
  'a..b = 1',
  '.a = 1',
  'a. = 1',
  '"" = 1',
  '"a\\u0041" = 1',
  '"""a""" = 1',
  'a-b_c = 1',
  '1.5 = 1',
  'é = 1',
  'x = 1 y = 2',
  'x = 1, y = 2',
  'x = 1 // 注',
  'x = 1;',
  'x = "a" + "b"',
  'x == 1',
  'x = [1\n2]',
  'x = [\n\n]',
  'x = [[[[]]]]',
  'x = ]',
  'x = }',
  '\ufeffx = 1',
  'x = "\ufeff"',
  'x = "\u2028"',
  'x = 1\r',
  '{',
  '---',
  '++ +',
];

/** A line with one character taken out, doubled, or replaced by one that looks alike. */
function mutated(dice: Dice, line: string): string {
  const at = dice.roll(line.length);
  const character = line.charAt(at);
  const alike: Readonly<Record<string, string>> = {
    '"': '“',
    "'": '‘',
    '=': '：',
    ',': '，',
    '[': '【',
    ']': '】',
    ' ': '　',
    '.': '。',
  };
  const replaced = dice.pick([
    '',
    character + character,
    alike[character] ?? dice.pick([...'="[]{},\'\\#.-_ ']),
  ]);
  return line.slice(0, at) + replaced + line.slice(at + 1);
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function spelledDate(dice: Dice): { day: string; written: string } {
  const [year, month, day] = [
    dice.pick([2025, 2025, 1999, 2030]),
    1 + dice.roll(12),
    1 + dice.roll(28),
  ];
  const two = (number: number) => String(number).padStart(2, '0');
  const [y, m, d] = [String(year), two(month), two(day)];
  const clock = dice.pick([
    '10:00:00',
    '00:00:00',
    '23:59:59',
    '10:00',
    '9:05:00',
    '10:00:00.5',
    '24:00:00',
    '23:59:60',
  ]);
  const zone = dice.pick([
    '',
    'Z',
    '+08:00',
    '+0800',
    ' +0800',
    ' +08:00',
    '-05:00',
    ' CST',
    '+08',
    'z',
  ]);
  const between = dice.pick(['T', ' ', 't', '  ']);
  const spelled = dice.pick([
    `${y}-${m}-${d}`,
    `${y}-${m}-${d}`,
    `${y}-${month}-${day}`,
    `${y}/${m}/${d}`,
    `${y}.${m}.${d}`,
    `${y}${m}${d}`,
    `${y}年${month}月${day}日`,
    `${y}-${m}-${d}${between}${clock}${zone}`,
    `${y}-${m}-${d}${between}${clock}${zone}`,
    `${y}-${m}-${d}${between}${clock}${zone}`,
    `${y}-${m}-${d}T10:00:00${zone}`,
    `${y}-${m}-${d} 10:00:00${zone}`,
    `${day} ${months[month - 1]} ${y}`,
    `${months[month - 1]} ${day}, ${y}`,
    `${d} ${months[month - 1]} ${y} 10:00:00`,
    `${weekday(year, month, day)}, ${d} ${months[month - 1]} ${y} 10:00:00 +0800`,
    `${weekday(year, month, day)}, ${d} ${months[month - 1]} ${y} 10:00:00 GMT`,
    `${m}/${d}/${y}`,
    `${d}-${m}-${y}`,
    `${y}-${m}`,
    `${y}-${m}-${d} `,
    ` ${y}-${m}-${d}`,
    `${y}-${m}-${d}，周日`,
    `${y}－${m}－${d}`,
    '',
    ' ',
    '今天',
    'true',
    '10:00:00',
  ]);
  const quote = dice.pick(['"', '"', "'", '', '']);
  return { day: `${y}-${m}-${d}`, written: quote + spelled + quote };
}

function weekday(year: number, month: number, day: number): string {
  return 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')[
    new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  ]!;
}
