import assert from 'node:assert/strict';
import { check } from '../../../server/src/checking/check';
import { Note } from '../../../server/src/note/note';
import { outline } from '../note/noteFixtures';
import { codesIn, fail, fixedText, settings, tell, tellOne, withCrlf } from './ruleText';

const code = 'block-unclosed';
const above = '# part1: 早晨\n(00:00-00:10) ***1.1: 出门***\n- 带伞。\n\n';
const second = '(00:10-00:20) ***1.2: 等车***\n- 晚点。\n';
const third = '(00:20-00:30) ***1.3: 上车***\n- 人多。\n';

describe('block-unclosed', () => {
  it('points at the opening, and from there at the first line that is hidden', () => {
    const told = tellOne(code, `${above}<!-- 待补\n\n${second}`);
    assert.deepEqual([told.at, told.line], ['<!--', 5]);
    assert.equal(told.says, '"<!--" is never closed and hides "(00:10-00:20) ***1.2: 等车***"');
    assert.deepEqual(told.related, [['(00:10-00:20) ***1.2: 等车***', 'this is hidden']]);
  });

  const closed: [opened: string, at: string, closed: string][] = [
    ['<!-- 待补\n', '<!--', '<!-- 待补 -->\n'],
    ['<!--\n', '<!--', '<!-- -->\n'],
    ['<!-- 待补\n还有\n\n', '<!--', '<!-- 待补\n还有 -->\n\n'],
    ['```sh\nls\n', '```', '```sh\nls\n```\n'],
    ['```\n\n', '```', '```\n```\n\n'],
    [' ~~~~ text\n ls  \n\n\n', '~~~~', ' ~~~~ text\n ls  \n ~~~~\n\n\n'],
    ['<pre>\n车\n', '<pre', '<pre>\n车\n</pre>\n'],
    ['<script src="a.js">\n', '<script', '<script src="a.js">\n</script>\n'],
  ];
  for (const [opened, at, result] of closed) {
    it(`closes ${JSON.stringify(opened)} before the first line that it hides, when asked to`, () => {
      for (const hidden of [second, `# part2: 路上\n${second.replace('1.2', '2.1')}`]) {
        for (const write of [(text: string) => text, withCrlf]) {
          const text = write(above + opened + hidden);
          const told = tellOne(code, text);
          assert.equal(told.at, at);
          const [fix, ...others] = told.fixes;
          assert.deepEqual(others, []);
          const [line] = hidden.split('\n');
          assert.equal(fix?.title, `Close it before "${line}"`);
          assert.equal(fix?.result, write(above + result + hidden));
          assert.deepEqual([fix?.preferred, fix?.safe], [true, false]);
          assert.deepEqual(codesIn(fix!.result), []);
          assert.equal(fixedText(text), text);
        }
      }
    });
  }

  it('is told in the preamble and in free text', () => {
    assert.equal(tellOne(code, `\ufeff<!-- 前言\n\n# part9: 甲\n\n<!-- -->\n\n${above}`).line, 1);
    assert.equal(tellOne(code, `# part1: 早晨\n\`\`\`\nls\n\n${second}`).line, 2);
  });

  it('is told where another one closes it that begins below what is hidden', () => {
    for (const [opened, other] of [
      ['<!-- 待补', '<!-- 已补 -->'],
      ['```sh\nls', '```sh\npwd\n```'],
      ['~~~ text', '- ~~~ text\n  字\n  ~~~'],
      ['<pre>', '<pre>\n字\n</pre>'],
    ]) {
      const text = `${above}${opened}\n\n${second}\n${other}\n\n${third}`;
      const told = tellOne(code, text);
      assert.deepEqual(codesIn(told.fixes[0]!.result), [], opened);
      assert.deepEqual(outline(Note.read(told.fixes[0]!.result)), ['part 1', '1.1', '1.2', '1.3']);
    }
  });

  it('is told of the first of several fences where the last one stays open', () => {
    const code = '```\npwd\n```\n';
    for (const rest of ['', third]) {
      const text = `${above}\`\`\`\nls\n\n${second}\n${code}\n${rest}`;
      const told = tellOne('block-unclosed', text);
      assert.equal(told.line, 5);
      assert.equal(told.fixes[0]?.result, text.replace('ls\n', 'ls\n```\n'));
      assert.deepEqual(codesIn(told.fixes[0]!.result), []);
      assert.equal(fixedText(text), text);
    }
  });

  it('is silent where what is closed hides a header, as in a sample of the format', () => {
    for (const hiding of [
      `\`\`\`md\n${second}\`\`\`\n`,
      `<!--\n${second}-->\n`,
      `<!--\n<!-- 暂时不要 -->\n`,
      `- \`\`\`md\n  ${second}\n`,
      `{{< raw >}}\n<!--\n${second}{{< /raw >}}\n`,
    ]) {
      assert.deepEqual(tell(code, above + hiding), [], hiding);
    }
  });

  it('is silent where a comment that holds another one is closed further down', () => {
    const text = `${above}<!-- 先不要\n${second}\n<!-- 还有 -->\n\n${third}\n`;
    assert.equal(tell(code, text).length, 1);
    assert.deepEqual(tell(code, `${text}-->\n`), []);
    const part2 = '# part2: 路上\n(00:30-00:40) ***2.1: 堵***\n';
    assert.deepEqual(tell(code, `${text}${part2}-->\n`), []);
    assert.equal(tell(code, `${text}${part2}<!-- 又一条\n-->\n`).length, 1);
  });

  it('is silent where nothing is hidden that is surely a heading or header', () => {
    for (const rest of [
      '<!-- 待补\n',
      '```\nls\n',
      `<!-- 待补\n(00:10-00:20) 等车\npart2: 路上\n`,
    ]) {
      assert.deepEqual(tell(code, above + rest), [], rest);
    }
    assert.deepEqual(tell(code, `${above}甲 <!-- 待补\n\n${second}`), []);
  });

  it('is no more told once a fence of that length is closed below', () => {
    const note = Note.read(`${above}\`\`\`\`\nls\n${second}`);
    const isTold = (one: Note) => check(one, settings, fail).some((found) => found.code === code);
    assert.equal(isTold(note), true);
    const offset = note.length;
    assert.equal(isTold(note.edit({ offset, deleteCount: 0, inserted: '```\n' })), true);
    assert.equal(isTold(note.edit({ offset, deleteCount: 0, inserted: '````\n' })), false);
  });

  it('finds what a very long fence hides, and at once what is written into it', () => {
    const hidden = Array.from({ length: 300 }, (_, at) => `第 ${at} 行文字，没有标题。\n`).join('');
    const note = Note.read(`${above}\`\`\`\n${hidden}`);
    const codes = (one: Note) => check(one, settings, fail).map((found) => found.code);
    assert.deepEqual(codes(note), []);
    const edited = note.edit({ offset: note.length, deleteCount: 0, inserted: second });
    assert.deepEqual(codes(edited), [code]);
  });
});

describe('what a block that is never closed hides', () => {
  const hiding = (rest: string, below: string) =>
    `${above}<!-- 待补\n${rest}\n<!-- 完 -->\n\n${below}`;

  it('makes no number below it wrong', () => {
    assert.deepEqual(codesIn(hiding(second, third)), [`${code} 5`]);
    const part2 = `# part2: 路上\n${second.replace('1.2', '2.1')}`;
    assert.deepEqual(codesIn(hiding(part2, third.replace('1.3', '2.2'))), [`${code} 5`]);
    const part3 = `# part3: 到站\n${third.replace('1.3', '3.1')}`;
    assert.deepEqual(codesIn(hiding(part2, part3)), [`${code} 5`]);
  });

  it('leaves no segment and no part empty, and no gap', () => {
    const bare = hiding(second, third).replace('- 带伞。\n\n', '');
    assert.deepEqual(codesIn(bare), [`${code} 3`]);
    const part = `# part1: 早晨\n<!-- 待补\n${second.replace('1.2', '1.1')}\n<!-- 完 -->\n\n# part2: 路上\n闲谈\n`;
    assert.deepEqual(codesIn(part), [`${code} 2`]);
  });

  it('makes no segment an orphan, nor the first one late', () => {
    const text = `<!-- 待补\n${above}<!-- 完 -->\n\n${second}`;
    assert.deepEqual(codesIn(text), [`${code} 1`]);
  });

  it('takes nothing from what is wrong elsewhere, nor lets that be renumbered over it', () => {
    const elsewhere =
      '\n# part3: 家\n(00:30-00:40) ***3.1: 门***\n- 开\n\n(00:40-00:50) ***3.3: 灯***\n- 关\n';
    const text = hiding(`${second}\n# part2: 路上\n`, third.replace('1.3', '2.1')) + elsewhere;
    assert.deepEqual(codesIn(text), [`${code} 5`, 'segment-number 20']);
    assert.equal(fixedText(text), text.replace('3.3', '3.2'));
  });
});
