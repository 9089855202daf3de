import assert from 'node:assert/strict';
import { Note } from '../../../server/src/note/note';
import { fixedText, tellAll } from './ruleText';

/** A note whose second line of its kind is given; what stands below it is right, or is no matter of it. */
const noteWith = (line: string, number: string) => `# part1: 晾晒
(00:00-00:19) ***1.1: 翻面***
- 一天两次。

${line}
- 看颜色。

(00:28-00:40) ***${number}: 收起来***
- 装罐。
`;

describe('a line of prose', () => {
  for (const line of [
    '2.3: 德国队胜 (3:1)',
    '1.2: 修复崩溃 (2024)',
    '16:9 ***画面比例***',
    '# par 4: 高尔夫',
    '# Bart 3: 动画',
    '# 第一部 手机',
  ]) {
    it(`moves no number and no time: ${line}`, () => {
      const text = noteWith(line, '1.2');
      assert.equal(fixedText(text), text);
      assert.deepEqual(
        tellAll(text).filter(({ code }) => code !== 'time-gap'),
        [],
      );
    });
  }
});

/** A line between 1.2, which ends at 00:28, and what is 1.3. */
const withLineBefore13 = (line: string) => `# part1: 晾晒
(00:00-00:19) ***1.1: 翻面***
- 一天两次。

(00:19-00:28) ***1.2: 晒透***
- 看颜色。

${line}

(00:28-00:40) ***1.3: 收起来***
- 装罐。
`;

describe('figures that look like times', () => {
  for (const line of [
    ...['1.0: 初版 (2019-2021)', '1.3: 初版 (2019-2021)', '2.0: 完全重写 (2021-06)'],
    ...['5.20: 表白日 (1990-2024)', '**3.5**: 满分体验 (2024-2025)', '4.4: 4.4 BSD (1993-1995)'],
    ...['10.1: 国庆节开放 (09:00-18:00)', '10.1：国庆节开放 09:00-18:00'],
    ...['(2019-2021) **1.0**: 初版', '2019-2021 1.0: 初版', '[2019-2021] ***4.0: 初版***'],
    ...['3.12: 新特性 (00:19-00:28)', '(100-200) 3.5: 档位', '(100-200) ***稳赚***'],
    ...['10.1-10.7 ***国庆***', '(10.24) ***程序员节***', '(99.99-199.99) ***特价***'],
    ...['(2019-2021)\n***1.0: 初版***', '【10.01-10.07】***国庆***'],
  ]) {
    it(`make no header of ${JSON.stringify(line)}, and no number wrong`, () => {
      const text = withLineBefore13(line);
      assert.equal(Note.read(text).sequence.segments.length, 3);
      assert.deepEqual(tellAll(text), []);
      assert.equal(fixedText(text), text);
    });
  }

  it('are times where they go on from those above', () => {
    for (const line of [
      '1.3: 装罐 (0028-0035)',
      '(0028-0035) 1.3: 装罐',
      '2.9: 装罐 (00:29-00:35)',
    ]) {
      assert.equal(Note.read(withLineBefore13(line)).sequence.segments.length, 4, line);
    }
  });
});

describe('a range and a title that fit nowhere', () => {
  for (const line of [
    ...['(14:30-15:00) ***下午茶***', '(12:00-13:00) **午休**', '14:30 ***下午茶***'],
    ...['(3:16-3:18) ***神爱世人***', '[00:12.34] ***歌词第一句***', '(2019-2021) ***1.3: 初版***'],
  ]) {
    it(`move no number and no time beside them: ${line}`, () => {
      const text = withLineBefore13(line);
      const others = tellAll(text).filter((told) => told.line !== 8);
      assert.deepEqual(others, []);
      assert.equal(fixedText(text), text);
    });
  }
});

describe('a header that nobody can read', () => {
  for (const line of [
    '[00:19](https://example.org/?t=19) ***1.2: 晒透***',
    '\t(00:19-00:28) ***1.2: 晒透***',
    '    (00:19-00:28) ***1.2: 晒透***',
  ]) {
    it(`is renumbered over by no fix, and none is told of below: ${JSON.stringify(line)}`, () => {
      const text = noteWith(line, '1.3');
      assert.equal(fixedText(text), text);
      assert.deepEqual(tellAll(text), []);
    });
  }

  it('puts no number below it wrong where a star has come into its own', () => {
    for (const line of ['**1*.2: 晒透***', '**1*1.2: 晒透***', '(00:19\n**1*.2: 晒透***']) {
      const text = noteWith(line, '1.3');
      assert.deepEqual(
        tellAll(text).filter(({ code }) => code !== 'emphasis-unrendered'),
        [],
        line,
      );
    }
  });

  it('hides behind a part heading as well', () => {
    const text = `${noteWith('# partII: 装罐', '2.1')}\n# part3: 完\n(00:40-00:50) ***3.1: 贴标签***\n- 字要大。\n`;
    assert.equal(fixedText(text), text);
  });
});

describe('a header without times', () => {
  it('with the number of the one below changes neither', () => {
    const text = noteWith('***1.2: 下一段***', '1.2');
    assert.equal(fixedText(text), text);
  });
});

describe('a number that nobody can read', () => {
  for (const number of ['l.2', '一.二', '1 2', '第1部分第2段']) {
    it(`gets no second one: ${number}`, () => {
      const text = noteWith(`(00:19-00:28) ***${number}: 晒透***`, '1.3');
      assert.equal(fixedText(text), text);
    });
  }

  it('lets no later header have its place', () => {
    const text =
      '# part1: 一\n(00:00-00:08) 🎬 ***1.1: 甲***\n- 子\n\n(00:08-00:19) ***乙***\n- 丑\n';
    assert.equal(fixedText(text), text);
  });
});

describe('a title over two lines', () => {
  it('is not cut off at the end of the first', () => {
    const text = noteWith('(00:19-00:28) ***1.2: 晒\n透***', '1.3');
    assert.equal(fixedText(text), text);
  });
});

describe('a reversed range', () => {
  it('is one finding where it is far from its neighbours', () => {
    const text =
      '# part1: 一\n(00:00-01:40) ***1.1: 甲***\n- 子\n\n(11:40-01:50) ***1.2: 乙***\n- 丑\n';
    assert.deepEqual(
      tellAll(text).map(({ code }) => code),
      ['time-reversed'],
    );
  });
});

describe('a header over two lines that stands wrong', () => {
  for (const header of [
    '(00:19-00:28)<br>\n***1.2: 晒透***',
    '**(00:19-00:28)**\n***1.2: 晒透***',
    '- (00:19-00:28)\n  ***1.2: 晒透***',
    '(00:19-00:28)\n\n\n***1.2: 晒透***',
  ]) {
    it(`is one header with one finding: ${JSON.stringify(header)}`, () => {
      const text = noteWith(header, '1.3');
      assert.equal(Note.read(text).sequence.segments.length, 3);
      assert.deepEqual(
        tellAll(text).map(({ code }) => code),
        ['segment-malformed'],
      );
    });
  }
});
