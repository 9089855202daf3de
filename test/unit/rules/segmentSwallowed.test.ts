import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'segment-swallowed';
const first = '(00:00-00:10) ***1.1: 出门***';
const second = '(00:10-00:20) ***1.2: 等车***';

/** A note in which some lines stand between the first header and the second. */
function between(lines: string, header = second, body = '\n- 车晚点了。\n'): string {
  return `# part1: 早晨\n${first}\n${lines}\n${header}${body}`;
}

describe('segment-swallowed', () => {
  it('says that the text above takes the header in, and points at the header', () => {
    const told = tellOne(code, between('- 带伞。'));
    assert.equal(told.at, second);
    assert.equal(
      told.says,
      'The header of 1.2 starts no paragraph of its own: Markdown takes it into the text above',
    );
  });

  const swallowers: [name: string, lines: string][] = [
    ['a list item', '- 带伞。'],
    ['a nested list item', '- 带伞。\n    - 黑色的那把。'],
    ['a numbered item', '1. 带伞。'],
    ['a quote', '> 带伞。'],
    ['a paragraph', '带伞。'],
    ['the last row of a table', '\n| 物 | 数 |\n|---|---|\n| 伞 | 1 |'],
    ['a footnote', '- 带伞[^1]。\n\n[^1]: 黑色的那把。'],
    ['a description', '\n伞\n: 挡雨的东西。'],
    ['text that looks like a link definition so far', '\n[伞]:'],
  ];
  for (const [name, lines] of swallowers) {
    it(`tells a header right below ${name}, and sets it off with a blank line`, () => {
      for (const write of [(text: string) => text, withCrlf]) {
        const [fix, ...others] = tellOne(code, write(between(lines))).fixes;
        assert.deepEqual(others, []);
        assert.equal(fix?.title, 'Insert a blank line above');
        assert.equal(fix?.result, write(between(`${lines}\n`)));
        assert.deepEqual([fix?.preferred, fix?.safe], [true, true]);
        assert.deepEqual(tell(code, fix!.result), []);
      }
    });
  }

  const html: [name: string, lines: string][] = [
    ['details', '\n<details>\n<summary>更多</summary>\n伞\n</details>'],
    ['a break', '- 带伞。\n\n<br>'],
    ['the end of details that hold text', '\n<details>\n\n带伞。\n\n</details>'],
  ];
  for (const [name, lines] of html) {
    it(`tells a header right below ${name}, which is raw HTML up to a blank line`, () => {
      for (const write of [(text: string) => text, withCrlf]) {
        const text = write(between(lines));
        const told = tellOne(code, text);
        assert.equal(told.at, second);
        assert.equal(
          told.says,
          'Markdown takes the header of 1.2 into the raw HTML above, which only a blank line ends',
        );
        const [fix, ...others] = told.fixes;
        assert.deepEqual(others, []);
        assert.equal(fix?.title, 'Insert a blank line above');
        assert.equal(fix?.result, write(between(`${lines}\n`)));
        assert.deepEqual([fix?.preferred, fix?.safe], [true, true]);
        assert.deepEqual(tell(code, fix!.result), []);
      }
    });
  }

  it('tells a part heading in raw HTML, and not the header below it', () => {
    const text = between('\n</div>\n# part2: 中午', second.replace('1.2', '2.1'));
    const told = tellOne(code, text);
    assert.equal(told.at, '# part2: 中午');
    assert.equal(
      told.says,
      'Markdown takes the heading of part 2 into the raw HTML above, which only a blank line ends',
    );
    assert.equal(told.fixes[0]?.result, text.replace('# part2', '\n# part2'));
    assert.deepEqual(codesIn(text), [`${code} 5`]);
    assert.deepEqual(codesIn(fixedText(text)), []);
  });

  it('asks before code or another heading comes out of what was raw HTML', () => {
    for (const body of ['\n```\n车\n```\n', '\n车\n---\n', '\n<div>\n车\n</div>\n']) {
      const text = between('\n<br>', second, body);
      assert.equal(tellOne(code, text).fixes[0]?.safe, false, body);
      assert.equal(fixedText(text), text);
    }
  });

  it('tells nothing of raw HTML below such a header, and asks before that comes out', () => {
    const text = between('\n<br>', second, '\n-车**“晚点”**了，用`**表**`。\n');
    assert.deepEqual(codesIn(text), [`${code} 5`]);
    const [fix] = tellOne(code, text).fixes;
    assert.deepEqual([fix?.preferred, fix?.safe], [false, false]);
    const codes = codesIn(fix!.result).map((told) => told.split(' ')[0]);
    assert.deepEqual(codes, ['list-marker', 'emphasis-unrendered', 'emphasis-in-code']);
  });

  it('tells a header right below another header, which starts a paragraph', () => {
    const told = tellOne(code, `# part1: 早晨\n${first}\n${second}\n- 车晚点了。\n`);
    assert.equal(told.line, 3);
  });

  it('takes the indentation away where it belongs to a list item above a blank line', () => {
    const [fix] = tellOne(code, between('- 带伞。\n', `  ${second}`)).fixes;
    assert.equal(fix?.title, 'Remove the indentation');
    assert.equal(fix?.result, between('- 带伞。\n'));
  });

  it('takes a line of an ideographic space for the text that it is', () => {
    const [fix] = tellOne(code, between('- 带伞。\n\u3000')).fixes;
    assert.equal(fix?.result, between('- 带伞。\n\u3000\n'));
  });

  it('does both where both are at fault', () => {
    const [fix] = tellOne(code, between('- 带伞。', `   ${second}`)).fixes;
    assert.equal(fix?.title, 'Insert a blank line above and remove the indentation');
    assert.equal(fix?.result, between('- 带伞。\n'));
  });

  it('leaves the indentation of a header alone that nothing swallows', () => {
    assert.deepEqual(tell(code, between('带伞。\n', `   ${second}`)), []);
    assert.deepEqual(tell(code, between('- 带伞。\n', ` ${second}`)), []);
  });

  it('is silent below whatever a header can stand directly under', () => {
    for (const lines of [
      '',
      '带伞。\n',
      '### 小标题',
      '\n***',
      '\n```\n带伞。\n```',
      '- ```\n  带伞。\n  ```\n',
      '\n<!-- 带伞 -->',
      '\n[伞]: https://example.org/',
      '\n[伞]:\nhttps://example.org/\n"黑色的\n那把"',
    ]) {
      assert.deepEqual(tell(code, between(lines)), [], JSON.stringify(lines));
    }
  });

  it('is silent directly under a part heading, front matter and the start of a file', () => {
    assert.deepEqual(codesIn(`# part1: 早晨\n${first}\n- 带伞。\n`), []);
    assert.deepEqual(tell(code, `+++\ntitle = "早晨"\n+++\n${first}\n- 带伞。\n`), []);
    assert.deepEqual(tell(code, `\ufeff${first}\n- 带伞。\n`), []);
  });

  const rearranged: [name: string, above: string, body: string][] = [
    ['a list that goes on with a later number', '1. 带伞。', '\n2. 锁门。\n'],
    ['items that are nested in the one above', '- 带伞。', '\n    - 车晚点了。\n'],
    ['text that would become code', '- 带伞。', '\n\n    车晚点了。\n'],
    ['a line that would make a heading of it', '- 带伞。', '\n---\n'],
    ['code that would no longer begin', '- 带伞。', '\n    ```\n    车\n    ```\n'],
  ];
  for (const [name, above, body] of rearranged) {
    it(`asks before it changes ${name}`, () => {
      const text = between(above, second, body);
      const [fix] = tellOne(code, text).fixes;
      assert.deepEqual([fix?.preferred, fix?.safe], [false, false]);
      assert.equal(fix?.result, between(`${above}\n`, second, body));
      assert.equal(fixedText(text), text);
    });
  }

  it('asks before it makes a heading of the last row of a table', () => {
    const text = between('\n| 物 | 数 |\n|---|---|\n| 伞 | 1 |', second, '\n---\n');
    assert.deepEqual(tell('setext-heading', text), []);
    assert.equal(tellOne(code, text).fixes[0]?.safe, false);
  });

  it('looks beyond the segment for what its paragraph goes on with', () => {
    const third = '(00:20-00:30) ***1.3: 上车***';
    const [told] = tell(code, between('- 带伞。', `${second}\n${third}`, '\n---\n'));
    assert.equal(told?.fixes[0]?.safe, false);
  });

  it('leaves a line that may as well be text to the author', () => {
    const told = tellOne(code, between('- 带伞。', '(00:10-00:20) 等车'));
    assert.equal(told.fixes[0]?.safe, false);
  });

  it('is mended by "fix all", together with whatever else is wrong with the header', () => {
    const text = between('- 带伞。', '  （00:10－00:20） **1.2：等车**');
    assert.equal(fixedText(text), between('- 带伞。\n'));
    assert.equal(fixedText(withCrlf(text)), withCrlf(between('- 带伞。\n')));
  });
});
