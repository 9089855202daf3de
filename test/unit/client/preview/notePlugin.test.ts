import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { noteParser, plainParser, previewHtml } from './previewHtml';

const proof = '# part1: 早市\n';

describe('the preview', () => {
  it('shows files that are no notes as it always did', () => {
    const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !/samples|format|rules/.test(name))
      .map((name) => readFileSync(`docs/${name}`, 'utf8'));
    const ordinary = [
      '+++\ntitle = "随笔"\n+++\n# 标题\n\n(00:19) **BitNet** 是…\n',
      '---\ntitle: 随笔\n---\n\n正文\n',
      '(00:19-00:28) 说明\n\n    # part1: 代码\n',
      '',
      ...docs,
    ];
    for (const text of ordinary) assert.equal(previewHtml(text), plainParser().render(text));
  });

  it('shows any text without parts and segments as it always did', () => {
    const line = fc.constantFrom('+++', 'a = 1', '- **x**', '(00:19)', '# h', '', '> q', '    c');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        assert.equal(previewHtml(text), plainParser().render(text));
      }),
    );
  });

  it('shows all of a note that is neither header nor front matter as it always did', () => {
    const body = '- **一**，报**“二”的**，见[三](https://example.org)。\n\n> 四\n\n```\n五\n```\n';
    assert.equal(
      previewHtml(`# 前言\n\n${body}\n${proof}`).split('<h1>part1')[0],
      plainParser().render(`# 前言\n\n${body}`),
    );
  });

  it('shows front matter between full-width fences as text, as Hugo publishes it', () => {
    const wide = '＋＋＋\ntitle = "新"\n＋＋＋\n';
    assert.equal(previewHtml(`${wide}${proof}`).split('<h1>part1')[0], plainParser().render(wide));
  });

  it('takes a file for a note that is open as one', () => {
    const text = '+++\ntitle = "新"\n+++\n';
    assert.match(noteParser((asked) => asked === text).render(text), /episode-title">新</);
    assert.equal(noteParser(() => false).render(text), plainParser().render(text));
  });

  it('makes tokens that can travel between threads', () => {
    const text = `+++\ntitle = "新"\nweight = 3\n+++\n${proof}\n(00:00-00:10) ***1.1: 开张***\n`;
    const tokens = noteParser().parse(text, {});
    assert.deepEqual(
      tokens.map(({ meta }) => meta),
      structuredClone(tokens.map(({ meta }) => meta)),
    );
    assert.ok(tokens.some(({ meta }) => meta !== null));
  });

  it('leaves the words of headings as they are, from which links to them are made', () => {
    const text = `${proof}\n(00:00-00:10) ***1.1: 开张***\n`;
    const heading = noteParser().parse(text, {})[1];
    assert.equal(heading?.content, 'part1: 早市');
    const words = heading?.children?.map(({ content }) => content).join('');
    assert.equal(words, 'part1: 早市');
  });
});
