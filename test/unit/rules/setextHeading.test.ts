import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'setext-heading';
const header = '(00:00-00:10) ***1.1: 出门***';

function note(...body: string[]): string {
  return ['# part1: 早晨', header, ...body, ''].join('\n');
}

describe('setext-heading', () => {
  it('points at the line, and from there at the text that it makes a heading of', () => {
    const told = tellOne(code, note('', '带伞。 ', '也带钱包。', '---  ', '出门。'));
    assert.deepEqual([told.at, told.line], ['---', 6]);
    assert.equal(told.says, '"---" right below text turns that text into a heading');
    assert.deepEqual(told.related, [['带伞。', 'this becomes a heading']]);
  });

  const underlined: [name: string, lines: string[]][] = [
    ['text', ['', '带伞。', '---']],
    ['text, indented', ['', '带伞。', '   --']],
    ['text in a list item', ['- 带伞。', '  ---']],
    ['the header', ['---', '', '带伞。']],
    ['text right below the header', ['带伞。', '---']],
    ['the header, with equals signs', ['===', '', '带伞。']],
    ['text right below the header, with equals signs', ['带伞。', '=']],
    ['an unfinished link definition', ['', '[伞]:', '---']],
    ['text that only resembles a table', ['', '| 伞 |', '---']],
  ];
  for (const [name, lines] of underlined) {
    it(`tells a line below ${name}, and sets it off with a blank line`, () => {
      const at = lines.findIndex((line) => /^ *[-=]+$/.test(line));
      for (const write of [(text: string) => text, withCrlf]) {
        const [fix, ...others] = tellOne(code, write(note(...lines))).fixes;
        assert.deepEqual(others, []);
        assert.equal(fix?.result, write(note(...lines.toSpliced(at, 0, ''))));
        assert.deepEqual([fix?.preferred, fix?.safe], [true, false]);
        assert.deepEqual(tell(code, fix!.result), []);
      }
    });
  }

  it('keeps a quote together', () => {
    const [fix] = tellOne(code, note('', '> 带伞。', '> ---', '> 出门。')).fixes;
    assert.equal(fix?.result, note('', '> 带伞。', '>', '> ---', '> 出门。'));
  });

  it('offers nothing where the next line would make a heading of the line itself', () => {
    assert.deepEqual(tellOne(code, note('', '带伞。', '--', '--')).fixes, []);
    assert.deepEqual(tellOne(code, note('===', '---')).fixes, []);
    assert.equal(tellOne(code, note('', '带伞。', '---', '---')).fixes.length, 1);
    const aboveTable = note('===', '| 物 | 数 |', '|---|---|', '| 伞 | 1 |', '---');
    assert.deepEqual(tellOne(code, aboveTable).fixes, []);
  });

  it('tells the same in free text and in the preamble', () => {
    const segment = `${header}\n- 带伞。\n`;
    assert.equal(tellOne(code, `# part1: 早晨\n闲谈\n---\n\n${segment}`).line, 3);
    assert.equal(tellOne(code, `\ufeff闲谈\n---\n\n# part1: 早晨\n${segment}`).line, 2);
  });

  it('takes a single hyphen for the list item that it is about to be', () => {
    for (const lines of [['', '带伞。', '-'], ['-'], ['带伞。', ' - '], ['> 带伞。', '> -']]) {
      assert.deepEqual(tell(code, note(...lines)), [], JSON.stringify(lines));
    }
  });

  it('leaves a heading with equals signs alone that is none of a header', () => {
    assert.deepEqual(tell(code, note('', '带伞', '===')), []);
  });

  it('is silent where the line makes no heading', () => {
    for (const lines of [
      ['', '带伞。', '', '---'],
      ['', '***', '---'],
      ['- 带伞。', '---'],
      ['> 带伞。', '---'],
      ['', '带伞。', '    ---'],
      ['', '带伞。', '- - -'],
      ['', '```', '带伞', '---', '```'],
      ['', '    带伞', '---'],
      ['', '<div>', '---', '</div>'],
      ['', '<!--', '带伞', '---', '-->'],
      ['', '{{< highlight yaml >}}', 'a', '---', '{{< /highlight >}}'],
      ['', '| 物 | 数 |', '|---|---|', '| 伞 | 1 |', '---'],
      ['', '[伞]: https://example.org/', '---'],
      ['', '[^1]: 黑色的那把', '---'],
      ['', '伞', ': 挡雨的东西', '---'],
    ]) {
      assert.deepEqual(tell(code, note(...lines)), [], JSON.stringify(lines));
    }
  });

  it('is silent in front matter', () => {
    assert.deepEqual(tell(code, `---\ntitle: 早晨\n---\n${note('- 带伞。')}`), []);
  });

  it('leaves it to the author whether a rule or a heading was meant', () => {
    const text = note('', '带伞。', '---');
    assert.equal(fixedText(text), text);
  });

  it('knows where a text ends without a line end', () => {
    assert.deepEqual(codesIn(note('', '带伞。', '---').trimEnd()), ['setext-heading 5']);
  });
});
