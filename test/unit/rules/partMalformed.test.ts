import assert from 'node:assert/strict';
import { codesIn, tell, tellOne } from './ruleText';

const code = 'part-malformed';
const segment = '\n(00:00-00:10) ***3.1: 一***\n- 一';

describe('part-malformed', () => {
  it('says how the heading is written, and points at it without its blanks', () => {
    const told = tellOne(code, `  #part3：慢速列车  ${segment}`);
    assert.equal(told.says, 'A part heading is written "# part3: 慢速列车"');
    assert.equal(told.at, '#part3：慢速列车');
  });

  const meant: [string, string][] = [
    ['#part3: 甲', '# part3: 甲'],
    ['# Part3: 甲', '# part3: 甲'],
    ['# part 3: 甲', '# part3: 甲'],
    ['# 第3部分：甲', '# part3: 甲'],
    ['## part3: 甲', '# part3: 甲'],
    ['# part3：甲', '# part3: 甲'],
    ['# part3:甲', '# part3: 甲'],
    ['# part 3 甲', '# part3: 甲'],
    ['part3: 甲', '# part3: 甲'],
    ['# PART3: 甲 🚀', '# part3: 甲 🚀'],
    ['   ### part 3 ： 甲', '   # part3: 甲'],
    ['# part 3:', '# part3:'],
    ['# part3——甲', '# part3: 甲'],
    ['# part 3: 甲 乙', '# part3: 甲 乙'],
  ];
  for (const [written, proper] of meant) {
    it(`writes ${JSON.stringify(proper)} for ${JSON.stringify(written)}`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const rest = segment.replaceAll('\n', lineEnd);
        const [fix, ...others] = tellOne(code, written + rest).fixes;
        assert.deepEqual(others, []);
        assert.deepEqual([fix?.result, fix?.preferred, fix?.safe], [proper + rest, true, true]);
        assert.equal(codesIn(fix!.result).includes(`${code} 1`), false);
      }
    });
  }

  it('takes away a line of = that made the text a heading and would be published below one', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const rest = segment.replaceAll('\n', lineEnd);
      const [fix] = tellOne(code, `part3: 甲 ${lineEnd}=====${rest}`).fixes;
      assert.equal(fix?.result, `# part3: 甲 ${rest}`);
      assert.ok(!codesIn(fix.result).some((found) => /swallowed|malformed/.test(found)));
    }
    const above = `${segment.trimStart()}\n\n`;
    assert.equal(tellOne(code, `${above}part4: 甲\n===`).fixes[0]?.result, `${above}# part4: 甲`);
  });

  it('leaves what stands below a heading of #, and a line of -, which separates', () => {
    for (const text of [`## part3: 甲\n===\n${segment}`, `part3: 甲\n---\n${segment}`]) {
      const rest = text.slice(text.indexOf('\n'));
      assert.equal(tellOne(code, text).fixes[0]?.result, `# part3: 甲${rest}`);
    }
  });

  it('asks before it makes a title of words that go on with the number', () => {
    const [fix, ...others] = tellOne(code, `# part 3 of 5${segment}`).fixes;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [fix?.result, fix?.preferred, fix?.safe],
      [`# part3: of 5${segment}`, false, false],
    );
  });

  it('leaves other headings and text alone', () => {
    for (const line of [
      '# partial3: x',
      '# 第3章：x',
      'part 3 x',
      'part3 x',
      '#part',
      '# part3x',
    ]) {
      assert.deepEqual(tell(code, `${line}\n${segment}`), [], line);
    }
  });

  it('keeps its place in the outline: the segments beneath it belong to it', () => {
    assert.deepEqual(codesIn('#part1: 甲\n(00:00-00:10) ***1.1: 一***\n- 一\n'), [
      'part-malformed 1',
    ]);
  });
});
