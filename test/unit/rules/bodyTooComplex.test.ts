import assert from 'node:assert/strict';
import { codesIn, tell, tellOne } from './ruleText';

const code = 'body-too-complex';
const faulty = '- 他说这是**“头一版”的封面**，我不信。';

function noteWith(...body: string[]): string {
  return [
    '+++',
    'title = "样本"',
    'date = "2025-01-01"',
    '+++',
    '# part1: 开头',
    '(00:00-00:10) ***1.1: 标题***',
    ...body,
    '',
    '(00:10-00:20) ***1.2: 下一段***',
    faulty,
  ].join('\n');
}

describe('body-too-complex', () => {
  const hostile: Record<string, string> = {
    'bold that opens thousands of times and never closes': `${'**x '.repeat(8000)}${' x**'.repeat(7999)}`,
    'stars and underscores in turn': '*a_ '.repeat(8000),
    'tags that never end, beside a star': `${'</'.repeat(8000)}${'<!--'.repeat(8000)}*`,
    'bold in lists within lists': Array.from(
      { length: 500 },
      (_, depth) => `${'  '.repeat(depth)}- **层“”**层`,
    ).join('\n'),
    'brackets, each with a star': '*['.repeat(200_000),
    'one line of megabytes': '一行 long **line** '.repeat(238_095),
    'more shortcodes than any page holds': '{{< a "*" >}}'.repeat(100_000),
  };
  for (const [what, body] of Object.entries(hostile)) {
    it(`says at the header that ${what} were too much`, () => {
      const told = tellOne(code, noteWith(body));
      assert.equal(told.at, '(00:00-00:10) ***1.1: 标题***');
      assert.deepEqual(told.fixes, []);
    });

    it(`still checks the rest of the note below ${what}`, () => {
      const text = noteWith(body);
      const found = tell('emphasis-unrendered', text).map(({ line }) => line);
      assert.ok(found.includes(text.split('\n').length));
    });
  }

  it('checks as many faulty bullets as it may and says how many lines it did not', () => {
    const text = noteWith(...Array<string>(1000).fill(faulty));
    const checked = tell('emphasis-unrendered', text).length - 1;
    assert.ok(checked >= 30, `only ${checked} bullets were checked`);
    assert.equal(
      tellOne(code, text).says,
      `There is too much markup here to check all of it; the emphasis and strikethrough in ${1000 - checked} of the lines was left unchecked`,
    );
  });

  it('counts a row of a table once', () => {
    const row = `| ${'甲**“乙”丙 | '.repeat(8)}`;
    const table = ['', row, `|${'---|'.repeat(8)}`, ...Array<string>(200).fill(row)];
    const lines = /in (\d+) of the lines/.exec(tellOne(code, noteWith(...table)).says)?.[1];
    assert.ok(Number(lines) > 100 && Number(lines) < 201, lines);
  });

  it('stands at the heading of a part and at the first words of a preamble', () => {
    const much = '*a_ '.repeat(8000);
    const text = `\n前言在此\n\n${much}\n\n# part1: 开头\n\n${much}\n\n(00:00-00:10) ***1.1: 标题***\n- 好`;
    assert.deepEqual(
      tell(code, text).map(({ at }) => at),
      ['前言在此', '# part1: 开头'],
    );
  });

  const complete: Record<string, string[]> = {
    'a body of 200 bullets with five bold words each': Array<string>(200).fill(
      `- ${'一个**词**和'.repeat(5)}其他`,
    ),
    'bullets nested six deep, all of them bold': Array.from(
      { length: 60 },
      (_, index) => `${'    '.repeat(index % 6)}- 第 **${index}** 层的*内容*`,
    ),
    'twenty links and thirty pieces of code in one paragraph': [
      '见 **[说明](https://example.org/a_b?c=d)**，'.repeat(20) + '用 `a*b` 和**好**；'.repeat(30),
    ],
    'ten bullets with something struck out and a link': Array<string>(10).fill(
      '- 改成~~旧的~~**新的**，见[说明](https://example.org/a)',
    ),
    'a long table of shortcodes': Array<string>(500).fill('- {{< time "00:10" >}} **开始**'),
    'thousands of shortcodes without a mark': ['{{< a >}}'.repeat(10_000)],
    'megabytes without a mark': ['一行 long line '.repeat(238_095)],
    'brackets without a mark': ['['.repeat(200_000)],
    'a fence that takes in a thousand segments': [
      '```',
      ...Array<string>(5000).fill('- **x“”**代码 *a_ <b> {{'),
    ],
    'a comment that is never closed': ['<!--', ...Array<string>(5000).fill('- **x“”**旧 *a_')],
    'pages of indented code': ['', ...Array<string>(5000).fill('    **x“”**代码 *a_ [')],
  };
  for (const [what, body] of Object.entries(complete)) {
    it(`has nothing to say about ${what}`, () => {
      assert.deepEqual(tell(code, noteWith(...body)), []);
    });
  }

  it('has nothing to say about front matter, however long', () => {
    const tags = `tags = [${'"{{ a_b* }}", '.repeat(10_000)}]`;
    assert.deepEqual(
      tell(
        code,
        noteWith('- 好').replace('+++', () => `+++\n${tags}`),
      ),
      [],
    );
  });

  it('checks in full what an author may well get wrong in one segment', () => {
    const bodies = [
      Array<string>(30).fill(`${faulty}再**看**。`),
      ['甲**“乙”的丙**，丁'.repeat(50)],
      ['- 甲', ...Array.from({ length: 20 }, (_, n) => `${' '.repeat(4 + 4 * (n % 5))}${faulty}`)],
      [`${'见[说明](https://example.org "标题")，'.repeat(20)}甲**“乙”的丙**，丁`],
    ];
    for (const body of bodies) {
      const codes = codesIn(noteWith(...body));
      assert.ok(codes.includes('emphasis-unrendered 7') || codes.includes('emphasis-unrendered 8'));
      assert.deepEqual(
        codes.filter((told) => told.startsWith(code)),
        [],
        body[0],
      );
    }
  });
});
