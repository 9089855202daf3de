import assert from 'node:assert/strict';
import { formatNote } from '../../../server/src/checking/formatNote';
import { Note } from '../../../server/src/note/note';
import { fail, formatted, outcomeOf, settings, withCrlf } from '../rules/ruleText';

const note = `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一

(00:10-00:20) ***1.2: 二***
- 二

# part2: 乙
(00:20-00:30) ***2.1: 三***
- 三
`;

describe('formatting a note', () => {
  it('leaves one empty line of blank ones between front matter and the first part', () => {
    for (const blank of ['   \n', '\n', '\t\n\n  \n']) {
      assert.equal(formatted(`---\n---\n${blank}${note}`), `---\n---\n\n${note}`);
    }
  });

  it('leaves a tidy note as it is', () => {
    assert.equal(formatted(note), note);
    assert.equal(formatted(withCrlf(note)), withCrlf(note));
  });

  it('writes headers and headings as the format has them', () => {
    const written = note
      .replace('(00:10-00:20) ***1.2: 二***', '（00:10－00:20） **1.2： 二**')
      .replace('# part2: 乙', '#part2：乙');
    assert.equal(formatted(written), note);
  });

  it('leaves a header alone that could be meant otherwise', () => {
    const unsure = note.replace('***2.1: 三***', '三');
    assert.equal(formatted(unsure), unsure);
    const missing = note.replace('00:20-00:30', '00:20-');
    assert.equal(formatted(missing.replace('\n(00:20', '\n  (00:20')), missing);
  });

  it('pads times as most are padded', () => {
    assert.equal(formatted(note.replace('00:10-00:20', '0:10-0:20')), note);
    const bare = note.replaceAll('(00:', '(0:').replaceAll('-00:', '-0:');
    assert.equal(formatted(bare.replace('0:10-0:20', '00:10-0:20')), bare);
  });

  it('puts one blank line before headers and headings', () => {
    assert.equal(formatted(note.replaceAll('\n\n', '\n\n \n\n')), note);
    assert.equal(formatted(note.replace('\n\n# part2', '\n# part2')), note);
    assert.equal(formatted(withCrlf(note).replaceAll('\r\n\r\n', '\r\n\r\n\r\n')), withCrlf(note));
    const matter = '+++\ntitle = "样本"\n+++\n';
    assert.equal(formatted(matter + note), `${matter}\n${note}`);
    assert.equal(formatted(`${matter}\n\n\n${note}`), `${matter}\n${note}`);
    assert.equal(formatted(`${matter}前言\n${note}`), `${matter}前言\n\n${note}`);
  });

  it('frees a header that Markdown takes into the text above', () => {
    assert.equal(formatted(note.replace('\n\n(00:10', '\n(00:10')), note);
    assert.equal(formatted(note.replace('\n\n(00:10', '\n   (00:10')), note);
  });

  it('frees a header above a line of hyphens in one run, with all that follows from that', () => {
    const text =
      '</div> \n(00:10-00:20) ***1.1: 甲***\n- 一\n\n  (00:20-00:30) ***1.2: 乙***  \n---';
    const once = formatted(text);
    assert.equal(formatted(once), once);
  });

  it('leaves a first header under its heading, or one blank line between them', () => {
    const apart = note.replace('甲\n', '甲\n\n');
    assert.equal(formatted(apart), apart);
    assert.equal(formatted(note.replace('甲\n', '甲\n\n\n\n')), apart);
    const text = note.replace('甲\n', '甲\n文字\n\n');
    assert.equal(formatted(text), text);
  });

  it('keeps a silencing comment with its header', () => {
    const comment = '<!-- episode-notes-disable-next-line time-gap -->\n';
    const expected = note
      .replace('(00:10', `${comment}(00:10`)
      .replace('(00:00', `${comment}(00:00`);
    assert.equal(formatted(expected), expected);
    assert.equal(formatted(expected.replace('\n\n<!--', '\n<!--')), expected);
  });

  it('puts an indented header at the start of its line, if Markdown does not have it in a list', () => {
    assert.equal(
      formatted(note.replace('(00:10', '   (00:10').replace('# part2', ' # part2')),
      note,
    );
  });

  it('takes away blanks at the end of lines', () => {
    const blanks = note
      .replace('1.1: 一***', '1.1: 一*** \t')
      .replace('乙', '乙  ')
      .replace('- 一', '- 一 ')
      .replace('- 三', '- 三\t');
    assert.equal(formatted(blanks), note);
  });

  it('keeps a line break of two spaces, and blanks in code, in raw HTML and over line ends', () => {
    for (const body of [
      '- 上  \n  下',
      '上  \n下',
      '``` \n代码  \n \n```',
      '    代码 \n \n    代码',
      '<div> \n字 \n</div>',
      '<!-- 注 \n 释 -->',
      '`代 \n码`',
      '- ',
    ]) {
      const text = note.replace('- 一', `文字\n\n${body}`);
      assert.equal(formatted(text), text, body);
    }
    const broken = note.replace('一***\n- 一', '一***  \n文字');
    assert.equal(formatted(broken), broken);
  });

  it('keeps a line break before a shortcode, which is a part of the paragraph', () => {
    for (const shortcode of ['{{< ref "/" >}}', '{{< highlight go >}}\n码\n{{< /highlight >}}']) {
      const text = note.replace('- 一', `- 一  \n${shortcode}`);
      assert.equal(formatted(text), text);
    }
  });

  it('keeps a line break before a header that cannot be freed', () => {
    const text = note.replace('- 一\n', '- 一\n\\\n\n    二  ').replace('- 二', ': 定义\n- 二');
    assert.equal(formatted(text), text);
  });

  it('makes no line break of a backslash by taking away the blank behind it', () => {
    const text = note.replace('- 一', '路径 C:\\ \n下一行');
    assert.equal(formatted(text), text);
    const escaped = note.replace('- 一', '路径 \\\\ \n下一行');
    assert.equal(formatted(escaped), escaped.replace('\\ \n', '\\\n'));
  });

  it('ends the text with one line end', () => {
    for (const end of ['', '\n\n\n', '\n  \n', ' \n'])
      assert.equal(formatted(note.trimEnd() + end), note);
    assert.equal(formatted(withCrlf(note).trimEnd()), withCrlf(note));
    const open = `${note}\n\`\`\`\n代码\n\n\n`;
    assert.equal(formatted(open), open, 'blank lines of code that is still open');
    assert.equal(formatted(open.trimEnd()), `${open.trimEnd()}\n`);
  });

  it('leaves front matter, whatever stands in it, and a file that is no note', () => {
    const matter = '+++ \ntitle = "a" \n\n\ntext = """ \n \n"""\n+++\n\n';
    assert.equal(formatted(matter + note), matter + note);
    const open = '+++\ntitle = "a" \n\n\n# part1: 甲 \n';
    assert.equal(formatted(open).startsWith('+++\ntitle = "a" \n\n\n'), true);
    const post = '# 标题 \n\n\n\n(00:00-00:10) 文字 ';
    assert.equal(formatted(post), post);
  });

  it('leaves what the author has turned off', () => {
    const text = note.replace('00:10-00:20', '0:10-0:20');
    const isWanted = ({ code }: { code: string }) => code !== 'time-style';
    assert.equal(outcomeOf(formatNote(Note.read(text), settings, isWanted, fail)).text, text);
  });
});
