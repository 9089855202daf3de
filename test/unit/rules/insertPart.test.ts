import assert from 'node:assert/strict';
import { Note } from '../../../server/src/note/note';
import { endOfPart, insertPart } from '../../../server/src/rules/insertPart';
import { refactored } from './refactored';
import { withCrlf } from './ruleText';

/** The text after a part is put below the one that holds a 0-based line. */
const insert = (text: string, line: number) =>
  refactored(text, (note) => insertPart(note, note.blockAtLine(line), '新'));

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

${second.replaceAll('2', '3')}`;
    assert.equal(insert(`${first}\n${second}`, 2), expected);
    assert.equal(insert(withCrlf(`${first}\n${second}`), 0), withCrlf(expected));
  });

  it('goes on at the end of the note', () => {
    assert.equal(insert(first, 1), `${first}\n# part2: 新\n(00:30-00:30) ***2.1: 新***\n`);
  });

  it('stands apart from a part that is empty', () => {
    const empty = `${first}\n# part2: 乙`;
    assert.equal(insert(empty, 7), `${empty}\n\n# part3: 新\n(00:30-00:30) ***3.1: 新***`);
  });

  it('leaves alone the parts below that do not count on from here', () => {
    const text = `${first}\n${second.replaceAll('2.1', '5.1').replace('part2', 'part5')}`;
    assert.ok(insert(text, 1)?.endsWith(text.slice(first.length)), insert(text, 1));
  });

  it('fills in the titles first to last, with the end in between where it is open', () => {
    const note = Note.read(first);
    const [edit] = insertPart(note, 1, '新');
    const shown = edit?.stops
      ?.toSorted((left, right) => left.turn - right.turn)
      .map(({ start, end }) => edit.newText.slice(start, end));
    assert.deepEqual(shown, ['新', '00:30', '新']);
  });

  it('is refused before the first part and behind an end that nobody knows', () => {
    assert.equal(endOfPart(Note.read(`前言\n\n${first}`), 0), undefined);
    assert.equal(insert(first.replace('-00:30', '-'), 1), undefined);
  });
});
