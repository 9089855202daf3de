import assert from 'node:assert/strict';
import Parser from 'markdown-it';
import { pointInNote } from '../../../server/src/chapters/pointInNote';

describe('a point that somebody else has written', () => {
  it('makes words bold where Markdown lets them be, between Chinese and punctuation too', () => {
    assert.equal(pointInNote('他用 **BitNet** 训练'), '他用 **BitNet** 训练');
    assert.equal(pointInNote('叫做**“小模型”**的东西'), '叫做“**小模型**”的东西');
    assert.equal(pointInNote('先**一**再**一**'), '先**一**再**一**');
  });

  it('is one line without any other markup', () => {
    assert.equal(pointInNote('一\n\n# part3: 二'), '一 # part3: 二');
    assert.equal(pointInNote('- 一'), '\\- 一');
    assert.equal(pointInNote('3. 一'), '3\\. 一');
    assert.equal(pointInNote('{{< raw >}}<script>'), '\\{\\{\\< raw \\>\\}\\}\\<script\\>');
    assert.equal(
      pointInNote('<!-- episode-notes-disable -->'),
      '\\<\\!-- episode-notes-disable --\\>',
    );
  });

  it('keeps an address whole, which a backslash would end', () => {
    const address = 'https://example.org/a_b/c_d#e_f';
    assert.equal(pointInNote(`用 \`curl\` 取 ${address}，好`), `用 \\\`curl\\\` 取 ${address}，好`);
    assert.equal(pointInNote('<b> www.example.org/a_b'), '\\<b\\> www.example.org/a_b');
    // As it stands, this one would be published without its marks.
    assert.equal(pointInNote('`a` https://example.org/_b_'), '\\`a\\` https://example.org/\\_b\\_');
  });

  it('is no quotation, code, rule, list, comment or definition that the page hides', () => {
    const markdown = new Parser({ html: true });
    const published = (line: string) => markdown.render(`- ${line}\n- 尾\n`);
    const escaped = (text: string) =>
      text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const spoken = '>> 主持人：你好|> 引用|***|* * *|* 一|_ _ _|___|```|``` js|~~~|~~~ x|<!--|<?x';
    for (const text of [...spoken.split('|'), '[来源]: https://example.org', '[a]:b "c"', '+']) {
      const item = `<li>${escaped(text)}</li>\n`;
      assert.equal(published(pointInNote(text)), `<ul>\n${item}<li>尾</li>\n</ul>\n`, text);
    }
  });

  it('ticks no box and is no footnote, which Hugo knows besides', () => {
    assert.equal(pointInNote('[x] 好'), '\\[x] 好');
    assert.equal(pointInNote('[ ] 好'), '\\[ ] 好');
    assert.equal(pointInNote('[^1]: 见下'), '\\[^1]: 见下');
    assert.equal(pointInNote('[音乐] 开始'), '[音乐] 开始');
  });
});
