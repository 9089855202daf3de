import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import { outline } from '../noteFixtures';
import { found, toml } from './foundFrontMatter';

describe('findFrontMatter, YAML and JSON that are never closed', () => {
  const yaml = { format: 'yaml', closed: false };

  it('end before the first line that is a heading, a header or nothing of the kind', () => {
    const inside = 'a: 1\n# 注\nb:\n- c\n\n"d": [\n]\n';
    for (const rest of ['正文\n', '# part1: 甲\n', '(00:00-00:30) ***1.1: 题***\n', '-- \n']) {
      assert.deepEqual(found(`---\n${inside}${rest}`), { ...yaml, inside, rest }, rest);
    }
    assert.deepEqual(found('---\n正文\n'), { ...yaml, inside: '', rest: '正文\n' });
  });

  it('end with a line that is meant as the closing fence', () => {
    for (const fence of [' ---', '－－－', '...', '... ', '+++', '\t---']) {
      const expected = { ...yaml, inside: 'a: 1\n', rest: '# part1: 甲\n' };
      assert.deepEqual(found(`---\na: 1\n${fence}\n# part1: 甲\n`), expected, fence);
    }
  });

  it('end with the last brace above the note where quotes or braces are missing', () => {
    const rest = '# part1: 甲 }\n';
    for (const inside of ['"a": "b}', '"a": {"b": 1}', '"a": b"}']) {
      const expected = { format: 'json', closed: false, inside, rest };
      assert.deepEqual(found(`{${inside}\n${rest}`), expected, inside);
    }
    assert.equal(found('{\n"a": 1\n\n# part1: 甲\n')?.inside, '"a": 1');
  });
});

describe('findFrontMatter, TOML that is never closed', () => {
  /** Where the note begins. */
  function restOf(inside: string, rest: string): void {
    const expected = { format: 'toml', inside, closed: false, rest };
    assert.deepEqual(found(`+++\n${inside}${rest}`), expected);
  }

  it('ends before the first part heading, near-misses included', () => {
    for (const line of ['# part1: 甲', '#part1: 甲', '## Part 1：甲', 'part1: 甲']) {
      restOf('title = "x"\n# 注释\n', `${line}\n正文`);
    }
  });

  it('ends before the first header, near-misses included, in an open list too', () => {
    for (const line of [
      '(00:00-00:03) ***1.1: 甲***',
      '[00:00-00:03] 1.1: 甲',
      '00:00-00:03 ***甲***',
    ]) {
      restOf('tags = [\n"a",\n', `${line}\n`);
    }
  });

  it('goes on over lines that are TOML but for a sign', () => {
    restOf('作者 = "甲"\ntitle：乙\ntags ＝ []\n', '正文：甲\n');
  });

  it('ends behind a full-width fence that was meant to close it', () => {
    const open = { ...toml, closed: false };
    for (const fence of ['＋＋＋', ' ＋＋＋ ', '+＋＋\u3000']) {
      assert.deepEqual(found(`+++\na = 1\n${fence}\n正文`), open, fence);
    }
  });

  it('ends before the first line that is no TOML', () => {
    restOf('a.b = 1\n"c d" = 2\n\'e\' = 3\n\n[params]\n  f = 4\n# 注释\nkey: v\n', '正文\ng = 5\n');
  });

  it('goes on over lists, tables and strings of several lines', () => {
    restOf('a = [\n"甲 ] 乙",\n\'丙 ]\',\n丁 # ]\n]\n', '正文\n');
    restOf('a = { b = [\n1 ],\n}\n', '正文\n');
    restOf('a = """\n甲 [ 乙\n"""\n', '正文 [\n');
    restOf("a = '''x'''\nb = '''\n丙\n丁'''\n", '正文\n');
  });

  it('goes on to the end of a file that is nothing but TOML', () => {
    restOf('a = 1\nb = [\n', '');
    restOf('', '');
    assert.deepEqual(outline(Note.read('+++')), ['frontMatter']);
  });

  it('is read again when a line below becomes TOML or closes it', () => {
    const note = Note.read('+++\na = 1\n乙\n# part1: 甲\n(00:00-00:03) ***1.1: x***\n');
    assert.deepEqual(outline(note), ['frontMatter', 'preamble', 'part 1', '1.1']);
    const grown = note.edit({ offset: 10, deleteCount: 1, inserted: 'b = 2' });
    assert.deepEqual(outline(grown), ['frontMatter', 'part 1', '1.1']);
    const open = Note.read('+++\na = 1\n乙\n', true);
    assert.deepEqual(outline(open), ['frontMatter', 'preamble']);
    const closed = open.edit({ offset: open.length, deleteCount: 0, inserted: '+++\n' });
    assert.deepEqual(outline(closed), ['frontMatter']);
  });
});
