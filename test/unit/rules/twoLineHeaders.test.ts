import assert from 'node:assert/strict';
import { insertPart } from '../../../server/src/editing/segments/insertPart';
import { insertSegment } from '../../../server/src/editing/segments/insertSegment';
import { mergeSegments } from '../../../server/src/editing/segments/mergeSegments';
import { moveUpOrDown } from '../../../server/src/editing/segments/moveUpOrDown';
import { sortSegments } from '../../../server/src/editing/segments/sortSegments';
import { splitSegment } from '../../../server/src/editing/segments/splitSegment';
import { folding } from '../../../server/src/features/folding';
import { outline } from '../../../server/src/features/outline';
import { Note } from '../../../server/src/note/note';
import { placeOf, refactored, runOf } from '../editing/refactored';
import { codesIn, fixedText, formatted, tellAll, withCrlf } from './ruleText';

/** Every header over two lines, with text right below some of them. */
const text = `# part1: 甲
(00:00-00:20)
***1.1: 一***
**要点**：第一。

- 第二点

(00:20-00:40)
***1.2: 二***
- 二

# part2: 乙

(00:40-01:00)
***2.1: 三***
- 三
`;

const words = { title: '新', point: undefined };

describe('a note with its headers over two lines', () => {
  it('has its whole outline and no finding', () => {
    const note = Note.read(text);
    const [first, second] = outline(note);
    assert.deepEqual(
      [first, second].map((part) => part?.children?.map(({ name }) => name)),
      [['1.1: 一', '1.2: 二'], ['2.1: 三']],
    );
    assert.deepEqual(codesIn(text), []);
    assert.deepEqual(codesIn(withCrlf(text)), []);
    assert.equal(fixedText(text), text);
  });

  it('makes a file a note by a single header', () => {
    assert.ok(Note.read('(00:00-00:20)\n***1.1: 一***\n').isNote);
    for (const other of [
      '(00:00-00:20)\n\n***1.1: 一***',
      '(00:00-00:20)\n***一***',
      '(00:00-00:20)',
    ]) {
      assert.equal(Note.read(`${other}\n`).isNote, false, other);
    }
  });

  it('has in its outline each header from its first line on, and its title as the place to go to', () => {
    const symbol = outline(Note.read(text))[0]?.children?.[1];
    assert.deepEqual(symbol?.range.start, { line: 7, character: 0 });
    assert.deepEqual(symbol?.selectionRange.start, { line: 8, character: 8 });
  });

  it('folds below the title, so that it stays visible', () => {
    const lines = folding(Note.read(text)).map(({ startLine, endLine }) => [startLine, endLine]);
    assert.ok(lines.some(([start, end]) => start === 2 && end === 5));
    assert.ok(lines.some(([start, end]) => start === 8 && end === 9));
  });

  it('tells of times on the first line, of number and title on the second', () => {
    const wrong = text.replace('(00:20', '(00:15').replace('2.1', '2.4');
    assert.deepEqual(codesIn(wrong), ['time-overlap 8', 'segment-number 15']);
  });

  it('silences both lines by a comment above the first', () => {
    const comment = '<!-- episode-notes-disable-next-line segment-number time-overlap -->\n';
    const wrong = text.replace('(00:20', `${comment}(00:15`).replace('1.2', '1.4');
    assert.deepEqual(codesIn(wrong), []);
  });

  it('is split, added to, merged and sorted as one', () => {
    const { note: own, place } = placeOf(text.replace('- 第二', '|- 第二'));
    const split = refactored(own, () => splitSegment(own, place!, '新'));
    assert.match(split!, /第一。\n\n\(00:14-00:20\)\n\*{3}1\.2: 新\*{3}\n- 第二点\n/);
    const inserted = refactored(text, (note) => insertSegment(note, 4, words));
    assert.match(inserted!, /- 三\n\n\(01:00-01:0\d\)\n\*{3}2\.2: 新\*{3}/);
    const part = refactored(text, (note) => insertPart(note, 4, words));
    assert.match(part!, /# part3: 新\n\(01:00-01:0\d\)\n\*{3}3\.1: 新\*{3}/);
    const merged = refactored(text, (note) => mergeSegments(note, runOf(note, 0, 1)));
    assert.match(merged!, /\(00:00-00:40\)\n\*{3}1\.1: 一 \/ 二\*{3}\n\*\*要点/);
    assert.match(merged!, /- 第二点\n- 二\n/);
    const moved = refactored(text, (note) => moveUpOrDown(note, runOf(note, 1), 'up'));
    assert.match(moved!, /^# part1: 甲\n\(00:20-00:40\)\n\*{3}1\.1: 二\*{3}\n- 二\n\n\(00:00/);
    assert.equal(
      refactored(moved!, (note) => [...sortSegments(note)]),
      text,
    );
  });

  it('is not split by a cursor inside of a header', () => {
    for (const marked of [text.replace('(00:20', '(00|:20'), text.replace('1.2: 二', '1.2: |二')]) {
      const { note: own, place } = placeOf(marked);
      assert.equal(
        refactored(own, () => splitSegment(own, place!, '新')),
        undefined,
      );
    }
  });

  it('keeps its breaks when it is formatted', () => {
    assert.equal(formatted(text.replace('(00:20-00:40)\n', '(00:20-00:40) \n')), text);
  });

  it('gets two lines from the fix of a header on one that is malformed', () => {
    const slip = text.replace('(00:20-00:40)\n***1.2: 二***', '（00:20-00:40） **1.2：二**');
    assert.equal(fixedText(slip), text);
  });

  it('keeps its lines in the fix of a malformed piece, also where most are on one', () => {
    const mixed = `${text.replace(/\)\n\*{3}/g, ') ***')}\n（01:00-01:10）\n**2.2: 四**\n- 四\n`;
    assert.ok(fixedText(mixed).endsWith('\n(01:00-01:10)\n***2.2: 四***\n- 四\n'));
  });

  it('puts right what stands between the lines', () => {
    for (const between of ['  \n', '\\\n', '\n\n', ' \n \n']) {
      const slip = text.replace('(00:20-00:40)\n', `(00:20-00:40)${between}`);
      assert.deepEqual(codesIn(slip), ['segment-malformed 8'], JSON.stringify(between));
      assert.equal(fixedText(slip), text);
    }
  });

  it('takes a title without a number for one only where its times fit between the neighbours', () => {
    const without = (range: string) =>
      text.replace('(00:20-00:40)\n***1.2: 二***', `(${range})\n***二***`);
    assert.equal(Note.read(without('00:20-00:40')).sequence.segments.length, 3);
    assert.equal(Note.read(without('00:05-00:10')).sequence.segments.length, 2);
    assert.equal(Note.read(without('00:20-00:50')).sequence.segments.length, 2);
  });

  it('is still read when the times above it change, keystroke by keystroke', () => {
    const without = text.replace('***1.2: 二***', '***二***');
    let note = Note.read(without);
    const at = without.indexOf('00:20)');
    note = note.edit({ offset: at, deleteCount: 5, inserted: '00:30' });
    assert.equal(note.sequence.segments.length, 2);
    note = note.edit({ offset: at, deleteCount: 5, inserted: '00:20' });
    assert.equal(note.sequence.segments.length, 3);
  });

  it('becomes a heading by a line of dashes below it, which is told', () => {
    const underlined = text.replace('***1.2: 二***\n', '***1.2: 二***\n---\n');
    assert.ok(codesIn(underlined).includes('setext-heading 10'));
  });
});

describe('how a note writes its headings and headers', () => {
  const oneLine = text.replace(/\)\n\*{3}/g, ') ***');

  it('is told only where it mixes both forms', () => {
    assert.deepEqual(codesIn(oneLine), []);
    const capital = oneLine.replaceAll('# part', '# Part ');
    assert.deepEqual(codesIn(capital), []);
    const mixed = text.replace('(00:20-00:40)\n', '(00:20-00:40) ');
    assert.deepEqual(codesIn(mixed), ['header-style 8']);
    const [told] = tellAll(mixed);
    assert.equal(
      told?.says,
      'Most headers of this note stand on two lines, the title below the times',
    );
    assert.deepEqual(
      told.fixes.map(({ result, safe, preferred }) => [result === text, safe, preferred]),
      [[true, false, false]],
    );
  });

  it('falls to the plain form on a tie', () => {
    const tie = oneLine.replace('# part1', '# Part 1');
    const [told] = tellAll(tie);
    assert.equal(told?.code, 'header-style');
    assert.equal(
      told.says,
      'Most part headings of this note would be written "# part1:", not "# Part 1:"',
    );
    assert.equal(told.fixes[0]?.result, oneLine);
  });

  it('is not voted on by lines with a slip', () => {
    const slips = `${text}\n（01:00-01:10） ***2.2: 四***\n- 四\n\n（01:10-01:20） ***2.3: 五***\n- 五\n`;
    assert.ok(!codesIn(slips).some((code) => code.startsWith('header-style')));
  });

  it('can be made one for all headers at once', () => {
    const mixed = `${text}\n(01:00-01:10) ***2.2: 四***\n- 四\n\n(01:10-01:20) ***2.3: 五***\n- 五\n`;
    const [told] = tellAll(mixed);
    assert.deepEqual(
      told?.fixes.map(({ title }) => title),
      ['Write it as the others', 'Write all headers alike'],
    );
    assert.deepEqual(codesIn(told!.fixes[1]!.result), []);
  });

  it('is followed by the fix of a malformed heading', () => {
    const capital = `${oneLine.replaceAll('# part', '# Part ')}\n#part3：丙\n(01:00-01:10) ***3.1: 四***\n- 四\n`;
    assert.ok(fixedText(capital).includes('\n# Part 3: 丙\n'));
  });
});
