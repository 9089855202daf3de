import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/editing/applyEdits';
import type { Edit } from '../../../server/src/editing/edit';
import { Note } from '../../../server/src/note/note';
import { correctNote, textOf } from '../rules/generatedNotes';

describe('applying edits to a note', () => {
  const note = Note.read('# part1: 甲\n(00:00-00:10) ***1.1: 乙***\n- 丙\n');

  it('keeps the order of what is inserted at one place, and puts it before what is replaced there', () => {
    const edits: Edit[] = [
      { block: 1, start: 0, end: 1, newText: '（' },
      { block: 1, start: 0, end: 0, newText: '一' },
      { block: 1, start: 0, end: 0, newText: '二' },
    ];
    assert.equal(
      applyEdits(note, edits).text,
      '# part1: 甲\n一二（00:00-00:10) ***1.1: 乙***\n- 丙\n',
    );
  });

  it('gives the very same note back without edits', () => {
    assert.equal(applyEdits(note, []), note);
  });

  it('changes a long note at many places that lie far from each other', () => {
    const header = '(00:00-00:10) ***1.1: 乙***\n- 丙\n\n';
    const long = Note.read(header.repeat(4000));
    const edits: Edit[] = [];
    for (let block = 0; block < 4000; block += 15) {
      edits.push({ block, start: 1, end: 6, newText: '00:01' });
    }
    const expected = long.blocks.map(({ text }, block) =>
      block % 15 === 0 ? text.replace('00:00', '00:01') : text,
    );
    const after = applyEdits(long, edits);
    assert.equal(after.text, expected.join(''));
    assert.equal(
      after.sequence.segments.findIndex(({ start, ordinal }) => ordinal > 0 && start === 1000),
      15,
    );
  });

  it('does what replacing pieces of the text does, and reads the outcome as if it were opened', () => {
    const places = fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', 'x', '\n', '# part9: 丁\n')),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(correctNote, places, (made, wanted) => {
        const before = Note.read(textOf(made));
        const edits = new Map<number, Edit>();
        for (const [at, length, newText] of wanted) {
          const block = at % before.blocks.length;
          const { text } = before.blocks[block]!;
          const start = length % text.length;
          edits.set(block, { block, start, end: Math.min(start + 3, text.length), newText });
        }
        const expected = before.blocks.map(({ text }, block) => {
          const edit = edits.get(block);
          return edit === undefined
            ? text
            : text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
        });
        const after = applyEdits(before, [...edits.values()]);
        assert.equal(after.text, expected.join(''));
        assert.deepEqual(
          after.blocks.map(({ text }) => text),
          Note.read(after.text).blocks.map(({ text }) => text),
        );
      }),
      { numRuns: 300 },
    );
  });
});
