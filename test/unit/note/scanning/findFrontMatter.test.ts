import assert from 'node:assert/strict';
import { openingFence } from '../../../../server/src/frontMatter/fence';
import { Note } from '../../../../server/src/note/note';
import { outline } from '../noteFixtures';
import { found, toml } from './foundFrontMatter';

describe('findFrontMatter', () => {
  it('finds TOML between two fences', () => {
    assert.deepEqual(found('+++\na = 1\n+++\n正文'), toml);
  });

  it('finds it behind a byte order mark, blank lines, indentation and blanks after the fence', () => {
    const beginnings = [
      '\uFEFF+++',
      '\n\n+++',
      ' \t\n+++',
      '  +++',
      '\t+++',
      '+++ \t',
      '\uFEFF\r\n +++ ',
      '\f\v+++',
    ];
    for (const beginning of beginnings) {
      assert.deepEqual(found(`${beginning}\na = 1\n+++\n正文`), toml, JSON.stringify(beginning));
    }
  });

  it('tells the place of the opening fence without its indentation', () => {
    const { start, end } = openingFence('\uFEFF\n  +++  \n') ?? {};
    assert.deepEqual([start, end], [4, 7]);
  });

  it('reads lines that end in CRLF and in a lone CR', () => {
    const inside = 'a = 1\r\n';
    assert.deepEqual(found('+++\r\na = 1\r\n+++\r\n正文'), { ...toml, inside });
    assert.deepEqual(found('+++\ra = 1\r+++\r正文'), { ...toml, inside: 'a = 1\r' });
  });

  it('finds an empty block, and one that the file ends with', () => {
    assert.deepEqual(found('+++\n+++\n'), { ...toml, inside: '', rest: '' });
    assert.deepEqual(found('+++\na = 1\n+++'), { ...toml, rest: '' });
  });

  it('closes with the next line that starts with the fence, whatever follows on it', () => {
    assert.deepEqual(found('+++\na = 1\n+++ 其余\n正文'), toml);
    assert.deepEqual(found('+++\na = 1\n++++\n正文'), toml);
    assert.deepEqual(found('+++\na = 1\n+++\n正文\n+++\n'), { ...toml, rest: '正文\n+++\n' });
  });

  it('closes also inside a string of several lines, as Hugo does', () => {
    const text = '+++\na = """\n甲\n+++\n乙\n"""\n+++\n';
    assert.deepEqual(found(text), { ...toml, inside: 'a = """\n甲\n', rest: '乙\n"""\n+++\n' });
  });

  it('takes a part heading inside closed front matter for a comment', () => {
    const text = '+++\n# part1: 注释\na = 1\n+++\n# part1: 甲\n';
    assert.deepEqual(outline(Note.read(text)), ['frontMatter', 'part 1']);
  });

  it('does not see an indented closing fence, nor a fence inside of a line', () => {
    assert.deepEqual(found('+++\na = 1\n +++\n正文'), {
      ...toml,
      closed: false,
      rest: '正文',
    });
    assert.deepEqual(found('+++\na = "+++"\n+++\n正文'), { ...toml, inside: 'a = "+++"\n' });
  });

  it('takes an indented closing fence for the end of what is not closed', () => {
    const open = { ...toml, closed: false };
    assert.deepEqual(found('+++\na = 1\n\u3000+++ \n正文'), open);
    assert.deepEqual(found('+++\na = 1\n\n\t+++'), { ...open, inside: 'a = 1\n\n', rest: '' });
    assert.deepEqual(found('+++\na = 1\n +++ 其余\n'), { ...open, rest: ' +++ 其余\n' });
  });

  it('takes what follows the opening fence on its line for TOML, as Hugo does', () => {
    assert.deepEqual(found('+++ a = 1\n+++\n正文'), { ...toml, inside: ' a = 1\n' });
    assert.deepEqual(found('++++++\na = 1\n+++\n正文'), { ...toml, inside: '+++\na = 1\n' });
    assert.deepEqual(found('+++\u3000\na = 1\n+++\n正文'), { ...toml, inside: '\u3000\na = 1\n' });
    assert.deepEqual(found('+++ # 注\n正文'), { ...toml, inside: ' # 注\n', closed: false });
  });

  it('goes on with what follows the closing fence on its line', () => {
    const header = '(00:00-00:03) ***1.1: 甲***\n';
    const starts = (closing: string) => {
      const { blocks } = Note.read(`+++\n${closing}\n${header}`);
      return blocks[1]?.kind === 'segment' && blocks[1].startsParagraph;
    };
    assert.deepEqual(['+++', '+++ ', '++++', '+++ # 题'].map(starts), [true, true, true, true]);
    assert.deepEqual(['+++ 后', '+++后', '+++ > 引'].map(starts), [false, false, false]);
  });

  it('finds nothing where text stands before the fence', () => {
    assert.equal(found('甲\n+++\na = 1\n+++\n'), undefined);
    assert.equal(found('\u3000\n+++\na = 1\n+++\n'), undefined);
    assert.equal(found('++\n+++\n'), undefined);
    assert.equal(found(''), undefined);
    assert.equal(found('\uFEFF'), undefined);
    assert.equal(found('\n\uFEFF+++\na = 1\n+++\n'), undefined);
  });

  it('finds YAML and JSON with their own fences', () => {
    assert.deepEqual(found('---\na: 1\n+++\n---\n正文'), {
      ...toml,
      format: 'yaml',
      inside: 'a: 1\n+++\n',
    });
    const json = '{\n  "a": {\n  }\n}\n正文';
    assert.deepEqual(found(json), { ...toml, format: 'json', inside: '  "a": {\n  }\n' });
  });

  it('finds YAML with a comment behind its opening fence', () => {
    const yaml = { ...toml, format: 'yaml', inside: ' # 注\na: 1\n' };
    assert.deepEqual(found('--- # 注\na: 1\n---\n正文'), yaml);
    assert.equal(found('---# 注\na: 1\n---\n正文'), undefined);
  });

  it('lets no fence far below take in segments, unless their text is a value', () => {
    const segments = '# part1: 甲\n(00:00-00:19) ***1.1: 乙***\n- 丙\n\n';
    for (const fence of ['---', '----', '+++']) {
      const { closed, inside } = found(`${fence}\n${segments}${fence}\n尾注\n`) ?? {};
      assert.equal(closed, false, fence);
      assert.equal(inside, fence === '----' ? '-\n' : '', fence);
    }
    assert.equal(found(`+++\nx = """\n${segments}"""\n+++\n`)?.closed, true);
    assert.equal(found(`---\nx: |\n  y\n  (00:00-00:19) ***1.1: 乙***\n---\n`)?.closed, true);
  });

  it('finds YAML below a fence that is too long, as Hugo does', () => {
    const yaml = { ...toml, format: 'yaml', inside: '--\n\n甲\n\n', rest: '' };
    assert.deepEqual(found('-----\n\n甲\n\n-----\n'), yaml);
  });

  it('ends JSON with the brace that closes its first one, on whichever line', () => {
    const json = { ...toml, format: 'json' };
    for (const inside of [
      '"title": "甲"',
      '"a": {"b": [{}, "} 乙"]}',
      '"a": "\\"} 丙"',
      '"a": 1,\n"b": 2\n  ',
      '',
    ]) {
      assert.deepEqual(found(`{${inside}}\n正文`), { ...json, inside }, inside);
      assert.deepEqual(found(`\uFEFF\n  {${inside}} \n正文`), { ...json, inside }, inside);
    }
    assert.deepEqual(found('{\n  "a": {\n}}\n正文'), { ...json, inside: '  "a": {\n}' });
    assert.deepEqual(found('{"a": 1} 其余\n正文'), { ...json, inside: '"a": 1' });
  });

  it('takes no shortcode and no sentence in braces for JSON', () => {
    for (const line of ['{{< figure src="a.png" >}}', '{{% note %}}', '{.class}', '{ 甲 } 乙']) {
      assert.equal(found(`${line}\n}\n正文`), undefined, line);
    }
  });

  it('lets JSON whose quotes do not match hide no header', () => {
    const text = '{"title": "甲}\n# part1: "乙"\n(00:00-00:03) ***1.1: 甲***\n- "}"\n}\n';
    assert.deepEqual(outline(Note.read(text)), ['frontMatter', 'part 1', '1.1']);
  });

  it('finds what looks like front matter between full-width fences, plain ones among them', () => {
    for (const [opening, closing] of [
      ['＋＋＋', '＋＋＋'],
      ['＋＋＋\u3000', '＋＋＋'],
      ['＋+＋', '+++'],
      ['\n﹢﹢﹢', '﹢﹢﹢'],
    ]) {
      assert.deepEqual(found(`${opening}\na = 1\n${closing}\n正文`), toml, opening);
    }
    const yaml = { ...toml, format: 'yaml', inside: 'title: 甲\n' };
    assert.deepEqual(found('－－－\ntitle: 甲\n－－－\n正文'), yaml);
    assert.deepEqual(found('－－－\ntitle：甲\n---\n正文'), { ...yaml, inside: 'title：甲\n' });
  });

  it('takes full-width signs around anything else for text', () => {
    for (const text of [
      '＋＋＋\n一段话\n＋＋＋\n',
      '＋＋＋ 甲\na = 1\n＋＋＋\n',
      '＋＋\na = 1\n＋＋\n',
      '－－－\n嘉宾：张\n－－－\n',
      '＋＋＋\n(00:00-00:03) ***1.1: 甲***\na = 1\n＋＋＋\n',
    ]) {
      assert.equal(found(text), undefined, text);
    }
  });
});
