import assert from 'node:assert/strict';
import { codesIn, fixedText, tell, tellOne, withCrlf } from './ruleText';

const code = 'list-marker';

function note(...body: string[]): string {
  return ['# part1: 早晨', '(00:00-00:10) ***1.1: 出门***', ...body, ''].join('\n');
}

function linesOf(...body: string[]): number[] {
  return tell(code, note(...body)).map(({ line }) => line - 3);
}

describe('list-marker', () => {
  it('points at the marker and says what is missing', () => {
    const told = tellOne(code, note('-带伞。'));
    assert.equal(told.at, '-');
    assert.equal(told.says, '"-" begins no list item here: a space is missing behind it');
  });

  for (const line of ['-带伞', '*带伞', '-A方案', '-yt-dlp 下载', '*Umbrella', '-iOS 也有', '-ñ']) {
    it(`inserts the space in ${line}`, () => {
      for (const write of [(text: string) => text, withCrlf]) {
        const [fix, ...others] = tellOne(code, write(note(line, '', '走了。'))).fixes;
        assert.deepEqual(others, []);
        assert.equal(fix?.title, `Insert a space after "${line.charAt(0)}"`);
        const mended = line.replace(/^[-*]/, '$& ');
        assert.equal(fix?.result, write(note(mended, '', '走了。')));
        assert.deepEqual([fix?.preferred, fix?.safe], [true, true]);
        assert.deepEqual(codesIn(fix!.result), []);
      }
    });
  }

  const meant: [name: string, body: string[], lines: number[]][] = [
    ['each line of a list', ['-带伞', '-锁门', '-出门'], [0, 1, 2]],
    ['a line below a proper item', ['- 带伞', '-锁门'], [1]],
    ['a line above a proper item', ['要带的', '-锁门', '- 带伞'], [1]],
    ['a nested line', ['- 带伞', '    -黑色的那把'], [1]],
    ['a nested line that only the space above it makes one', ['-带伞', '    -黑色的'], [0, 1]],
    ['a line below a colon', ['', '要带的：', '-伞'], [2]],
    ['a line in a quote', ['> -带伞'], [0]],
    ['a line that is a paragraph', ['', '带伞', '', '-锁门'], [3]],
    ['a line with bold text', ['*带**黑色的**伞', ''], [0]],
    ['a line with bold text that fails', ['*带**“黑”的**伞', ''], [0]],
    ['lines with stars, each on its own', ['*带伞', '*锁门'], [0, 1]],
    ['a star above emphasis', ['*带伞', '*锁门* 再走'], [0]],
  ];
  for (const [name, body, lines] of meant) {
    it(`tells ${name}`, () => {
      assert.deepEqual(linesOf(...body), lines);
    });
  }

  it('offers the space for all lines at once, and alone where it helps alone', () => {
    const [, nested] = tell(code, note('-带伞', '    -黑色的'));
    assert.deepEqual(
      nested?.fixes.map(({ title, preferred }) => [title, preferred]),
      [['Insert the space in all 2 lines of this text', false]],
    );
    assert.equal(nested?.fixes[0]?.result, note('- 带伞', '    - 黑色的'));
    const [first] = tell(code, note('-带伞', '-锁门'));
    assert.deepEqual(
      first?.fixes.map(({ result }) => result),
      [note('- 带伞', '-锁门'), note('- 带伞', '- 锁门')],
    );
  });

  it('is silent about numbers, arrows, dashes, rows of marks, punctuation and other symbols', () => {
    for (const line of ['-1 度', '-5℃', '--带伞', '-→ 出门', '**带伞', '-“带伞”', '-_-', '+带伞']) {
      assert.deepEqual(linesOf(line, line), [], line);
    }
  });

  it('is silent about options of a program', () => {
    for (const line of ['-v', '-v 显示版本', '-v显示版本', '-N 4', '-i, --input', '-name=x']) {
      assert.deepEqual(linesOf(line, line), [], line);
    }
    assert.deepEqual(linesOf('-jar app.jar -port 80'), []);
  });

  it('is silent about a marker in the middle of a sentence, and before who said it', () => {
    assert.deepEqual(linesOf('', '这是最先进的 state-of-the', '-art 模型。'), []);
    assert.deepEqual(linesOf('', '> 路是人走出来的。', '> -鲁迅'), []);
    assert.deepEqual(linesOf('', '路是人走出来的。', '-鲁迅'), []);
  });

  it('is silent about emphasis, well closed or not', () => {
    for (const line of [
      '*带伞*',
      '*带伞*，出门',
      '*“带伞”*出门',
      '*带伞 *',
      '*带**伞***',
      '*带伞**',
    ]) {
      assert.deepEqual(linesOf(line), [], line);
    }
    assert.deepEqual(linesOf('*带伞，', '出门*'), []);
  });

  it('reads a symbol and a star right below a header whose paragraph goes on', () => {
    const text = '# part1: 甲\n(00:00-00:10) ***1.1: 乙***\n- 丙\n\n开头\n00:55*2.1：丁\n🌱* 戊\n';
    assert.deepEqual(codesIn(text), [
      'segment-malformed 6',
      'segment-swallowed 6',
      'time-gap 6',
      'segment-number 6',
    ]);
  });

  it('is silent about a remark that a star tells from the text', () => {
    assert.deepEqual(linesOf('', '*注：以当天为准'), []);
    assert.deepEqual(linesOf('', '*以上为个人看法'), []);
    assert.deepEqual(linesOf('', '*注意安全', '*带伞'), [1, 2]);
  });

  it('is silent in code, raw HTML, tables, shortcodes and front matter', () => {
    assert.deepEqual(linesOf('```', '-带伞', '```', '', '    -带伞'), []);
    assert.deepEqual(linesOf('', '<div>', '-带伞', '</div>'), []);
    assert.deepEqual(linesOf('', '| 物 |', '|---|', '-伞', '*伞'), []);
    assert.deepEqual(linesOf('', '{{< raw >}}', '-带伞', '{{< /raw >}}'), []);
    assert.deepEqual(tell(code, `+++\ndescription = """\n-带伞\n"""\n+++\n${note('- 带伞')}`), []);
  });

  it('is silent where the space would make no list', () => {
    assert.deepEqual(linesOf('', '要带的：', '    -伞'), []);
  });

  it('tells the same in free text and in the preamble', () => {
    const segment = '(00:00-00:10) ***1.1: 出门***\n- 带伞。\n';
    assert.equal(tellOne(code, `# part1: 早晨\n-闲谈\n\n${segment}`).line, 2);
    assert.equal(tellOne(code, `\ufeff-闲谈\n\n# part1: 早晨\n${segment}`).line, 1);
  });

  it('is mended by "fix all", nested lines too', () => {
    assert.equal(
      fixedText(note('-带伞', '    -黑色的', '-锁门')),
      note('- 带伞', '    - 黑色的', '- 锁门'),
    );
  });

  const asked: [name: string, body: string[]][] = [
    ['emphasis that goes on over the line', ['走之前**别忘', '-带伞**。', '- 锁门']],
    ['code below that would become text', ['-带伞', '', '    code']],
    ['a line that makes a heading of it', ['-带伞', '---']],
    [
      'a header below that the item would take in',
      ['-带伞', '', '  (00:10-00:20) ***1.2: 走***', '- 走'],
    ],
  ];
  for (const [name, body] of asked) {
    it(`is left to the author beside ${name}`, () => {
      const text = note(...body);
      assert.equal(tellOne(code, text).fixes[0]?.safe, false);
      assert.equal(fixedText(text), text);
    });
  }
});

describe('list-marker and symbols', () => {
  it('points at the marker and names what stands before it', () => {
    const told = tellOne(code, note('- 带伞', '🔑- 锁门'));
    assert.equal(told.at, '-');
    assert.equal(told.says, '"-" begins no list item here: 🔑 stands before it');
  });

  const moved: [lines: string[], at: number, result: string][] = [
    [['- 带伞', '🔑- 锁门'], 1, '- 🔑锁门'],
    [['- 带伞', '    - 黑的', '    ♏* 蓝的'], 2, '    * ♏蓝的'],
    [['🔑*   锁门', '*   带伞'], 0, '*   🔑锁门'],
    [['1. 带伞', '→2) 锁门'], 1, '2) →锁门'],
    [['- 带伞', '👨‍👩‍👧- 一起走'], 1, '- 👨‍👩‍👧一起走'],
    [['- 带伞', '👍🏽❤️+ 锁门'], 1, '+ 👍🏽❤️锁门'],
    [['- 带伞', '2️⃣-\t锁门'], 1, '-\t2️⃣锁门'],
    [['> - 带伞', '> 🔑- 锁门'], 1, '> - 🔑锁门'],
    [['- 带伞', '', '🔑- 锁门'], 2, '- 🔑锁门'],
    [['- 带伞', '  黑的', '🔑- 锁门'], 2, '- 🔑锁门'],
  ];
  for (const [lines, at, result] of moved) {
    it(`moves the symbol behind the marker in ${JSON.stringify(lines)}`, () => {
      for (const write of [(text: string) => text, withCrlf]) {
        const text = write(note(...lines));
        const told = tellOne(code, text);
        assert.equal(told.line, at + 3);
        const [fix, ...others] = told.fixes;
        assert.deepEqual(others, []);
        assert.equal(fix?.result, write(note(...lines.with(at, result))));
        assert.deepEqual([fix?.preferred, fix?.safe], [true, true]);
        assert.deepEqual(codesIn(fix!.result), []);
        assert.equal(fixedText(text), fix!.result);
      }
    });
  }

  it('tells each line of a row that stands beside a list, and mends them together', () => {
    const found = tell(code, note('- 带伞', '🔑- 锁门', '💡- 关灯'));
    assert.deepEqual(
      found.map(({ line }) => line),
      [4, 5],
    );
    assert.deepEqual(found[0]?.fixes[1], {
      title: 'Mend the markers in all 2 lines of this text',
      result: note('- 带伞', '- 🔑锁门', '- 💡关灯'),
      preferred: false,
      safe: false,
    });
  });

  it('is silent where no list stands beside: before who says something, a score, a range', () => {
    assert.deepEqual(linesOf('', '👩- 走吗？', '👨- 走。'), []);
    assert.deepEqual(linesOf('', '走吧。', '🔑- 锁门', '', '', '- 带伞'), []);
    assert.deepEqual(linesOf('- 带伞', '', '', '🔑- 锁门'), []);
  });

  it('is silent about symbols behind the marker, apart from it, and before no marker', () => {
    for (const line of [
      '- ♏蓝的',
      '♏ - 蓝的',
      '♏-蓝的',
      '♏蓝的',
      '=* 蓝的',
      '♏- ',
      '甲- 蓝的',
    ]) {
      assert.deepEqual(linesOf('- 带伞', line), [], line);
    }
  });

  it('is silent about a star that ends emphasis', () => {
    assert.deepEqual(linesOf('- 带伞', '  *别忘', '🔑* 锁门'), []);
    assert.deepEqual(linesOf('- *带* 伞', '🔑* 锁门'), [1]);
    assert.deepEqual(linesOf('- \\*带 2 * 3 伞', '🔑* 锁门'), [1]);
  });

  it('is silent in code, tables and raw HTML', () => {
    assert.deepEqual(linesOf('```', '- 带伞', '🔑- 锁门', '```'), []);
    assert.deepEqual(linesOf('', '| 物 |', '|---|', '🔑- 锁', '', '- 伞'), []);
    assert.deepEqual(linesOf('', '<div>', '🔑- 锁门', '</div>', '', '- 带伞'), []);
  });
});
