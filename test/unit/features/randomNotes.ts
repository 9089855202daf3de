import fc from 'fast-check';

const lines = [
  '# part1: 开场',
  '# part2:',
  '## Part3： 近似',
  'part4: y',
  '(00:00-00:03) ***1.1: 问好***',
  '(00:03-00:01) ***1.2:   ***',
  '（00:19－00:28） ***2.1： 标题***',
  '(00:19-) ***未完***',
  '  (1:02:03-1:02:09) ***3.1: x***  ',
  '(9999999999:00-00:10) ***1.3: 远***',
  '(00:40-00:50)',
  '- 一',
  '  - 二',
  '    - 三',
  '> 引',
  '```',
  '~~~ js',
  '<!--',
  '-->',
  '<!-- 一行 -->',
  '+++',
  'title = "样例"',
  '---',
  '{',
  '}',
  '',
  '',
  '   ',
  '🎉🎉',
  '\u{feff}',
  '\0',
];
const lineEnds = ['\n', '\n', '\n', '\r\n', '\r', ''];

/** Texts made of the lines of notes, in any order and with any line ends. */
export const randomNotes = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lineEnds)), { maxLength: 24 })
  .map((pieces) => pieces.flat().join(''));
