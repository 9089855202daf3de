import assert from 'node:assert/strict';
import { codesIn, fixedText, part, tell, tellAll, tellOne, withCrlf } from './ruleText';

const code = 'emphasis-in-code';

function note(...body: string[]): string {
  return ['# part1: 部署', '(00:00-00:10) ***1.1: 推送***', ...body, ''].join('\n');
}

describe('emphasis-in-code', () => {
  it('points at the code and says what is published', () => {
    const told = tellOne(code, note('- 先运行 `**npm ci**`。'));
    assert.equal(told.at, '`**npm ci**`');
    assert.equal(told.says, 'Code knows no emphasis: "`**npm ci**`" is published with its "**"');
  });

  const moved: [written: string, moved: string, removed: string][] = [
    ['先运行 `**npm ci**` 再说', '先运行 **`npm ci`** 再说', '先运行 `npm ci` 再说'],
    ['先运行`**npm ci**`再说', '先运行 **`npm ci`** 再说', '先运行`npm ci`再说'],
    ['先运行`**npm ci**`，再说', '先运行 **`npm ci`**，再说', '先运行`npm ci`，再说'],
    ['`**npm ci**`再说', '**`npm ci`** 再说', '`npm ci`再说'],
    ['看 `***重点***`。', '看 ***`重点`***。', '看 `重点`。'],
    ['看 ``**a`b**``。', '看 **``a`b``**。', '看 ``a`b``。'],
    ['看 ``**`a`**``。', '看 **`` `a` ``**。', '看 `` `a` ``。'],
    ['看 ` **a** `。', '看 **` a `**。', '看 ` a `。'],
    ['看 `**a\nb**`。', '看 **`a\nb`**。', '看 `a\nb`。'],
    ['~~旧~~ `**新**` **词**', '~~旧~~ **`新`** **词**', '~~旧~~ `新` **词**'],
  ];
  for (const [written, ...results] of moved) {
    it(`moves the marks out of the code, or takes them away, in ${JSON.stringify(written)}`, () => {
      for (const write of [(text: string) => text, withCrlf]) {
        const { fixes } = tellOne(code, write(note('', written)));
        assert.deepEqual(
          fixes.map(({ result, preferred, safe }) => [result, preferred, safe]),
          results.map((result, index) => [write(note('', result)), index === 0, index === 0]),
        );
        for (const { result } of fixes) assert.deepEqual(tellAll(result), []);
      }
    });
  }

  it('says in its fixes what they do', () => {
    assert.deepEqual(
      tellOne(code, note('`***甲***`')).fixes.map(({ title }) => title),
      ['Move "***" out of the code', 'Remove "***" from the code'],
    );
  });

  it('only takes the marks away where the code is bold already, in a title too', () => {
    for (const [written, result] of [
      [note('**先 `**npm ci**` 再说**'), note('**先 `npm ci` 再说**')],
      [part('(00:00-00:10) ***1.1: 用 `**npm**`***'), part('(00:00-00:10) ***1.1: 用 `npm`***')],
    ] as const) {
      const [fix, ...others] = tellOne(code, written).fixes;
      assert.deepEqual(others, []);
      assert.deepEqual([fix?.result, fix?.safe], [result, true]);
    }
  });

  it('is told wherever text stands: lists, quotes, tables, headings, free text, preamble', () => {
    const text = [
      '`**甲**`',
      '# part1: `**乙**`',
      '- `**丙**`',
      '',
      '(00:00-00:10) ***1.1: 推送***',
      '> `**丁**`',
      '',
      '| 令 |',
      '|---|',
      '| `**戊**` |',
      '',
      '### `**己**`',
    ].join('\n');
    assert.deepEqual(
      tell(code, text).map(({ at }) => at.slice(3, -3)),
      [...'甲乙丙丁戊己'],
    );
    assert.doesNotMatch(fixedText(text), /`\*\*\p{L}/u);
  });

  it('is silent about patterns, operators, and stars that programs print', () => {
    for (const text of [
      '`**/*.ts`',
      '`/**/`',
      '`**/a/**`',
      '`a/**`',
      '`**`',
      '`****`',
      '`** **`',
      '`** BUILD FAILED **`',
      '`**kwargs`',
      '`2**3**2`',
      '`**a*b**`',
      '`**a***`',
      '`*a*`',
      '`/** 注释 **/`',
    ]) {
      assert.deepEqual(tell(code, note(`- 例如 ${text} 等`)), [], text);
    }
  });

  it('is silent where no code is: escaped, unclosed, in a block of code or raw HTML', () => {
    for (const lines of [
      ['\\`**甲**\\`'],
      ['`**甲**'],
      ['', '```', '`**甲**`', '```'],
      ['', '    `**甲**`'],
      ['', '<div>', '`**甲**`', '</div>'],
      ['<a title="`**甲**`">乙</a>'],
    ]) {
      assert.deepEqual(tell(code, note(...lines)), [], JSON.stringify(lines));
    }
  });

  it('is mended by "fix all" beside other emphasis of the paragraph', () => {
    const text = note('- 报**“错误”的**，运行`**npm ci**`再看');
    assert.equal(fixedText(text), note('- 报 **“错误”的**，运行 **`npm ci`** 再看'));
    assert.deepEqual(codesIn(fixedText(text)), []);
  });
});
