import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { minimalEdits } from '../../../server/src/features/minimalEdits';
import { Note } from '../../../server/src/note/note';
import { randomNotes } from './randomNotes';

// Between CR and LF there is no position, so that a change which parts them can't be told.
const withoutCarriageReturns = randomNotes.map((text) => text.replaceAll('\r', ''));

describe('the change from one note to another', () => {
  it('is empty where both are the same', () => {
    const note = Note.read('# part1: x\n(00:00-00:10) ***1.1: y***\n');
    assert.deepEqual(minimalEdits(note, note), []);
  });

  it('touches only the characters that differ', () => {
    const note = Note.read('# part1: x\n(00:00-00:10) ***1.1: y***\n- 一\n');
    const changed = note.edit({ offset: note.text.indexOf('10)'), deleteCount: 2, inserted: '12' });
    const at = { line: 1, character: 11 };
    assert.deepEqual(minimalEdits(note, changed), [
      { range: { start: at, end: { line: 1, character: 12 } }, newText: '2' },
    ]);
  });

  it('touches neither the lines nor the cursor between two changes, also where a line comes or goes', () => {
    const note = Note.read(
      '# part1: x\n(00:00-00:10) ***1.1: y***\n- 一 \n- 二\n- 三\n\n\n# part2: z\n',
    );
    const changed = Note.read(note.text.replace('一 ', '一').replace('\n\n\n', '\n\n'));
    assert.deepEqual(
      minimalEdits(note, changed).map(({ range: { start, end }, newText }) => [
        start.line,
        end.line,
        newText,
      ]),
      [
        [2, 2, ''],
        [6, 7, ''],
      ],
    );
  });

  it('makes the one text into the other, whatever was edited', () => {
    fc.assert(
      fc.property(
        withoutCarriageReturns,
        fc.array(fc.tuple(fc.nat(300), fc.nat(20), withoutCarriageReturns), { maxLength: 3 }),
        (text, changes) => {
          const before = Note.read(text, true);
          const after = changes.reduce(
            (note, [offset, deleteCount, inserted]) => note.edit({ offset, deleteCount, inserted }),
            before,
          );
          const document = TextDocument.create('', '', 0, text);
          assert.equal(TextDocument.applyEdits(document, minimalEdits(before, after)), after.text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
