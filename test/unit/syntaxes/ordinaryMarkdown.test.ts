import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { describeInVscode, loadGrammar, tokenize } from './textMateEngine';

const post = `---
title: 周末去哪里
# part1: 这是注释
---

# 周末去哪里

part of the trip，**早上** 9:00-10:30 出发，见[地图](https://example.org)。

## 路线 (00:19-00:28)

1. 甲地
   - 看 \`(00:00-00:03)\`
   - 听 _风_

     \`\`\`js
     const range = '(00:00-00:03) ***1.1: x***';
     \`\`\`
2. 乙地

> 引用 <kbd>Ctrl</kbd>
> - 其中一条

<details>
<summary>更多</summary>
(00:00-00:03) ***1.1: 开场***
</details>

<!-- 还没写完
# part1: 开场
-->

| 地点 | 时长 |
|------|-----:|
| 甲   | 1.5  |

$$
x = 1
$$

09:00-09:30 **签到**
(00:19) **模型** 是什么
+++
a = 1
+++

标题
----
    缩进的代码
[甲]: https://example.org "甲"
`.split('\n');

const pieces = [
  '',
  '文字 **粗体** 与 `代码`',
  '- 一条',
  '  第二行',
  '    - 更深',
  '1. 编号',
  '> 引用',
  '```',
  '```js',
  'const a = `b`; // (00:19)',
  '# part of it',
  '## 小节',
  '---',
  '+++',
  'a = 1',
  '<div>',
  '<p class="a',
  '</div>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '$$',
  '| a | b |',
  '|---|---|',
  '[甲]: https://example.org',
  '(00:19) 说明',
  '(1.37-5.07)倍',
  '\tcode',
];

describeInVscode('Ordinary Markdown', (vscode) => {
  let plain: IGrammar;
  let injected: IGrammar;
  before(async () => {
    plain = await loadGrammar(vscode, 'text.html.markdown', []);
    injected = await loadGrammar(vscode, 'text.html.markdown');
  });

  function assertUntouched(lines: readonly string[]): void {
    assert.deepEqual(tokenize(injected, lines), tokenize(plain, lines));
  }

  it('keeps the colours of a post', () => assertUntouched(post));

  it('keeps the colours of a post that starts with a blank line', () =>
    assertUntouched(['', ...post.slice(post.lastIndexOf('---') + 1)]));

  it('keeps the colours of whatever Markdown, open blocks included', () => {
    const document = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    fc.assert(fc.property(document, (lines) => assertUntouched(['开头', ...lines])));
  });
});
