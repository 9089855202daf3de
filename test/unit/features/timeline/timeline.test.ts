import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  itemAt,
  positionOfItem,
  timelinePicture,
} from '../../../../server/src/features/timeline/timeline';
import { Note } from '../../../../server/src/note/note';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';
import { randomNotes } from '../randomNotes';

const text = `+++
title = "样例"
+++
# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 一

(00:20-00:11) ***1.2: 颠倒***

# part2:
(00:18-) ***未完***

(00:30-00:40) ***2.2:***
- 二
`;
const pictureOf = (note: Note) => timelinePicture(note, defaultSettings);

describe('the picture of the episode', () => {
  it('has the parts and segments in their order, with the times that can be read', () => {
    assert.deepEqual(pictureOf(Note.read(text)).items, [
      { part: '1', title: '开场' },
      { number: '1.1', title: '问好', range: '00:00-00:10', start: 0, end: 10_000 },
      { number: '1.2', title: '颠倒', range: '00:20-00:11', start: 11_000, end: 20_000 },
      { part: '2', title: '' },
      { number: null, title: '未完', range: '00:18-', start: 18_000, end: null },
      { number: '2.2', title: '', range: '00:30-00:40', start: 30_000, end: 40_000 },
    ]);
  });

  it('shows the overlaps, holes and disorder that the rules find, by their items', () => {
    const note = Note.read(`# part1: x
(00:02-00:10) ***1.1: a***
(00:09-00:20) ***1.2: b***
# part2: y
(00:25-00:30) ***2.1: c***
(00:01-00:03) ***2.2: d***
`);
    assert.deepEqual(pictureOf(note).faults, {
      overlaps: [[2, 1]],
      holes: [
        [5, -1],
        [4, 2],
      ],
      disorders: [[5, 4]],
    });
    const tolerant = { ...defaultSettings, gapTolerance: 5000 };
    assert.deepEqual(timelinePicture(note, tolerant).faults.holes, [[5, -1]]);
  });

  it('shows a hole also where it is long enough to be meant', () => {
    const note = Note.read(`# part1: x
(01:57-02:10) ***1.1: a***
# part2: y
(15:39-15:43) ***2.1: b***
`);
    assert.deepEqual(pictureOf(note).faults.holes, [
      [1, -1],
      [3, 1],
    ]);
  });

  it('stays as it is after typing in a body', () => {
    const note = Note.read(text);
    const edited = note.edit({ offset: text.indexOf('一'), deleteCount: 1, inserted: '甲\n- 乙' });
    assert.deepEqual(pictureOf(edited), pictureOf(note));
  });

  it('has the new title of a segment after typing in it, and all else as before', () => {
    const note = Note.read(text);
    const before = pictureOf(note);
    const edited = note.edit({ offset: text.indexOf('问好'), deleteCount: 2, inserted: '再见' });
    const title = { number: '1.1', title: '再见', range: '00:00-00:10', start: 0, end: 10_000 };
    assert.deepEqual(pictureOf(edited), { ...before, items: before.items.with(1, title) });
  });

  it('is after edits what it is of the text read afresh', () => {
    const edits = fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), by: randomNotes }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(randomNotes, edits, (start, changes) => {
        let note = Note.read(start, true);
        for (const { at, by } of changes) {
          pictureOf(note);
          const offset = Math.floor(at * note.length);
          note = note.edit({ offset, deleteCount: by.length % 7, inserted: by.slice(0, 60) });
        }
        assert.deepEqual(pictureOf(note), pictureOf(Note.read(note.text, true)));
      }),
    );
  });

  it('knows the item at the cursor, and none above the first', () => {
    const note = Note.read(text);
    const at = (line: number) => itemAt(note, { line, character: 0 });
    assert.deepEqual([1, 3, 4, 6, 9, 99].map(at), [null, 0, 1, 1, 3, 5]);
  });

  it('finds the title of an item, and none where there is no such item', () => {
    const note = Note.read(text);
    assert.deepEqual(positionOfItem(note, 0), { line: 3, character: 9 });
    assert.deepEqual(positionOfItem(note, 1), { line: 4, character: 22 });
    assert.deepEqual(positionOfItem(note, 5), { line: 12, character: 21 });
    assert.equal(positionOfItem(note, -1), undefined);
    assert.equal(positionOfItem(note, 6), undefined);
  });

  it('knows how most neighbours meet', () => {
    const shared = '(00:00-00:10) ***1.1: a***\n(00:10-00:20) ***1.2: b***\n';
    assert.equal(pictureOf(Note.read(shared)).sharesBorders, true);
    const apart = shared.replace('(00:10', '(00:11');
    assert.equal(pictureOf(Note.read(apart)).sharesBorders, false);
  });
});
