import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Note } from '../../../../server/src/note/note';

const subjects = [
  '主持人',
  '这台机器',
  '新版本',
  '镜头',
  '这一段',
  'BitNet',
  '他',
  '弹幕',
  '官方文档',
  '第二期',
];
const verbs = ['提到', '演示了', '修好了', '对比了', '建议大家看', '放在', '花了', '解释了'];
const objects = [
  '安装步骤',
  '三种电池',
  '价格',
  '`git push` 的用法',
  '**原生 1 Bit 模型**',
  '上一期的结论',
  '一张表',
];
const times = [
  '00:19',
  '12:30',
  '1:02:03',
  '00:19-00:28',
  '(00:19-00:28)',
  '（02:10）',
  '5-10秒',
  '9 点半',
  '3 分 20 秒',
];
const figures = [
  '1.58',
  '2.1 倍',
  '3.7%',
  '1080',
  '5~10 分钟',
  '(1.37-5.07)倍',
  '2025-03-09',
  '第 3 名',
  '4K',
  '10.1',
];

/** A range in brackets before nothing but a title is a header in a note. */
const bare = (time: string) => time.replace(/[()]/g, '');

const word = (words: readonly string[]) => fc.constantFrom(...words);
const sentence = fc
  .tuple(
    word(subjects),
    word(verbs),
    word(objects),
    word(times),
    word(figures),
    fc.nat({ max: 11 }),
  )
  .map(([who, does, what, time, figure, shape]) => {
    const lines = [
      `${who}${does}${what}，大约在 ${time}。`,
      `${who}${does}${what}，提升了 ${figure}。`,
      `在 ${time} 处，${who}${does}${what}。`,
      `${bare(time)} ${who}${does}${what}`,
      `${figure}：${who}${does}${what}`,
      `**${who}**：${does}${what}（${figure}）`,
      `${who}${does}${what}（${time}）`,
      `${figure} 的${what}，${who}${does}过`,
      `“${what}”——${who}，${time}`,
      `*${does}*，${what}；***${who}***`,
      `${what} | ${figure} | ${time}`,
      `[${time}](https://example.org/?t=${figure.length}) ${who}${does}${what}`,
    ];
    return lines[shape] as string;
  });
const line = fc
  .tuple(sentence, word(['', '', '- ', '* ', '    - ', '1. ', '2. ', '> ', '## ', '### ']))
  .map(([text, lead]) => lead + text);

/** Lines as they stand in posts and bodies: of each thing that a header is made of, one piece. */
const prose = fc.sample(line, { seed: 20261128, numRuns: 20_000 });

describe('ordinary prose', () => {
  it('holds at most one header in 10,000 lines, in a note as well', () => {
    const read = prose.filter((text) => {
      const note = Note.read(`# part1: 开头\n(00:00-00:05) ***1.1: 开头***\n- 好。\n\n${text}\n`);
      return note.sequence.segments.length + note.sequence.parts.length > 2;
    });
    assert.ok(read.length <= prose.length / 10_000, read.slice(0, 20).join('\n'));
  });

  it('makes no file a note', () => {
    for (const text of prose) assert.equal(Note.read(text).isNote, false, text);
  });
});
