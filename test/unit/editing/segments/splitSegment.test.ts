import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../../server/src/checking/check';
import { splitBefore, splitSegment } from '../../../../server/src/editing/segments/splitSegment';
import { Note } from '../../../../server/src/note/note';
import { correctNote, segmentsOf, textOf } from '../../rules/generatedNotes';
import { fail, settings, withCrlf } from '../../rules/ruleText';
import { placeOf, refactored } from '../refactored';

const split = (marked: string) => {
  const { note, place } = placeOf(marked);
  return refactored(note, () => splitSegment(note, place!, '新'));
};

const note = `# part1: 甲
(00:00-00:40) ***1.1: 一***
- 第一点
    - 细节
- 第二点

(00:40-01:00) ***1.2: 二***
- 二
`;

describe('splitting a segment', () => {
  it('gives what stands below the cursor a header of its own, and counts on', () => {
    const expected = `# part1: 甲
(00:00-00:25) ***1.1: 一***
- 第一点
    - 细节

(00:25-00:40) ***1.2: 新***
- 第二点

(00:40-01:00) ***1.3: 二***
- 二
`;
    assert.equal(split(note.replace('- 第二', '|- 第二')), expected);
    assert.equal(split(note.replace('- 第二', '- 第|二')), expected, 'a line stays whole');
    assert.equal(split(note.replace('细节', '细节|')), expected, 'behind a line the next is meant');
    assert.equal(split(withCrlf(note.replace('- 第二', '|- 第二'))), withCrlf(expected));
  });

  it('never parts a nested point from the one it belongs to', () => {
    const text = note.replace('- 第一', '- 零\n- 第一');
    assert.match(
      split(text.replace('细节', '细|节'))!,
      /- 零\n\n\(.*新\*{3}\n- 第一点\n {4}- 细节\n- 第二/,
    );
  });

  it('never parts a block of code, and puts no underline under a header', () => {
    const code = note.replace('- 第二点', '```\n一\n\n二\n```');
    assert.match(
      split(code.replace('\n二\n`', '\n|二\n`'))!,
      /细节\n\n\(.*新\*{3}\n```\n一\n\n二\n```\n/,
    );
    const rule = note.replace('- 第二点', '\n文字\n\n---\n末尾');
    assert.match(split(rule.replace('---', '|---'))!, /细节\n\n\(.*新\*{3}\n文字\n\n---\n末尾\n/);
  });

  it('leaves the blank line below a header to both', () => {
    const text = '# part1: 甲\n(00:00-00:40) ***1.1: 一***\n\n上\n\n下\n';
    assert.equal(
      split(text.replace('下', '|下')),
      '# part1: 甲\n(00:00-00:20) ***1.1: 一***\n\n上\n\n(00:20-00:40) ***1.2: 新***\n\n下\n',
    );
  });

  it('follows the border style of the note', () => {
    const text = note.replace('(00:40', '(00:41').replace('- 第二', '|- 第二');
    assert.match(split(text)!, /00:00-00:25\).*\(00:26-00:40\)/s);
  });

  it('divides a short range below the second', () => {
    const text = '# part1: 甲\n(00:00-00:01) ***1.1: 一***\n- 上\n|- 下\n';
    assert.match(split(text)!, /\(00:00-00:00\.5\) \*{3}1\.1.*\(00:00\.5-00:01\) \*{3}1\.2/s);
  });

  it('leaves the numbers below alone where they were wrong already', () => {
    const text = note.replace('1.2', '1.5').replace('- 第二', '|- 第二');
    assert.match(split(text)!, /1\.2: 新.*1\.5: 二/s);
  });

  it('is not offered where one of the two would be empty, or the header is wrong', () => {
    for (const marked of [
      note.replace('- 第一', '|- 第一'),
      note.replace('(00:00', '(|00:00'),
      note.replace('第二点', '第二点|'),
      note.replace('1.1: 一***', '1.1: 一**').replace('- 第二', '|- 第二'),
      note.replace('00:00-00:40', '00:40-00:00').replace('- 第二', '|- 第二'),
    ]) {
      const { note, place } = placeOf(marked);
      assert.equal(splitBefore(note, place!), undefined, marked);
      assert.equal(split(marked), undefined);
    }
  });

  it('adds nothing but a header and blank lines, and no finding, wherever the cursor is', () => {
    fc.assert(
      fc.property(correctNote, fc.nat(), (made, at) => {
        fc.pre(segmentsOf(made).every(({ start, end }) => end - start >= 5_000));
        const text = textOf(made);
        const offset = at % text.length;
        const { note, place } = placeOf(`${text.slice(0, offset)}|${text.slice(offset)}`);
        if (place === undefined) return;
        const result = refactored(note, () => splitSegment(note, place, '新'));
        if (result === undefined) return;
        const after = Note.read(result);
        assert.equal(after.sequence.segments.length, segmentsOf(made).length + 1);
        assert.deepEqual(
          check(after, settings, fail)
            .map(({ code }) => code)
            .filter((code) => code !== 'time-gap'),
          [],
        );
        assert.deepEqual(
          bodyLines(result).filter((line) => !line.includes(': 新***')),
          bodyLines(text),
        );
      }),
      { numRuns: 400 },
    );
  });
});

const bodyLines = (text: string) =>
  text
    .split(/\r?\n/)
    .filter(
      (line) => line.trim() !== '' && !/^\([\d:.]+-[\d:.]+\) \*{3}\d\.\d: (?!新|代码)/.test(line),
    );
