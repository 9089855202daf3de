import assert from 'node:assert/strict';
import { endHereBeginNext } from '../../../../server/src/editing/segments/beginHere';
import { withCrlf } from '../../rules/ruleText';
import { outcomeText } from '../refactored';

/** The text after the segment on a 0-based line ends at a time, or the refusal. */
const end = (text: string, line: number, time: number) =>
  outcomeText(text, (note) => endHereBeginNext(note, note.blockAtLine(line), time, '新'));

const note = `# part1: 甲
(00:00-00:20) ***1.1: 上***
- 一

(00:20-00:21) ***1.2: 下***
- 二
`;

describe('ending a segment while watching', () => {
  it('ends it in the second that runs, and begins the next one there, counted on', () => {
    const expected = `${note.replace('00:20-00:21', '00:20-00:42').trimEnd()}\n\n(00:42-00:43) ***1.3: 新***\n`;
    assert.equal(end(note, 5, 42_950), expected);
    assert.equal(end(note, 4, 42_000), expected);
    assert.equal(end(withCrlf(note), 5, 42_000), withCrlf(expected));
  });

  it('begins the next one a second later where the note does so', () => {
    const text = note.replace('00:20-00:21', '00:21-00:22');
    assert.match(end(text, 5, 42_000), /\(00:21-00:42\)[\s\S]*\(00:43-00:44\) \*{3}1\.3: 新/);
  });

  it('gives an end to a header that has none yet', () => {
    for (const open of ['(00:20-)', '(00:20)', '(00:20-']) {
      const text = note.replace('(00:20-00:21)', open);
      assert.match(end(text, 5, 42_000), /\n\(00:20-00:42\)? \*{3}1\.2: 下/, open);
    }
  });

  it('divides a segment among others, and counts those below on', () => {
    const text = note.replace('00:20-00:21', '00:20-00:30');
    assert.equal(
      end(text, 1, 12_000),
      text
        .replace('00:00-00:20', '00:00-00:12')
        .replace('(00:20-00:30) ***1.2', '(00:12-00:20) ***1.2: 新***\n\n(00:20-00:30) ***1.3'),
    );
  });

  it('begins the first segment of a part, and the first part of a note', () => {
    assert.match(
      end(`${note}\n# part2: 乙\n`, 7, 42_000),
      /# part2: 乙\n+\(00:42-00:43\) \*{3}2\.1: 新/,
    );
    assert.match(
      end('+++\ntitle = "甲"\n+++\n', 3, 5_000),
      /\n# part1: 新\n+\(00:05-00:06\) \*{3}1\.1: 新\*{3}\n$/,
    );
  });

  it('says why nothing is done where a time would be wrong', () => {
    assert.equal(end(note, 5, 20_500), 'refused: It is 00:20, and 1.2 starts at 00:20');
    assert.equal(end(note, 1, 33_000), 'refused: It is 00:33, and 1.2 has begun at 00:20');
    assert.equal(end(note, 0, 15_000), 'refused: It is 00:15, and 1.1 has begun at 00:00');
    const late = note.replace('(00:20-', '(00:21-').replace('00:21)', '00:30)');
    assert.equal(end(late, 1, 20_500), 'refused: It is 00:21, and 1.2 has begun at 00:21');
    assert.equal(end(note.replace('(00:20-', '(0:7-'), 5, 33_000).length > 0, true);
    assert.equal(
      end(`${note}\n\`\`\`\ncode\n`, 5, 33_000),
      'refused: Code, HTML or a shortcode is left open here; close it first',
    );
  });
});
