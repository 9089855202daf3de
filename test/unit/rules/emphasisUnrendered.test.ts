import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { findEmphasis, fixEmphasis } from './emphasisText';

/** The finding's place is marked with ⟦ ⟧. */
function assertFoundAt(marked: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = findEmphasis(text).map(
    ({ start, end }) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`,
  );
  assert.deepEqual(found, [marked]);
}

describe('emphasis-unrendered finds', () => {
  const faulty = [
    '老师说⟦**“明天考试”的消息**，大家都**慌了**。',
    '他喊⟦**“开门”**就走了',
    '请读⟦**《长夜》**的开头',
    '⟦**注意：**别忘了带伞',
    '先执行⟦**命令`make`**再看',
    '庆祝⟦**上线🚀**了',
    '气温到⟦**35℃**就停工',
    '标价⟦**￥20**一份',
    '这一句⟦**没有结尾',
    '从左⟦*“甲”*到右',
    '称为⟦_重点_的词',
    '称为⟦__“重点”__的词',
    '⟦**重点 **后面的字',
    '文字**重点**⟦*后面',
    '- 第一条\n    - 看⟦**（附录）**即可\n',
    '> 引文⟦**“甲”**乙\n> 第二行',
    '>\n> 引文⟦**“甲”**乙',
    '```\n代码\n```\n>\n> - 引文⟦**“甲”**乙',
    '# 标题⟦**“甲”**乙\n\n正文**没事**。',
    '\\*看⟦**“甲”**乙',
    '[链接⟦**“甲”**乙](https://example.org)',
    '见⟦_[官网](https://example.org/a)_，下同',
    '一行\r\n二行⟦**“甲”**乙\r\n',
    '(00:00-00:10) ***1.1: 开头***\n- 他说⟦**“你好”**的时候\n',
    '(00:00-00:10) ***1.1: 称为⟦_重点_的词***\n',
    '# part1: 看⟦**“你好”**吧\n',
  ].map((text) => text.replace(/⟦(\*+|_+)(?!\*|_|⟧)/, '⟦$1⟧'));
  for (const text of faulty) it(JSON.stringify(text), () => assertFoundAt(text));

  it('one fault in each of two list items, and one only where an item holds two', () => {
    const text = '- 一**“甲”**乙，二**“丙”**丁\n- 三**“戊”**己\n';
    assert.deepEqual(
      findEmphasis(text).map(({ start }) => start),
      [3, 25],
    );
  });
});

describe('emphasis-unrendered leaves alone', () => {
  const clean = [
    '这里**很重要**，那里*也是*。',
    '**“整句”**，后面',
    '说明 **（附录）** 在后',
    '星号\\*\\*“甲”\\*\\*乙',
    '2 * 3 * 4',
    '变量 a_b_c 与 __init__ 方法',
    'snake_case_name 和 other_name',
    '价格*为准',
    '单个 * 星号，两个 ** 星号',
    '代码 `**“甲”**乙` 里',
    '```\n看**“甲”**乙\n```',
    '正文\n\n    看**“甲”**乙\n',
    '[文](https://example.org/**“甲”**乙)',
    '<https://example.org/**x**y_“_>',
    '<a title="看**“甲”**乙">文</a>',
    '<!-- 看**“甲”**乙 -->',
    '看{{< video id="**“甲”**乙" >}}吧',
    '{{< highlight go >}}\na **“b”**c\n{{< /highlight >}}',
    '{{< raw >}}看**“甲”**乙{{< /raw >}}',
    '**{{% icon %}}**后面',
    '* * *',
    '***\n\n文',
    '* 一\n* 二\n',
    '实体 &#42;&#42;“甲”&#42;&#42;乙',
    '看 https://example.org/_a_“b”_c_ 吧',
    '+++\ntitle = "看**“甲”**乙"\n+++\n正文',
    '(00:00-00:10) ***1.1: 标题？***\n- 正文\n',
  ];
  for (const text of clean) {
    it(JSON.stringify(text), () => assert.deepEqual(findEmphasis(text), []));
  }

  it('a header whose stars are reported as malformed', () => {
    assert.deepEqual(findEmphasis('(00:00-00:10) ***1.1: 标题**\n- 正文\n'), []);
  });

  it('a run that is literal or not depending on a definition that may stand anywhere', () => {
    assert.deepEqual(findEmphasis('**甲[乙**][丙]丁**'), []);
    assert.deepEqual(findEmphasis('**甲[乙**][丙]丁**\n\n[丙]: https://example.org\n'), []);
    assert.equal(findEmphasis('看**“甲”**乙[丙]').length, 1);
    assert.equal(findEmphasis('看**“甲”**乙[丙]\n\n[丙]: https://example.org\n').length, 1);
  });
});

describe('emphasis-unrendered says why', () => {
  const reasons = [
    [
      '说**“甲”的**，',
      '"**" before “ is published as it stands: between a letter and punctuation it opens no emphasis',
    ],
    [
      '**甲：**乙',
      '"**" is published as it stands: its partner after ：, before a letter, closes no emphasis',
    ],
    [
      '**甲🚀**乙',
      '"**" is published as it stands: its partner after 🚀, before a letter, closes no emphasis',
    ],
    ['甲**乙', '"**" has no partner and is published as it stands'],
    ['甲_乙_丙', '"_" between letters is no emphasis and is published as it stands'],
    ['**甲 **乙', '"**" is published as it stands: its partner after a space closes no emphasis'],
  ];
  for (const [text, reason] of reasons) {
    it(JSON.stringify(text), () => assert.equal(findEmphasis(text!)[0]?.says, reason));
  }
});

const published = new URL('../../../../shared/notes/tech-news-1.md', import.meta.url);
if (!existsSync(published)) console.log('The published note is not here; it is not checked.');

if (existsSync(published)) {
  describe('emphasis-unrendered on a note as it was published', () => {
    it('finds the one paragraph whose stars are printed', () => {
      const text = readFileSync(published, 'utf8');
      const found = findEmphasis(text);
      assert.deepEqual(
        found.map(({ start }) => text.slice(0, start).split('\n').length),
        [166],
      );
      const fixed = fixEmphasis(text, found[0]!);
      assert.ok(fixed.length > 0);
      for (const { result } of fixed) assert.deepEqual(findEmphasis(result), []);
    });
  });
}

describe('emphasis-unrendered on hostile text', () => {
  const faulty = '看**“甲”**乙';
  const hostile: Record<string, string> = {
    'bold in bold': '**x '.repeat(8000) + ' x**'.repeat(8000),
    'mixed marks': '*a_ '.repeat(8000),
    'unclosed HTML': `${faulty}${'</'.repeat(8000)}${'<!--'.repeat(8000)}`,
    'a list 500 deep': Array.from(
      { length: 500 },
      (_, depth) => `${'  '.repeat(depth)}- ${faulty}`,
    ).join('\n'),
    'opening brackets': `${faulty}${'['.repeat(200_000)}`,
    'one line of 5 MB': '看**甲**“乙”'.repeat(600_000),
    'open shortcodes': `${'{{<'.repeat(50_000)}${faulty}`,
    'quotes in quotes': `${'> '.repeat(3000)}${faulty}`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`gives up on ${name} without parsing it, and still checks the next segment`, () => {
      const next = '\n(00:00-00:01) ***1.1: x***\n\n他喊**“开门”**就走\n';
      assert.deepEqual(
        findEmphasis(text + next).map(({ start }) => start - text.length),
        [next.indexOf('**“')],
      );
    });
  }

  it('survives lone surrogates', () => {
    assert.equal(findEmphasis(`看**“甲\ud83d”**乙`).length, 1);
    assert.deepEqual(findEmphasis(`\udc00**甲**\ud800`), []);
  });
});
