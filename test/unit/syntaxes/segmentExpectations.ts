import type { Expectation } from './expectation';
import { above, inside } from './surroundings';

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
