import type { Expectation } from './expectation';

const header = '(00:19-00:28) ***2.1: 三进制模型***';
const headerScopes = [
  ['(', 'punctuation.definition.range.begin.episode-notes'],
  ['00:19', 'string.other.time.start.episode-notes'],
  ['-', 'keyword.operator.range.episode-notes'],
  ['00:28', 'string.other.time.end.episode-notes'],
  [')', 'punctuation.definition.range.end.episode-notes'],
  ['***', 'punctuation.definition.bold.begin.markdown'],
  ['2.1', 'constant.numeric.segment.episode-notes'],
  [':', 'punctuation.separator.segment.episode-notes'],
  ['三进制模型', 'entity.name.section.segment.episode-notes'],
  ['***', 'punctuation.definition.bold.end.markdown'],
] as const;

const heading = '# part3: 无限长的影片';
const headingScopes = [
  ['#', 'punctuation.definition.heading.markdown'],
  ['part', 'keyword.control.part.episode-notes'],
  ['3', 'constant.numeric.part.episode-notes'],
  [':', 'punctuation.separator.part.episode-notes'],
  ['无限长的影片', 'entity.name.section.markdown'],
] as const;

/** Lines that come right above a header in notes, none of which may hide it. */
const above: readonly (readonly [what: string, lines: readonly string[]])[] = [
  ['the start of the file', []],
  ['a blank line', ['一段文字。', '']],
  ['a bullet', ['- 看**点**']],
  ['a bullet two levels deep', ['- 看点', '    - 细节']],
  ['a numbered item', ['1. 看点']],
  ['a bullet with a fence', ['- 例子', '  ```js', '  const a = 1;', '  ```']],
  ['a paragraph', ['一段没有结束的文字']],
  ['a paragraph with an unclosed backtick', ['运行 `pip']],
  ['a paragraph with an unclosed comment', ['文字 <!-- 待定']],
  ['a paragraph with unclosed emphasis', ['**没有结束的粗体']],
  ['a quote', ['> 引用的话']],
  ['a table', ['| 名称 | 时长 |', '|---|---|', '| 甲 | 乙 |']],
  ['a closed fence', ['```', 'x', '```']],
  ['a closed comment', ['<!--', '待定', '-->']],
  ['raw HTML and a blank line', ['<div>', '文字', '</div>', '']],
  ['indented code', ['', '    code']],
  ['a link definition', ['[甲]: https://example.org']],
  ['a part heading', ['# part2: 模型']],
  ['a segment header', ['(00:00-00:19) ***1.1: 开场***']],
  ['a separator', ['文字', '', '***']],
  ['front matter', ['+++', 'title = "一"', '+++']],
  ['YAML front matter', ['---', 'title: 一', '---']],
];

/** Openings under which a line is no header, and the scope that VS Code gives it there. */
const inside: readonly (readonly [what: string, lines: readonly string[], scope: string])[] = [
  ['a fence', ['```'], 'markup.fenced_code.block.markdown'],
  ['a fence of tildes', ['~~~'], 'markup.fenced_code.block.markdown'],
  ['a fence with a language', ['```python'], 'markup.fenced_code.block.markdown'],
  ['a comment', ['<!--'], 'comment.block.html'],
  ['raw HTML', ['<div>'], 'text.html.markdown'],
  ['a <pre>', ['<pre>'], 'text.html.markdown'],
  ['a <script>', ['<script>'], 'text.html.markdown'],
  ['a block of mathematics', ['$$'], 'markup.math.block.markdown'],
  ['YAML front matter', ['---', 'title: 一'], 'meta.embedded.block.frontmatter'],
];

export const segmentExpectations: readonly Expectation[] = [
  ...above.map(([what, lines]) => ({
    title: `colours a segment header under ${what}`,
    lines: [...lines, header],
    scopes: headerScopes,
  })),
  ...inside.map(([what, lines, scope]) => ({
    title: `leaves a segment header inside ${what} alone`,
    lines: [...lines, header],
    staysAsIn: scope,
  })),
  ...[' ', '  ', '   '].map((blanks) => ({
    title: `colours a segment header behind ${blanks.length} blanks`,
    lines: [`${blanks}${header}`],
    scopes: headerScopes,
  })),
  ...['  ', '   '].map((blanks) => ({
    title: `colours a segment header that ${blanks.length} blanks make part of a list item`,
    lines: ['- 看点', `${blanks}${header}`],
    scopes: headerScopes,
  })),
  {
    title: 'leaves a line behind four blanks alone',
    lines: [`    ${header}`],
    staysAsIn: 'markup.raw.block.markdown',
  },
  {
    title: 'leaves a header in a bullet alone',
    lines: [`- ${header}`],
    staysAsIn: 'text.html.markdown',
  },
  {
    title: 'leaves a header in a quote alone',
    lines: [`> ${header}`],
    staysAsIn: 'markup.quote.markdown',
  },
  {
    // It should be coloured, but \G matches at its start as it does inside raw HTML.
    title: 'misses a segment header that ends a bullet with an open fence',
    lines: ['- 例子', '  ```', '  const a = 1;', header],
    staysAsIn: 'meta.paragraph.markdown',
  },
  {
    title: 'leaves a header in the middle of a line alone',
    lines: [`见 ${header}`],
    staysAsIn: 'meta.paragraph.markdown',
  },
  ...['(1.37-5.07)倍', '(00:19) **模型** 是什么', '[00:19-00:28](https://example.org)'].map(
    (line) => ({
      title: `leaves ${line} alone`,
      lines: [line],
      staysAsIn: 'meta.paragraph.markdown',
    }),
  ),
  {
    title: 'colours times with hours',
    lines: ['(1:02:03-1:05:00) ***2.1: 长***'],
    scopes: [
      ['1:02:03', 'string.other.time.start.episode-notes'],
      ['1:05:00', 'string.other.time.end.episode-notes'],
    ],
  },
  {
    title: 'colours minutes past 59 and fractions of a second',
    lines: ['(75:20.5-100:00.125) ***12.10: 长***'],
    scopes: [
      ['75:20.5', 'string.other.time.start.episode-notes'],
      ['100:00.125', 'string.other.time.end.episode-notes'],
      ['12.10', 'constant.numeric.segment.episode-notes'],
    ],
  },
  {
    title: 'colours a header without a title',
    lines: ['(00:00-00:03) ***1.1: ***'],
    scopes: [['1.1', 'constant.numeric.segment.episode-notes']],
  },
  {
    title: 'colours a header with blanks behind it',
    lines: [`${header}  `],
    scopes: headerScopes,
  },
  {
    title: 'colours inline code in a title',
    lines: ['(00:00-00:03) ***1.1: 用 `pip` 安装***'],
    scopes: [['pip', 'markup.inline.raw.string.markdown']],
  },
  {
    title: 'shows a title as Markdown does, bold and italic',
    lines: [header],
    scopes: [
      ['三进制模型', 'markup.italic.markdown'],
      ['三进制模型', 'markup.bold.markdown'],
    ],
  },
  {
    title: 'leaves the bold of a body to Markdown',
    lines: [header, '- 这是**重点**。'],
    scopes: [
      ['-', 'punctuation.definition.list.begin.markdown'],
      ['重点', 'markup.bold.markdown'],
    ],
  },
  {
    title: 'leaves a link right under a header to Markdown',
    lines: [header, '见[说明](https://example.org)。'],
    scopes: [
      ['说明', 'string.other.link.title.markdown'],
      ['https://example.org', 'markup.underline.link.markdown'],
    ],
  },
  {
    title: 'takes an indented line under a header for more of its paragraph, not for code',
    lines: [header, '    **接着**写'],
    scopes: [
      ['接着', 'meta.paragraph.markdown'],
      ['接着', 'markup.bold.markdown'],
    ],
  },
  ...above.map(([what, lines]) => ({
    title: `colours the times of a header over two lines under ${what}`,
    lines: [...lines, '(00:19-00:28)'],
    scopes: headerScopes.slice(0, 5),
  })),
  ...above.map(([what, lines]) => ({
    title: `colours the title of a header over two lines under ${what}`,
    lines: [...lines, '(00:19-00:28) ', '***2.1: 三进制模型***'],
    scopes: headerScopes.slice(5),
  })),
  {
    title: 'leaves the text below a header over two lines to Markdown',
    lines: ['(00:19-00:28)', '***2.1: 三进制模型***', '- 这是**重点**。'],
    scopes: [
      ['-', 'punctuation.definition.list.begin.markdown'],
      ['重点', 'markup.bold.markdown'],
    ],
  },
  {
    title: 'leaves bold text below a range alone to Markdown',
    lines: ['(00:19-00:28)', '**三进制**模型'],
    scopes: [['三进制', 'markup.bold.markdown']],
  },
  {
    title: 'shows the underline that turns a header into a heading',
    lines: [header, '---'],
    scopes: [['---', 'markup.heading.setext.2.markdown']],
  },
];

export const partExpectations: readonly Expectation[] = [
  ...above.map(([what, lines]) => ({
    title: `colours a part heading under ${what}`,
    lines: [...lines, heading],
    scopes: headingScopes,
  })),
  ...inside.map(([what, lines, scope]) => ({
    title: `leaves a part heading inside ${what} alone`,
    lines: [...lines, heading],
    staysAsIn: scope,
  })),
  {
    title: 'colours the variant with a capital and a space',
    lines: ['# Part 3: 无限长的影片'],
    scopes: [
      ['Part ', 'keyword.control.part.episode-notes'],
      ['3', 'constant.numeric.part.episode-notes'],
      ['无限长的影片', 'entity.name.section.markdown'],
    ],
  },
  {
    title: 'keeps a part heading a Markdown heading',
    lines: [heading],
    scopes: [
      ['part', 'markup.heading.markdown'],
      ['无限长的影片', 'heading.1.markdown'],
    ],
  },
  {
    title: 'colours a part heading behind two blanks under a bullet',
    lines: ['- 看点', `  ${heading}`],
    scopes: headingScopes,
  },
  {
    title: 'colours a part heading without a title',
    lines: ['# part12:'],
    scopes: [['12', 'constant.numeric.part.episode-notes']],
  },
  {
    title: 'colours bold and closing hashes of a part heading as Markdown does',
    lines: ['# part2: 看**点** #'],
    scopes: [
      ['点', 'markup.bold.markdown'],
      ['#', 'punctuation.definition.heading.markdown'],
    ],
  },
  ...['# part of the site', '## part3: x', '# 第1部分: x', '# apart1: x'].map((line) => ({
    title: `leaves the heading ${line} alone`,
    lines: [line],
    staysAsIn: 'markup.heading.markdown',
  })),
];
