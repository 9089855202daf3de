import { Dice } from './dice';
import { body, differentCases, type FrontMatterCase, nobodyKnows } from './frontMatters';
import { spelledDate } from './spelledDate';
import { doubtfulYamlLine, goodYamlLine } from './yamlLines';

/** Front matter whose lines are YAML, right or nearly so: half of it has one slip at least. */
export function yamlSyntaxCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const lines = dice.several(0, 3, () => goodYamlLine(dice));
    let meant: FrontMatterCase['meant'] = {};
    if (dice.oneIn(2)) {
      const [text, saidOf = {}] = doubtfulYamlLine(dice);
      lines.splice(dice.roll(lines.length + 1), 0, text);
      meant = saidOf;
    }
    const title = dice.pick(['title: 题', 'title: "题"', "title: '题'"]);
    const content = [title, ...lines].map((line) => `${line}\n`).join('');
    const end = dice.pick(['\n', '\n', '\n', '\r\n']);
    return { text: `---\n${content}---\n${body}`.replaceAll('\n', end), meant };
  });
}

/** Texts that stand near the border of what needs quotes in YAML. */
const texts = [
  ...[
    '标题',
    '“慢”一点',
    'a: b',
    '甲: 乙',
    '甲：乙',
    'a:b',
    '结尾:',
    '甲 :乙',
    'C# 入门',
    '#1 技巧',
  ],
  ...['第 #3 期', '甲 #乙', 'a#b', '@user', '`code`', '50%', '%d', '*星*', '**粗**', '*星', '&a b'],
  ...[
    'a & b',
    '!重要 更新',
    '!重要',
    '! 重要',
    '重要！',
    '[草稿] 计划',
    '[草稿]计划',
    '甲 [乙]',
    '【草稿】计划',
  ],
  ...[
    '{a} b',
    '甲 {b}',
    '{{ x }}',
    '- 条',
    '-条',
    '甲 - 乙',
    '--',
    '? 问',
    '?问',
    '问?',
    '> 引',
    '>引',
    '| 竖',
  ],
  ...[
    '甲 | 乙',
    '"引" 号',
    '"引"号',
    "it's",
    "'a' b",
    '他说"好"',
    '12:30',
    '1:02:03',
    '12:30-13:00',
  ],
  ...[
    '2025',
    '-7',
    '1.10',
    '1.5',
    '3.14.15',
    '0.0',
    '1e3',
    '017',
    '08',
    '0x1F',
    '1_000',
    '1,000',
    '+1',
    '.5',
  ],
  ...[
    'yes',
    'No',
    'on',
    'off',
    'y',
    'true',
    'True',
    'false',
    'null',
    'Null',
    '~',
    '2025-04-20',
    '2025-04-20 10:00',
  ],
  ...[
    'http://a.b/c',
    'http://a.b/c#d',
    'C:\\目录',
    '\\d+',
    'a, b',
    '甲，乙',
    '甲、乙',
    '...',
    '<b>',
    '=',
    '<<',
  ],
  ...[
    'a  b',
    '甲\u3000乙',
    '\u3000甲',
    '甲\u00a0',
    '🚀',
    '甲\u200b',
    'é',
    '(00:00)',
    '第1期',
    '+甲',
    '/x',
    '^',
    '$1',
  ],
];

/** What Hugo has of a text without quotes, where that is a value of another kind. */
const otherKinds: Readonly<Record<string, string>> = { null: '', Null: '', '~': '' };

/** Front matter with a title, tags in lines or tags between brackets that hold such texts. */
export function yamlTextCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const several = () => dice.several(1, 3, () => writtenText(dice));
    const comment = dice.pick(['', '', '', ' # 注', '  ## 注']);
    const [key, written, meant] = dice.pick([
      () => {
        const [written, text] = writtenText(dice);
        return ['title', `title: ${written}${comment}`, text] as const;
      },
      () => {
        const indent = dice.pick(['', '  ']);
        const items = several();
        const lines = items.map(([written]) => `\n${indent}- ${written}${comment}`);
        return ['tags', `tags:${lines.join('')}`, items.map(([, text]) => text).join()] as const;
      },
      () => {
        // A comma that looks like another, and a colon at the end, are told of or read by chance.
        const items = several().filter(([written]) => !/^[^"']*(?:[,，]|:$)/.test(written));
        const list = items.map(([written]) => written).join(dice.pick([', ', ', ', ',', ' , ']));
        return ['tags', `tags: [${list}]${comment}`, items.map(([, text]) => text).join()] as const;
      },
    ])();
    const lines = dice.several(0, 1, () => goodYamlLine(dice));
    const content = dice.oneIn(2) ? [written, ...lines] : [...lines, written];
    return { text: `---\n${content.join('\n')}\n---\n${body}`, meant: { [key]: meant } };
  });
}

/** A text as written, and what it says. */
function writtenText(dice: Dice): readonly [written: string, text: string] {
  const text = dice.pick(texts);
  return dice.pick([
    () => [text, otherKinds[text] ?? text] as const,
    () => [text, otherKinds[text] ?? text] as const,
    () => [text, otherKinds[text] ?? text] as const,
    () => [`"${text}"`, text] as const,
    () => [`'${text}'`, text] as const,
    () => [`'${text.replaceAll("'", "''")}'`, text] as const,
  ])();
}

const dateKeys = ['date', 'date', 'lastmod', 'publishDate', 'expiryDate', 'Date'];

/** Front matter with one date, spelled in every way that authors and programs do. */
export function yamlDateCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(dateKeys);
    const { day, written } = spelledDate(dice);
    const text = `---\ntitle: 题\n${key}: ${written}\n---\n${body}`;
    // A key that is not filled in says nothing.
    const meant = written.trim() === '' ? {} : { [key === 'Date' ? 'date' : key]: day };
    return { text, meant };
  });
}

/** Front matter with one value that Hugo may take for another one. */
export function yamlKindCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(['draft', 'weight', 'title', 'tags']);
    const [written, meant] = dice.pick(kinds[key]!);
    const lines = dice.several(0, 2, () => goodYamlLine(dice));
    const content = [`${key}: ${written}`, ...lines].join('\n');
    return { text: `---\n${content}\n---\n${body}`, meant: { [key]: meant } };
  });
}

/** Values as written, each with what it says. */
const kinds: Readonly<Record<string, readonly (readonly [string, string | number | boolean])[]>> = {
  draft: [
    ...['true', 'True', 'TRUE', 'yes', 'Yes', 'on', 'y', 't', '1', '是', '"true"', "'True'"],
    ...['"yes"', '!!bool true', '2.5'],
  ]
    .map((written) => [written, true] as readonly [string, string | number | boolean])
    .concat(
      ['false', 'False', 'no', 'off', 'n', '0', '否', '"false"', '"no"', '', '~', 'null'].map(
        (written) => [written, false],
      ),
      ['maybe', '[]', '{}', '[true]', '2025-04-20'].map((written) => [written, nobodyKnows]),
    ),
  weight: [
    ['3', 3],
    ['-3', -3],
    ['+3', 3],
    ['0x1F', 31],
    ['0o17', 15],
    ['017', 17],
    ['08', 8],
    ['010', 10],
    ['007', 7],
    ['0b11', 3],
    ['1_000', 1000],
    ['1,000', 1000],
    ['1e3', 1000],
    ['1.0e3', 1000],
    ['3.0', 3],
    ['3.', 3],
    ['3.7', 3.7],
    ['.5', 0.5],
    ['true', 'no number'],
    ['yes', 'no number'],
    ['"3"', 3],
    ["'3'", 3],
    ['"3.7"', 3.7],
    ['"010"', 10],
    ['"1_000"', 1000],
    ['３', 3],
    ['三', 'no number'],
    ['99999999999999999999', 1e20],
    ['18446744073709551615', 2 ** 64],
    ['.inf', 'no number'],
    ['.nan', 'no number'],
    ['[3]', 'no number'],
    ['{x: 3}', 'no number'],
    ['12:30', 'no number'],
    ['!!int 3', 3],
    ['!!int "3"', 3],
    ['!!str 3', 3],
    ['', 0],
    ['~', 0],
  ],
  title: [
    ['.inf', '.inf'],
    ['-.INF', '-.INF'],
    ['.nan', '.nan'],
    ['1.50', '1.50'],
    ['1.0', '1.0'],
    ['-0.5', '-0.5'],
    ['6.0e23', '6.0e23'],
    ['6e23', '6e23'],
    ['-0', '-0'],
    ['+7', '+7'],
    ['0o17', '0o17'],
    ['0b11', '0b11'],
    ['TRUE', 'TRUE'],
    ['[题]', '题'],
    ['[]', nobodyKnows],
    ['{a: 1}', nobodyKnows],
    ['{题}', '题'],
    ['!!str 017', '017'],
    ['!!str true', 'true'],
    ['!!int "3"', '3'],
    ['!!float 3', '3'],
    ['"\\U00110000"', nobodyKnows],
    ['& 题', '& 题'],
    ['&x 题', '&x 题'],
    ['|\n  题', '题\n'],
    ['|-\n  题\n  二', '题\n二'],
    ['>-\n  题\n  二', '题 二'],
    ['题\n  二', '题 二'],
    ['"题\n  二"', '题 二'],
    ['"题\\\n  二"', '题二'],
    ['"\\u9898"', '题'],
    ['"\\ud83d\\ude80"', '🚀'],
    ['"\\ud83d"', nobodyKnows],
    ['"题\\n二"', '题\n二'],
    ["'题\n\n  二'", '题\n二'],
  ],
  tags: [
    ['甲', '甲'],
    ['甲, 乙', '甲,乙'],
    ['甲，乙', '甲,乙'],
    ['甲、乙', '甲,乙'],
    ['"甲, 乙"', '甲,乙'],
    ['甲 乙', '甲 乙'],
    ['[甲，乙]', '甲,乙'],
    ['[甲， 乙, 丙]', '甲,乙,丙'],
    ['[“甲”, “乙”]', '甲,乙'],
    ['["甲", 乙]', '甲,乙'],
    ['\n- “甲”\n- 乙', '甲,乙'],
    ['[1.10, 2]', '1.10,2'],
    ['[1.5, 2]', '1.5,2'],
    ['[017]', '017'],
    ['[12:30]', '12:30'],
    ['[yes, no]', 'yes,no'],
    ['[true]', 'true'],
    ['[2025]', '2025'],
    ['[0x1F]', '0x1F'],
    ['[1_000]', '1_000'],
    ['\n- 1.10', '1.10'],
    ['\n- 1.0\n- 甲', '1.0,甲'],
    ['2025', '2025'],
    ['1.10', '1.10'],
    ['[[甲], 乙]', nobodyKnows],
    ['[{a: 甲}]', nobodyKnows],
    ['[甲: 乙]', nobodyKnows],
    ['\n- 甲: 乙', nobodyKnows],
    ['{甲: 乙}', nobodyKnows],
    ['\n  甲: 乙', nobodyKnows],
    ['&x [甲, 乙]', '甲,乙'],
    ['!!seq [甲]', '甲'],
    ['[甲, ]', '甲'],
    ['[#甲, #乙]', '#甲,#乙'],
    ['\n- #甲\n- 乙', '#甲,乙'],
    ['[C#, F#]', 'C#,F#'],
  ],
};

/** Front matter with fences, blanks and line ends of every kind. */
export function yamlFenceCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const before = dice.pick([
      ...['', '', '', '\n', ' \n', '\n\n', '\t', '文字\n', '# 题\n\n', '<!-- x -->\n', '\ufeff'],
      ...['\ufeff\n', '\n\ufeff', '\u3000', '\u00a0\n', '\u200b', '文字\n\n', '****\n\n'],
    ]);
    const opening = dice.pick([
      ...['---', '---', '---', '---', '---', ' ---', '   ---', '--- ', '---\t', '--- # 注'],
      ...['---\u3000', '－－－', '－－－\u3000', '﹣﹣﹣'],
    ]);
    const lines = dice.several(0, 2, () => goodYamlLine(dice));
    const closings = [
      ...['---', '---', '---', ' ---', '    ---', '--', '', '--- ', '--- 后', '----', '---后'],
      ...[
        '\u3000---',
        '－－－',
        '+++',
        '...',
        '--- # 完',
        '--- <!-- 完 -->',
        '---\t完',
        '---\u3000',
      ],
      ...['---\u200b', '－－－ 后', '———', '... ', '...\n---'],
    ];
    // Below text, a fence that nothing closes may as well be a thematic break.
    const isTop = /^\ufeff?[ \t\n]*$/.test(before);
    const closing = dice.pick(
      isTop ? closings : closings.filter((line) => /^\s*(?:-{3}|[－.+]{3}\s*$)/.test(line)),
    );
    const content = ['title: 题', ...lines].join('\n');
    const end = dice.pick(['\n', '\n', '\r\n']);
    const text = `${before}${opening}\n${content}\n${closing}\n${dice.pick([body, body, `\n${body}`])}`;
    return { text: text.replaceAll('\n', end), meant: {}, begins: 'part1: 甲' };
  });
}
