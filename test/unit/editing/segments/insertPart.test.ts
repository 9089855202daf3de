import assert from 'node:assert/strict';
import { endOfPart, insertPart } from '../../../../server/src/editing/segments/insertPart';
import { Note } from '../../../../server/src/note/note';
import { withCrlf } from '../../rules/ruleText';
import { refactored } from '../refactored';

const words = { title: '新', point: '说' };

/** The text after a part is put below the one that holds a 0-based line. */
const insert = (text: string, line: number) =>
  refactored(text, (note) => insertPart(note, note.blockAtLine(line), words));

const first = `# part1: 甲
(00:00-00:20) ***1.1: 上***
- 一

(00:20-00:30) ***1.2: 下***
- 二
`;
const second = `# part2: 乙
(00:40-00:50) ***2.1: 左***
- 三
`;

describe('inserting a part', () => {
  it('stands below the whole part, fills the time that is left, and has those below count on', () => {
    const expected = `${first}
# part2: 新
(00:30-00:40) ***2.1: 新***
- 说

${second.replaceAll('2', '3')}`;
    assert.equal(insert(`${first}\n${second}`, 2), expected);
    assert.equal(insert(withCrlf(`${first}\n${second}`), 0), withCrlf(expected));
  });

  it('goes on at the end of the note', () => {
    assert.equal(insert(first, 1), `${first}\n# part2: 新\n(00:30-00:31) ***2.1: 新***\n- 说\n`);
  });

  it('stands apart from a part that is empty', () => {
    const empty = `${first}\n# part2: 乙`;
    assert.equal(insert(empty, 7), `${empty}\n\n# part3: 新\n(00:30-00:31) ***3.1: 新***\n- 说`);
  });

  it('leaves alone the parts below that do not count on from here', () => {
    const text = `${first}\n${second.replaceAll('2.1', '5.1').replace('part2', 'part5')}`;
    assert.ok(insert(text, 1)?.endsWith(text.slice(first.length)), insert(text, 1));
  });

  it('fills in title, end, title and text, where the cursor stays', () => {
    const note = Note.read(first);
    const [edit] = insertPart(note, 1, words);
    const shown = edit?.stops?.map(
      ({ start, end, turn }) => `${turn} ${edit.newText.slice(start, end)}`,
    );
    assert.deepEqual(shown, ['1 新', '2 00:31', '3 新', '0 说']);
  });

  it('is the first of a note that has none, below whatever the note has', () => {
    const part = '# part1: 新\n(00:00-00:01) ***1.1: 新***\n- 说';
    const frontMatter = '---\ntitle: 甲\n---\n';
    for (const blank of ['', '\n', '\n\n', '\n \n']) {
      assert.equal(
        insert(frontMatter + blank, 2),
        `${frontMatter}\n${part}\n`,
        JSON.stringify(blank),
      );
    }
    assert.equal(insert(frontMatter.trimEnd(), 2), `${frontMatter}\n${part}`);
    assert.equal(insert('', 0), `${part}\n`);
    for (const blank of ['\n\n', '   \n']) assert.equal(insert(blank, 1), `${part}\n`);
    assert.equal(insert('\uFEFF\n', 1), `\uFEFF${part}\n`);
    assert.equal(insert('前言\n', 0), `前言\n\n${part}\n`);
  });

  it('is no first part in code that is still open', () => {
    assert.equal(insert('+++\n+++\n```\n', 3), undefined);
    assert.equal(insert(`${first}\n# part2: 乙\n<!--\n`, 7), undefined);
  });

  it('is refused before the first part and behind an end that nobody knows', () => {
    assert.equal(endOfPart(Note.read(`前言\n\n${first}`), 0), undefined);
    assert.equal(insert(first.replace('-00:30', '-'), 1), undefined);
  });
});
