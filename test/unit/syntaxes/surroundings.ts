/** Lines that come right above a header or part heading in notes, none of which may hide it. */
export const above: readonly (readonly [what: string, lines: readonly string[]])[] = [
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

/** Openings under which a line is neither, and the scope that VS Code gives it there. */
export const inside: readonly (readonly [what: string, lines: readonly string[], scope: string])[] =
  [
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
