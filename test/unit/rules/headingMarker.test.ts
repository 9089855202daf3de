import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'heading-marker';

function note(...body: string[]): string {
  return ['# part1: 早晨', '(00:00-00:10) ***1.1: 出门***', ...body, ''].join('\n');
}

function linesOf(...body: string[]): number[] {
  return tell(code, note(...body)).map(({ line }) => line - 3);
}

describe('heading-marker', () => {
  it('points at the marker and says what is missing', () => {
    const told = tellOne(code, note('', '#路线', '- 地铁'));
    assert.equal(told.at, '#');
    assert.equal(told.says, '"#" begins no heading here: a space is missing behind it');
  });

  for (const line of ['#路线', '###路线', '  #路线', '#3号线', '#C++  ', '#路线：', '#第一步']) {
    it(`inserts the space in ${line}, and never of its own accord`, () => {
      for (const write of [(text: string) => text, withCrlf]) {
        const text = write(note('', line, '- 地铁'));
        const [fix, ...others] = tellOne(code, text).fixes;
        assert.deepEqual(others, []);
        assert.equal(fix?.title, `Insert a space after "${line.trim().replace(/[^#].*/, '')}"`);
        assert.equal(fix?.result, write(note('', line.replace(/#+/, '$& '), '- 地铁')));
        assert.deepEqual([fix?.preferred, fix?.safe], [true, false]);
        assert.deepEqual(codesIn(fix!.result), []);
        assert.equal(fixedText(text), text);
      }
    });
  }

  const meant: [name: string, body: string[], lines: number[]][] = [
    ['a line above a list', ['#路线', '- 地铁'], [0]],
    ['a line above a numbered list', ['#路线', '1. 地铁'], [0]],
    ['a line above text', ['#路线', '坐地铁。'], [0]],
    ['a line a blank line above text', ['#路线', '', '坐地铁。'], [0]],
    ['a line below text', ['先查路线。', '#路线', '- 地铁'], [1]],
    ['a line between items', ['- 地铁', '#路线', '- 公交'], [1]],
    ['two lines with text between them', ['#去', '地铁。', '#回', '公交。'], [0, 2]],
    [
      'a line above the next header',
      ['- 带伞', '', '#路上', '', '(00:10-00:20) ***1.2: 等车***', '- 晚点'],
      [2],
    ],
  ];
  for (const [name, body, lines] of meant) {
    it(`tells ${name}`, () => assert.deepEqual(linesOf(...body), lines));
  }

  it('tells the same in free text and in the preamble', () => {
    const segment = '(00:00-00:10) ***1.1: 出门***\n- 带伞。\n';
    assert.equal(tellOne(code, `# part1: 早晨\n\n#闲谈\n- 天气\n\n${segment}`).line, 3);
    assert.equal(tellOne(code, `\ufeff#闲谈\n- 天气\n\n# part1: 早晨\n${segment}`).line, 1);
  });

  it('takes the last line of the note and of a part for a hashtag', () => {
    assert.deepEqual(linesOf('- 带伞', '', '#早起'), []);
    assert.deepEqual(linesOf('- 带伞', '', '#早起', '', '# part2: 中午', '吃饭。'), []);
    assert.deepEqual(linesOf('- 带伞', '#早起', '', '', '(00:10-00:20) ***1.2: 等车***'), []);
  });

  it('takes several on a line, or on lines beside each other, for hashtags', () => {
    assert.deepEqual(linesOf('#早起 #通勤', '- 带伞'), []);
    assert.deepEqual(linesOf('#早起', '#通勤', '', '走了。'), []);
    assert.deepEqual(linesOf('#早起', '', '#通勤 #雨', '走了。'), []);
    assert.deepEqual(linesOf('#早起的一天#', '走了。'), []);
  });

  it('is silent about colours, numbers, and whatever is no word', () => {
    for (const line of [
      '#fff',
      '#FF6600',
      '#1',
      '#1024',
      '#',
      '##',
      '#!/bin/sh',
      '#[链接](u)',
      '#**早**',
    ]) {
      assert.deepEqual(linesOf('', line, '走了。'), [], line);
    }
  });

  it('is silent where more stands on the line, or something else below', () => {
    assert.deepEqual(linesOf('', '#早起 的人', '- 带伞'), []);
    assert.deepEqual(linesOf('- #早起', '- 带伞'), []);
    assert.deepEqual(linesOf('> #早起', '> 带伞'), []);
    assert.deepEqual(linesOf('', '#早起', '', '', '走了。'), []);
    assert.deepEqual(linesOf('', '#早起', '```', '带伞', '```'), []);
    assert.deepEqual(linesOf('', '#早起', '# 标题', '走了。'), []);
  });

  it('is silent in code, raw HTML, tables, shortcodes and front matter', () => {
    assert.deepEqual(linesOf('```', '#注释', '走了', '```', '', '    #注释', '    走了'), []);
    assert.deepEqual(linesOf('', '<div>', '#早起', '走了', '</div>'), []);
    assert.deepEqual(linesOf('', '| 物 |', '|---|', '#伞', '走了'), []);
    assert.deepEqual(linesOf('', '{{< raw >}}', '#早起', '走了', '{{< /raw >}}'), []);
    const yaml = `---\ntitle: 早晨\ndate: 2025-02-02\n#注释\ntags: []\n---\n${note('- 带伞')}`;
    assert.deepEqual(tell(code, yaml), []);
  });
});
