import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../../server/src/features/selectionRanges';
import { Note } from '../../../server/src/note/note';
import { readAtCursor } from './cursorText';
import { randomNotes } from './randomNotes';

const front = '+++\ntitle = "园艺"\ntags = ["花", "果"]\n+++\n';
const first = '# part1: 春天\n(00:00-00:10) ***1.1: 翻土***\n- 先翻土。\n\n';
const second = '# part2: 夏天\n绿。\n\n(00:10-00:30) ***2.1: 浇水***\n- 每天\n  - 早上**浇水**。\n';

/** Each range that the selection grows to from the cursor, as its text. */
function grown(marked: string): string[] {
  const { note, text, position } = readAtCursor(marked);
  const found: string[] = [];
  let range: SelectionRange | undefined = selectionRanges(note, [position])[0];
  for (; range !== undefined; range = range.parent) {
    const { start, end } = range.range;
    found.push(text.slice(note.offsetAt(start), note.offsetAt(end)));
  }
  return found;
}

describe('selection ranges', () => {
  it('grow from a time over the range, the header, the segment and its part to the note', () => {
    assert.deepEqual(grown(`${front}${first}${second}`.replace('00:10', '00▮:10')), [
      '00:10',
      '00:00-00:10',
      '(00:00-00:10)',
      '(00:00-00:10) ***1.1: 翻土***',
      '(00:00-00:10) ***1.1: 翻土***\n- 先翻土。',
      '# part1: 春天\n(00:00-00:10) ***1.1: 翻土***\n- 先翻土。',
      `${front}${first}${second}`,
    ]);
  });

  it('grow from a title over number and stars to the header', () => {
    assert.deepEqual(grown(`${first.replace('翻土', '翻▮土')}`).slice(0, 3), [
      '翻土',
      '***1.1: 翻土***',
      '(00:00-00:10) ***1.1: 翻土***',
    ]);
    assert.equal(grown(first.replace('1.1', '1▮.1'))[0], '1.1');
  });

  it('grow in a body from the text of a line over the line and the body to the segment', () => {
    assert.deepEqual(grown(`${first}${second}`.replace('早上', '早▮上')), [
      '早上**浇水**。',
      '- 早上**浇水**。',
      '- 每天\n  - 早上**浇水**。',
      '(00:10-00:30) ***2.1: 浇水***\n- 每天\n  - 早上**浇水**。',
      second.trimEnd(),
      `${first}${second}`,
    ]);
  });

  it('grow from a part’s title over its heading, and from its free text', () => {
    const text = `${first}${second}`;
    assert.deepEqual(grown(text.replace('夏天', '夏▮天')), [
      '夏天',
      '# part2: 夏天',
      '# part2: 夏天\n绿。',
      second.trimEnd(),
      text,
    ]);
    assert.deepEqual(grown(text.replace('绿', '▮绿'))[0], '绿。');
  });

  it('grow in front matter from an item over the list and its line to all of it', () => {
    assert.deepEqual(grown(`${front}${first}`.replace('"花"', '"▮花"')), [
      '"花"',
      '["花", "果"]',
      'tags = ["花", "果"]',
      'title = "园艺"\ntags = ["花", "果"]',
      '+++\ntitle = "园艺"\ntags = ["花", "果"]\n+++',
      `${front}${first}`,
    ]);
    assert.equal(grown(`${front.replace('title', 'ti▮tle')}${first}`)[0], 'title');
  });

  it('grow in front matter that is no TOML too', () => {
    assert.deepEqual(grown('+++\ntitle = “园▮艺”\n+++\n'), [
      'title = “园艺”',
      '+++\ntitle = “园艺”\n+++',
      '+++\ntitle = “园艺”\n+++\n',
    ]);
  });

  it('answer each of several cursors, in an empty note as well', () => {
    const note = Note.read('', true);
    const start = { line: 0, character: 0 };
    const nothing = { range: { start, end: start } };
    assert.deepEqual(selectionRanges(note, [start, { line: 9, character: 9 }]), [nothing, nothing]);
  });

  it('hold the cursor and one another, whatever the text', () => {
    fc.assert(
      fc.property(randomNotes, fc.nat(), (text, seed) => {
        const note = Note.read(text, true);
        const offset = note.offsetAt(note.positionAt(seed % (text.length + 1)));
        let within = { from: offset, to: offset };
        let range: SelectionRange | undefined = selectionRanges(note, [note.positionAt(offset)])[0];
        for (; range !== undefined; range = range.parent) {
          const from = note.offsetAt(range.range.start);
          const to = note.offsetAt(range.range.end);
          assert.ok(from <= within.from && within.to <= to);
          within = { from, to };
        }
      }),
    );
  });
});
