import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import { fixedText, tellAll } from '../../rules/ruleText';

/** A note in which the heading of the second part is written in some way. */
const noteWith = (heading: string) => `# part1: 备料
(00:00-00:19) ***1.1: 称面粉***
- 五百克。

${heading}
(00:19-00:28) ***2.1: 揉面***
- 十分钟。

# part3: 上锅
(00:28-00:40) ***3.1: 蒸***
- 水开再放。
`;

describe('a part heading written wrong keeps its place, with one finding and its fix', () => {
  for (const heading of [
    ...[
      '#part2: 和面',
      '## part2: 和面',
      '# part2：和面',
      '# part 2 和面',
      '# PART2: 和面',
      'part2: 和面',
    ],
    ...[
      '# Part2: 和面',
      '# part 2: 和面',
      '# **part2: 和面**',
      '**part2: 和面**',
      '# part二: 和面',
    ],
    ...[
      '# 第二部分：和面',
      '# 第 2 部分 和面',
      '# Part II: 和面',
      '# part two: 和面',
      '# part.2: 和面',
    ],
    ...[
      '# part2.: 和面',
      '# part2【和面】',
      '# 2: 和面',
      '\\# part2: 和面',
      '# pat2: 和面',
      '# aprt2: 和面',
    ],
    ...[
      '# part（2）：和面',
      '# part-2: 和面',
      '# part#2: 和面',
      '# part：2：和面',
      '# 【part2】和面',
    ],
    ...['# 2、和面', '# 二、和面', '# ｐａｒｔ2: 和面', '# 部分2: 和面', '# part2:- 和面'],
    ...['\u200b# part2: 和面', '　# part2: 和面', '＃ part２：和面'],
  ]) {
    it(`reads and mends ${JSON.stringify(heading)}`, () => {
      const text = noteWith(heading);
      const { sequence } = Note.read(text);
      assert.deepEqual(
        sequence.parts.map(({ number }) => number),
        [1, 2, 3],
      );
      assert.deepEqual(
        tellAll(text).map(({ code }) => code),
        ['part-malformed'],
      );
      assert.equal(fixedText(text), noteWith('# part2: 和面'));
    });
  }

  it('counts by its number alone only where that comes next', () => {
    assert.equal(Note.read(noteWith('# 5: 和面')).sequence.parts.length, 2);
    assert.equal(Note.read(noteWith('第二部分：和面')).sequence.parts.length, 3);
    assert.equal(Note.read(noteWith('第四部分：和面')).sequence.parts.length, 2);
  });
});

describe('other headings and text', () => {
  for (const line of [
    ...[
      '# 和面',
      '## 2.1 和面',
      '# party2: 和面',
      '# partner 2: 和面',
      '# port 8080: 和面',
      '# 第二章：和面',
    ],
    ...[
      'part2 和面',
      'part 2 of 3',
      '- part2: 和面',
      '> # part2: 和面',
      '    # part2: 和面',
      '2: 和面',
    ],
  ]) {
    it(`stays text: ${JSON.stringify(line)}`, () => {
      assert.equal(Note.read(noteWith(line)).sequence.parts.length, 2);
    });
  }
});
