import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'strikethrough-accidental';

function note(...body: string[]): string {
  return ['# part1: 早晨', '(00:00-00:10) ***1.1: 出门***', ...body, ''].join('\n');
}

describe('strikethrough-accidental', () => {
  it('points at the first tilde, and from there at the second', () => {
    const told = tellOne(code, note('- 等了5~10分钟，后来20~30分钟。'));
    assert.equal(told.at, '~');
    assert.equal(told.line, 3);
    assert.equal(
      told.says,
      'This "~" and the next one strike out what stands between them: "10分钟，后来20"',
    );
    assert.deepEqual(told.related, [['~', 'the strikethrough ends here']]);
  });

  it('offers a full-width tilde, a hyphen and an escape, for both tildes', () => {
    const body = '- 等了5~10分钟，后来20~30分钟。';
    for (const write of [(text: string) => text, withCrlf]) {
      const { fixes } = tellOne(code, write(note(body)));
      assert.deepEqual(
        fixes.map(({ title, result }) => [title, result]),
        [
          ['Write full-width "～" instead', '～'],
          ['Write "-" instead', '-'],
          ['Escape both "~"', '\\~'],
        ].map(([title, mark]) => [title, write(note(body.replaceAll('~', mark!)))]),
      );
      assert.ok(fixes.every(({ preferred, safe }) => !preferred && !safe));
      for (const { result } of fixes) assert.deepEqual(codesIn(result), []);
    }
  });

  const accidental: [name: string, line: string][] = [
    ['ranges', '周一5~6点，周二7~8点'],
    ['ranges over two lines', '周一5~6点，\n周二7~8点'],
    ['one range and one open end', '约 ~10 分钟，最多20~'],
    ['tildes that draw out a word', '大家好~今天出门~带上伞'],
    ['percentages', '周一5%~约6点，周二~'],
    ['a tilde at the end', '大家好~今天出门~'],
    ['Latin words', 'a~b and c~d'],
    ['two and one', '约 ~~6 点，最多 7~'],
    ['ranges in bold text', '**周一5~6点，周二7~8点**'],
    ['ranges with emphasis beside them', '**周一**5~6点，*周二*7~8点'],
    ['ranges in the text of a link', '[周一5~6点，周二7~8点](https://example.org/)'],
  ];
  for (const [name, line] of accidental) {
    it(`tells ${name}`, () => {
      const { fixes } = tellOne(code, note('', line));
      assert.ok(fixes.length >= 2);
      for (const { result } of fixes) assert.deepEqual(tell(code, result), [], result);
    });
  }

  it('is silent about tildes in different cells of a table', () => {
    assert.deepEqual(
      tell(code, note('', '| 5~6点 | 7~8点 |', '|---|---|', '| 9~10点 | 11~12点 |')),
      [],
    );
    const within = note('', '| 点 | 点 |', '|---|---|', '| 5~6，7~8 | 9~10 |');
    assert.deepEqual(
      tellOne(code, within).fixes.map(({ result }) => result.split('\n')[5]),
      ['| 5～6，7～8 | 9~10 |', '| 5-6，7-8 | 9~10 |', '| 5\\~6，7\\~8 | 9~10 |'],
    );
  });

  it('tells ranges in a title', () => {
    const text = note('- 带伞。').replace('出门', '5~6点，7~8点');
    assert.equal(tellOne(code, text).line, 2);
  });

  it('tells each pair of four', () => {
    const body = '5~6点，7~8点，9~10点，11~12点';
    const told = tell(code, note('', body));
    assert.equal(told.length, 2);
    assert.equal(told[1]?.fixes[0]?.result, note('', '5~6点，7~8点，9～10点，11～12点'));
  });

  it('leaves out a hyphen that would begin a list', () => {
    const { fixes } = tellOne(code, note('', '~10分钟，最多20~30分钟'));
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Write full-width "～" instead', 'Escape both "~"'],
    );
  });

  it('is silent about what was struck out on purpose', () => {
    for (const line of ['~~八点~~九点出门', '改到 ~八点~ 九点', '（~八点~）', '~旧~ **新**']) {
      assert.deepEqual(tell(code, note('', line)), [], line);
    }
  });

  it('is silent where nothing is struck out', () => {
    for (const line of [
      '周一5~6点',
      '约 ~5 分钟，再等 ~10 分钟',
      '（~5 分钟）和（~10 分钟）',
      '周一5\\~6点，周二7~8点',
      '`5~6`点，`7~8`点',
      '见 [甲](https://example.org/~a/b~c)',
      'https://example.org/~a/b~c',
      '周一5~6点\n\n周二7~8点',
      '- 周一5~6点\n- 周二7~8点',
      '5～6点，7～8点',
      '```\n5~6点，7~8点\n```',
      '<div title="5~6，7~8">',
      '{{< time "5~6，7~8" >}}',
      '周一5~6点 `周二7~8点`',
    ]) {
      assert.deepEqual(tell(code, note('', line)), [], line);
    }
  });

  it('does not hang on whether a link label is defined somewhere else', () => {
    assert.deepEqual(tell(code, note('', '5~6 [甲][7~8]')), []);
    assert.equal(tell(code, note('', '5~6 [甲] 7~8')).length, 1);
  });

  it('leaves it to the author what to write', () => {
    const text = note('5~10分钟，后来20~30分钟');
    assert.equal(fixedText(text), text);
  });
});
