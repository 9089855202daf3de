import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { Note } from '../../../server/src/note/note';
import { formatNote } from '../../../server/src/rules/formatNote';
import { randomNotes } from '../features/randomNotes';
import { faultyNote } from './faultyNotes';
import { correctNote, textOf } from './generatedNotes';
import { readMarkedText } from './markedText';
import { fail, outcomeOf, settings, tellAll, withCrlf } from './ruleText';

const formatted = (text: string) =>
  outcomeOf(formatNote(Note.read(text), settings, () => true, fail)).text;

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

  it('changes nothing the second time, in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          randomNotes,
          untidyNote,
          faultyNote.map(({ text }) => text),
        ),
        (text) => {
          const once = formatted(text);
          assert.equal(formatted(once), once);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('brings up no finding, in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          untidyNote,
          faultyNote.map(({ text }) => text),
        ),
        (text) => {
          const before = tellAll(text).map(({ code }) => code);
          const after = tellAll(formatted(text)).map(({ code }) => code);
          for (const code of after) {
            const at = before.indexOf(code);
            assert.notEqual(at, -1, `${code}\n${text}\n---\n${formatted(text)}`);
            before.splice(at, 1);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('changes nothing of what is published, where no header is found wrong', () => {
    fc.assert(
      fc.property(untidyNote, (text) => {
        fc.pre(tellAll(text).every(({ code }) => !/swallowed|malformed|style/.test(code)));
        assert.equal(
          published(formatted(text)),
          published(text),
          `${text}\n---\n${formatted(text)}`,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing of what is published of the sample notes that are clean', () => {
    const folder = new URL('../../notes/', import.meta.url);
    let count = 0;
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
      const { text } = readMarkedText(readFileSync(new URL(name, folder), 'utf8'));
      if (tellAll(text).length > 0) continue;
      assert.equal(published(formatted(text)), published(text), name);
      count++;
    }
    assert.ok(count > 1, `${count}`);
  });
});

const bodyLine = fc.constantFrom(
  '- 一',
  '- 一 ',
  '  - 二\t',
  '    三  ',
  '1. 四',
  '   五 ',
  '> 六 ',
  '文字 ',
  '文字  ',
  '`代 ',
  '码` ',
  '```',
  '~~~ ',
  '    代码 ',
  '<div>',
  '</div> ',
  '<!-- 注',
  '--> ',
  '---',
  '## 小标题 ',
  '| a | b | ',
  '|---|---| ',
  '',
  ' ',
  '      ',
  '\t',
);

/** Correct notes with blanks, blank lines and indentation put where authors leave them. */
const untidyNote = fc
  .tuple(
    correctNote,
    fc.infiniteStream(fc.tuple(fc.nat(9), bodyLine)),
    fc.infiniteStream(fc.constantFrom('', '', ' ', '  ', '\t')),
  )
  .map(([made, extra, ends]) => {
    const lines = textOf(made).split(made.lineEnd);
    const first = lines.indexOf('+++', 1) + 1;
    return lines
      .flatMap((line, at) => {
        if (at < first) return [line];
        const end = ends.next().value!;
        const own = line.startsWith('(') ? end + line + end : line + end;
        const [dice, more] = extra.next().value!;
        return dice < 4 ? [own, more] : [own];
      })
      .join(made.lineEnd);
  });

const renderer = markdownIt({ html: true });

/**
 * What is published of a text below its front matter. That its last line ends makes no difference,
 * and neither does a tab at the end of a line outside of code.
 */
function published(text: string): string {
  const body = text.replace(/^\+\+\+[\s\S]*?\n\+\+\+[^\n]*\n/, '');
  const html = renderer.render(/[\r\n]$/.test(body) ? body : `${body}\n`);
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith('<pre>') ? part : part.replace(/\t+\n/g, '\n')))
    .join('');
}
