import fc from 'fast-check';
import { correctNote, textOf } from '../rules/generatedNotes';

/** What Markdown makes something of at its place in the text. */
const markdownLines = [
  '- 一',
  '- 一 ',
  '  - 二\t',
  '    三  ',
  '1. 四',
  '   五 ',
  '> 六 ',
  '文字 ',
  '文字  ',
  '`代 ',
  '码` ',
  '```',
  '~~~ ',
  '    代码 ',
  '<div>',
  '</div> ',
  '<!-- 注',
  '--> ',
  '---',
  '## 小标题 ',
  '| a | b | ',
  '|---|---| ',
  '',
  ' ',
  '      ',
  '\t',
];

/** What only Hugo makes something of, or makes something else of than other readers of Markdown. */
const hugoLines = [
  '{{< highlight go >}}\n码 \n\n  码\t\n{{< /highlight >}} ',
  '{{< ref "/" >}}',
  '{{< ref "/" >}}  ',
  ': 定义 ',
  '[^1]: 注脚 ',
  '字[^1] ',
  '- [ ] 做 ',
  '# 标题 #  ',
  '## 标题 {#id} ',
  '字 {.c} ',
  '$$ ',
  '~~删 ',
  '掉~~ ',
  '**粗 ',
  '粗** ',
  '[链 ',
  '接](https://example.org/) ',
  '<b ',
  'title="x"> ',
  '字\\ ',
  '字　',
  '　字',
  '== ',
];

/** Correct notes with blanks, blank lines and indentation put where authors leave them. */
const untidyNotesWith = (lines: readonly string[]) =>
  fc
    .tuple(
      correctNote,
      fc.infiniteStream(fc.tuple(fc.nat(9), fc.constantFrom(...lines))),
      fc.infiniteStream(fc.constantFrom('', '', ' ', '  ', '\t')),
    )
    .map(([made, extra, ends]) => {
      const lines = textOf(made).split(made.lineEnd);
      const first = lines.indexOf('+++', 1) + 1;
      return lines
        .flatMap((line, at) => {
          if (at < first) return [line];
          const end = ends.next().value!;
          const own = line.startsWith('(') ? end + line + end : line + end;
          const [dice, more] = extra.next().value!;
          return dice < 4 ? [own, more] : [own];
        })
        .join(made.lineEnd);
    });

/** See `untidyNotesWith`; any reader of Markdown makes the same of them. */
export const untidyNote = untidyNotesWith(markdownLines);

/** The same with what only Hugo knows. */
export const untidyHugoNote = untidyNotesWith([...markdownLines, ...hugoLines]);
