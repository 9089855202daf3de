import type { Expectation } from './expectation';

const toml = 'meta.embedded.block.frontmatter.toml';
const key = 'support.type.property-name.toml';
const inFrontMatter = (line: string) => ['+++', line];

export const frontMatterExpectations: readonly Expectation[] = [
  {
    title: 'colours the opening fence',
    lines: ['+++'],
    scopes: [['+++', 'punctuation.definition.begin.frontmatter']],
  },
  {
    title: 'finds front matter behind blank lines, its fence indented',
    lines: ['', '  ', '  +++ ', 'title = "一"'],
    scopes: [['title', toml]],
  },
  {
    title: 'finds front matter behind a byte order mark',
    lines: ['\uFEFF+++', 'title = "一"'],
    scopes: [['title', toml]],
  },
  {
    title: 'takes plus signs under text for text',
    lines: ['文字', '+++', 'title = "一"'],
    staysAsIn: 'meta.paragraph.markdown',
  },
  {
    title: 'takes plus signs under a blank first line and text for text',
    lines: ['', '文字', '', '+++', 'title = "一"'],
    staysAsIn: 'meta.paragraph.markdown',
  },
  {
    title: 'ends front matter at the closing fence',
    lines: ['+++', 'title = "一"', '+++', 'title = "二"'],
    staysAsIn: 'meta.paragraph.markdown',
  },
  {
    title: 'does not begin front matter a second time',
    lines: ['', '+++', 'title = "一"', '+++', '+++', 'title = "二"'],
    staysAsIn: 'meta.paragraph.markdown',
  },
  {
    title: 'shows what follows the closing fence on its line as text',
    lines: ['+++', 'title = "一"', '+++ 看**点**'],
    scopes: [
      ['+++', 'punctuation.definition.end.frontmatter'],
      ['点', 'markup.bold.markdown'],
    ],
  },
  {
    title: 'takes an indented fence for no end',
    lines: ['+++', ' +++', 'title = "一"'],
    scopes: [['title', toml]],
  },
  {
    title: 'ends front matter inside a multi-line string',
    lines: ['+++', 'a = """', '+++', '看**点**'],
    scopes: [['点', 'markup.bold.markdown']],
  },
  {
    title: 'ends front matter inside an unclosed array',
    lines: ['+++', 'tags = [', '"一",', '+++', '看**点**'],
    scopes: [['点', 'markup.bold.markdown']],
  },
  {
    title: 'takes a part heading in front matter for a comment',
    lines: inFrontMatter('# part1: 开场'),
    scopes: [
      ['#', 'punctuation.definition.comment.toml'],
      [' part1: 开场', 'comment.line.number-sign.toml'],
    ],
  },
  {
    title: 'colours keys, dotted and quoted',
    lines: inFrontMatter('params."媒 体".\'x\' = "a.mp4" # 文件'),
    scopes: [
      ['params', key],
      ['.', 'punctuation.separator.dot.toml'],
      ['媒 体', key],
      ['x', key],
      ['=', 'punctuation.separator.key-value.toml'],
      ['a.mp4', 'string.quoted.double.toml'],
      [' 文件', 'comment.line.number-sign.toml'],
    ],
  },
  {
    title: 'colours tables',
    lines: inFrontMatter('[params.media]'),
    scopes: [
      ['[', 'punctuation.definition.table.begin.toml'],
      ['params', key],
      ['media', key],
      [']', 'punctuation.definition.table.end.toml'],
    ],
  },
  {
    title: 'colours arrays of tables',
    lines: inFrontMatter('[[links]]'),
    scopes: [
      ['[[', 'punctuation.definition.table.array.begin.toml'],
      ['links', key],
    ],
  },
  {
    title: 'goes on with an array over lines',
    lines: ['+++', 'tags = [ # 标签', '', '  "一",', "  '二', # 后"],
    scopes: [
      ['二', 'string.quoted.single.toml'],
      [',', 'punctuation.separator.array.toml'],
      [' 后', 'comment.line.number-sign.toml'],
    ],
  },
  {
    title: 'finds the next key under an array over lines',
    lines: ['+++', 'tags = [', '  ["一"],', ']', 'draft = true'],
    scopes: [
      ['draft', key],
      ['true', 'constant.language.boolean.toml'],
    ],
  },
  {
    title: 'colours an inline table',
    lines: inFrontMatter('p = { media = "a", n.m = 1 }'),
    scopes: [
      ['media', key],
      ['a', 'string.quoted.double.toml'],
      ['n', key],
      ['1', 'constant.numeric.integer.toml'],
      ['}', 'punctuation.definition.table.inline.end.toml'],
    ],
  },
  {
    title: 'goes on with a multi-line string, where nothing is a key or a comment',
    lines: ['+++', 'a = """', 'b = 1 # "x" \\'],
    scopes: [
      ['b = 1 # "x" ', 'string.quoted.double.block.toml'],
      ['\\', 'constant.character.escape.toml'],
    ],
  },
  {
    title: 'ends a multi-line string at the last of its quotes',
    lines: inFrontMatter('a = """一""""" # 完'),
    scopes: [
      ['""', 'string.quoted.double.block.toml'],
      ['"""', 'punctuation.definition.string.end.toml'],
      [' 完', 'comment.line.number-sign.toml'],
    ],
  },
  {
    title: 'goes on with a literal string over lines',
    lines: ['+++', "a = '''", "it's \\n", "b''' # 完"],
    scopes: [
      ['b', 'string.quoted.single.block.toml'],
      [' 完', 'comment.line.number-sign.toml'],
    ],
  },
  {
    title: 'colours escapes, and none in a literal string',
    lines: inFrontMatter('a = ["\\n\\u4e00\\e\\x41", \'\\n\']'),
    scopes: [
      ['\\n', 'constant.character.escape.toml'],
      ['\\u4e00', 'constant.character.escape.toml'],
      ['\\e', 'constant.character.escape.toml'],
      ['\\x41', 'constant.character.escape.toml'],
      ['\\n', 'string.quoted.single.toml'],
    ],
  },
  {
    title: 'ends an unclosed string with its line',
    lines: ['+++', 'a = "一', 'b = 1'],
    scopes: [['b', key]],
  },
  ...(
    [
      ['1_000', 'integer'],
      ['-17', 'integer'],
      ['0xDEAD_beef', 'hex'],
      ['0o755', 'octal'],
      ['0b1101', 'binary'],
      ['3.14', 'float'],
      ['6.626e-34', 'float'],
      ['-inf', 'float'],
      ['2025-04-20', 'date.local'],
      ['2025-04-20T10:00:00', 'date.local'],
      ['2025-04-20 10:00:00.5', 'date.local'],
      ['2025-04-20T10:00:00+08:00', 'date.offset'],
      ['2025-04-20T10:00Z', 'date.offset'],
      ['07:32:00', 'time'],
    ] as const
  ).map(([value, kind]) => ({
    title: `colours ${value}`,
    lines: inFrontMatter(`a = ${value}`),
    scopes: [[value, `constant.numeric.${kind}.toml`]] as const,
  })),
  ...['2025-4-20', '“一”', 'True', '012', '1__0', '1.'].map((value) => ({
    title: `leaves the value ${value} without colour`,
    lines: inFrontMatter(`a = ${value}`),
    scopes: [[` ${value}`, 'meta.entry.toml']] as const,
  })),
  ...['标题 = "一"', 'title: "一"', 'title'].map((line) => ({
    title: `leaves the line ${line} without colour`,
    lines: inFrontMatter(line),
    scopes: [[line, toml]] as const,
  })),
];
