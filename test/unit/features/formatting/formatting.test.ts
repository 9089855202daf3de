import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runToEnd } from '../../../../server/src/base/steps';
import {
  formatDocument,
  formatRange,
  spellBlock,
} from '../../../../server/src/features/formatting/formatting';
import {
  blockEndedAbove,
  spellTypedRange,
} from '../../../../server/src/features/formatting/onTypeFormatting';
import { Note } from '../../../../server/src/note/note';
import { combineSettings, defaultSettings } from '../../../../server/src/settings/noteSettings';
import { readSection } from '../../../../server/src/settings/readSection';
import { stepCount } from '../../stepCount';

const text = `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一${' '}

（00:10－00:20） ***1.2： 二***
- 二${' '}
# part2：乙
(0:20-00:30) ***2.1: 三***
- 三`;
const tidy = `# part1: 甲
(00:00-00:10) ***1.1: 一***
- 一

(00:10-00:20) ***1.2: 二***
- 二

# part2: 乙
(00:20-00:30) ***2.1: 三***
- 三
`;
const fail = (code: string, error: unknown) => {
  throw new Error(`${code}: ${error}`);
};
const inNote = (own: string) => ({ note: Note.read(own), settings: defaultSettings });
const applied = (own: string, edits: Parameters<typeof TextDocument.applyEdits>[1]) =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, own), edits);

describe('formatting', () => {
  it('makes a note tidy by small edits, none of them on a line that is so already', async () => {
    const edits = runToEnd(formatDocument(inNote(text), fail));
    assert.equal(applied(text, edits), tidy);
    const lines = edits.flatMap(({ range }) => [range.start.line, range.end.line]);
    for (const line of [0, 1, 3]) assert.ok(!lines.includes(line), `${lines}`);
    assert.deepEqual(runToEnd(formatDocument(inNote(tidy), fail)), []);
  });

  it('ends the last line as editors do for which every line has an end already', () => {
    for (const own of [tidy.trimEnd(), `${tidy.trimEnd()} `, `${tidy}  `, text]) {
      const [last] = runToEnd(formatDocument(inNote(own), fail)).slice(-1);
      const { line } = Note.read(own).positionAt(own.length);
      assert.deepEqual(last?.range.end, { line: line + 1, character: 0 }, JSON.stringify(own));
    }
  });

  it('leaves the white space alone that an editor does not want touched', () => {
    const formattedWith = (own: string, wanted: object) =>
      applied(own, runToEnd(formatDocument(inNote(own), fail, wanted)));
    const bare = tidy.trimEnd();
    assert.equal(formattedWith(bare, { insertFinalNewline: false }), bare);
    assert.equal(formattedWith(bare, { insertFinalNewline: true }), tidy);
    assert.equal(formattedWith(`${tidy}\n\n`, { trimFinalNewlines: false }), `${tidy}\n\n`);
    assert.equal(formattedWith(`${tidy}\n\n`, { insertFinalNewline: false }), tidy);
    const blanks = tidy.replace('- 一\n', '- 一 \n');
    assert.equal(formattedWith(blanks, { trimTrailingWhitespace: false }), blanks);
    assert.equal(formattedWith(blanks, { trimTrailingWhitespace: true }), tidy);
  });

  it('formats the lines of a range alone', async () => {
    const range = { start: { line: 4, character: 3 }, end: { line: 5, character: 0 } };
    const edits = runToEnd(formatRange(inNote(text), range, fail));
    assert.equal(applied(text, edits), text.replace(/（.*/, '(00:10-00:20) ***1.2: 二***'));
  });

  it('leaves what the author has turned off', async () => {
    const settings = combineSettings(
      [readSection({ rules: { 'segment-malformed': 'off' } }, fail as never)],
      '',
    );
    const edits = runToEnd(formatDocument({ ...inNote(text), settings }, fail));
    assert.match(applied(text, edits), /（00:10－00:20） \*{3}1\.2： 二/);
  });

  it('pauses between blocks and between edits', () => {
    const steps = stepCount(formatDocument(inNote(text), fail));
    assert.ok(steps > 5, `${steps}`);
  });
});

describe('formatting on type', () => {
  /** The text after a character is typed at `|`, which stands behind it. */
  const afterBracket = (marked: string) => {
    const own = marked.replace('|', '');
    const note = Note.read(own);
    return applied(own, spellTypedRange(note, note.positionAt(marked.indexOf('|'))));
  };
  const afterEnter = async (marked: string) => {
    const own = marked.replace('|', '');
    const note = Note.read(own);
    const block = blockEndedAbove(note, note.positionAt(marked.indexOf('|')).line);
    if (block === -1) return own;
    return applied(own, runToEnd(spellBlock(inNote(own), block, fail)));
  };

  it('spells a range as the note writes its times, when its bracket is closed', () => {
    assert.equal(afterBracket(`${tidy}\n(0:30-1:5.5)|`), `${tidy}\n(00:30-01:05.5)`);
    assert.equal(afterBracket(`${tidy}\n（0：30－0：45）|`), `${tidy}\n(00:30-00:45)`);
    assert.equal(
      afterBracket(`${tidy}\n(0:30-0:45)| ***2.2: 四***`),
      `${tidy}\n(00:30-00:45) ***2.2: 四***`,
    );
    const bare = tidy.replaceAll('(00:', '(0:').replaceAll('-00:', '-0:');
    assert.equal(afterBracket(`${bare}\n(00:30-00:45)|`), `${bare}\n(0:30-0:45)`);
  });

  it('keeps the author’s own style where there is no other time yet', () => {
    assert.equal(afterBracket('# part1: 甲\n(0:00-0:10)|'), '# part1: 甲\n(0:00-0:10)');
    assert.equal(afterBracket('# part1: 甲\n（0：00-0：10）|'), '# part1: 甲\n(0:00-0:10)');
  });

  it('puts in the colons that were left out', () => {
    for (const range of ['0030-0045', '0.30-0.45', '0030－00：45', '00;30-00;45', '0 30-0 45']) {
      assert.equal(afterBracket(`${tidy}\n(${range})|`), `${tidy}\n(00:30-00:45)`, range);
    }
    assert.equal(afterBracket('# part1: 甲\n(0000-10230)|'), '# part1: 甲\n(00:00-1:02:30)');
  });

  it('takes no years, numbers and shares for times', () => {
    for (const text of [
      '2019-2021',
      '1.37-5.07',
      '300-500',
      '0045-0030',
      '0015-0030',
      '2019－2021',
    ]) {
      assert.equal(afterBracket(`${tidy}\n(${text})|`), `${tidy}\n(${text})`, text);
    }
    assert.equal(afterBracket(`${tidy}\n（2019－2021）|`), `${tidy}\n（2019－2021）`);
  });

  it('leaves every other bracket alone', () => {
    for (const marked of [
      `${tidy}(0:30-0:45)|`,
      `${tidy}\n在 (0:30-0:45)|`,
      `${tidy}\n(0:30-0:45)|的音乐`,
      `${tidy}\n(0:30)|`,
      `${tidy}\n(0:30-0:75)|`,
      `${tidy}\n(1.37-5.07)|`,
      `${tidy}\n\`\`\`\n\n(0:30-0:45)|`,
      `+++\n\n(0:30-0:45)|\n+++\n${tidy}`,
      tidy.replace('一***', '一 (上)|***'),
    ]) {
      assert.equal(afterBracket(marked), marked.replace('|', ''), marked);
    }
  });

  it('spells the header or heading above, when Enter ends it', async () => {
    const header = '（0:30－00:45） **2.2： 四**\n|';
    assert.equal(await afterEnter(`${tidy}\n${header}`), `${tidy}\n(00:30-00:45) ***2.2: 四***\n`);
    assert.equal(await afterEnter(`${tidy}\n#part3：丙\n|`), `${tidy}\n# part3: 丙\n`);
  });

  it('leaves a header alone that Enter cuts in two, and every other line', async () => {
    for (const marked of [
      `${tidy}\n（00:30－00:45） ***2.2： 四\n|五***`,
      `${tidy}\n（00:30－00:45） ***2.2： 四***\n- 四\n|`,
      `${tidy}（00:30－00:45） ***2.2： 四***\n\n|`,
      `${tidy}普通的一行 \n|`,
    ]) {
      assert.equal(await afterEnter(marked), marked.replace('|', ''), marked);
    }
  });
});
