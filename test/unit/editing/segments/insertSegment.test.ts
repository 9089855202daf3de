import assert from 'node:assert/strict';
import {
  canInsertBelow,
  insertSegment,
} from '../../../../server/src/editing/segments/insertSegment';
import { Note } from '../../../../server/src/note/note';
import { withCrlf } from '../../rules/ruleText';
import { refactored } from '../refactored';

const words = { title: '新', point: '说' };

/** The text after a segment is put below the block on a 0-based line. */
const insert = (text: string, line: number) =>
  refactored(text, (note) => insertSegment(note, note.blockAtLine(line), words));

const note = `# part1: 甲
(00:00-00:20) ***1.1: 上***
- 一

(00:30-00:40) ***1.2: 下***
- 二
`;

describe('inserting a segment', () => {
  it('fills the time that is left, and counts on', () => {
    const expected = note
      .replace('1.2', '1.3')
      .replace('(00:30', '(00:20-00:30) ***1.2: 新***\n- 说\n\n(00:30');
    assert.equal(insert(note, 2), expected);
    assert.equal(insert(withCrlf(note), 2), withCrlf(expected));
  });

  it('leaves the end to the author where no time is left', () => {
    const text = note.replace('00:30-', '00:20-');
    assert.equal(
      insert(text, 1),
      text.replace('1.2', '1.3').replace('(00:20-', '(00:20-00:20) ***1.2: 新***\n- 说\n\n(00:20-'),
    );
  });

  it('starts with the one above where the next does so too, whatever the border style', () => {
    const text = `${note.replace('00:30-', '00:21-')}\n(00:40-00:50) ***1.3: 后***\n- 三

(00:51-00:55) ***1.4: 末***\n- 四\n`;
    assert.match(insert(text, 5)!, /\(00:40-00:40\) \*{3}1\.3: 新/);
  });

  it('goes on at the end of a note, in its border style', () => {
    assert.equal(insert(note, 5), `${note.trimEnd()}\n\n(00:40-00:41) ***1.3: 新***\n- 说\n`);
    assert.equal(
      insert(note.trimEnd(), 5),
      `${note.trimEnd()}\n\n(00:40-00:41) ***1.3: 新***\n- 说`,
    );
    const next = note.replace('(00:30', '(00:21');
    assert.match(insert(next, 5)!, /\(00:41-00:42\)/);
  });

  it('stands directly under a part heading', () => {
    assert.equal(
      insert(note.replace('00:00-', '00:05-'), 0),
      `# part1: 甲\n(00:00-00:05) ***1.1: 新***\n- 说\n\n${note
        .replace('# part1: 甲\n', '')
        .replace('00:00-', '00:05-')
        .replace('1.2', '1.3')
        .replace('1.1', '1.2')}`,
    );
    const empty = `${note}\n# part2: 乙`;
    assert.equal(insert(empty, 7), `${empty}\n(00:40-00:41) ***2.1: 新***\n- 说`);
  });

  it('stands above a silencing comment of the next header', () => {
    const comment = '<!-- episode-notes-disable-next-line time-gap -->\n';
    const text = note.replace('(00:30', `${comment}(00:30`);
    assert.match(insert(text, 2)!, /- 一\n\n\(.*新\*{3}\n- 说\n\n<!-- .* -->\n\(00:30/);
  });

  it('leaves the numbers below alone where they were wrong already', () => {
    assert.match(insert(note.replace('1.2', '1.9'), 2)!, /1\.2: 新.*1\.9: 下/s);
  });

  it('is not done where the start is unknown, the code is open or no part has begun', () => {
    const isPossible = (text: string, line: number) => {
      const own = Note.read(text);
      return canInsertBelow(own, own.blockAtLine(line));
    };
    assert.equal(isPossible(note.replace('00:30-00:40', '00:30-'), 5), false);
    assert.equal(isPossible(`${note}\`\`\`\n`, 5), false);
    assert.equal(isPossible(`前言\n\n${note}`, 0), false);
    assert.equal(isPossible(note, 5), true);
  });
});
