import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../server/src/base/steps';
import {
  blockOfItem,
  changedFaults,
  changedItems,
  itemAt,
  sharesBorders,
  type ToldTimeline,
  timelineFaults,
  titleOf,
} from '../../../../server/src/features/timeline/timeline';
import { Note } from '../../../../server/src/note/note';
import type { TimelineItem } from '../../../../server/src/protocol/timelineProtocol';
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
const toldOf = (note: Note): ToldTimeline => ({
  blocks: note.blocks,
  faults: timelineFaults(note, defaultSettings),
});
const allOf = async (note: Note) => runToEnd(changedItems(note, undefined)).items;

describe('the picture of the episode', () => {
  it('has the parts and segments in their order, with the times that can be read', async () => {
    assert.deepEqual(runToEnd(changedItems(Note.read(text), undefined)), {
      first: 0,
      gone: 0,
      items: [
        { part: '1', title: '开场' },
        { number: '1.1', title: '问好', range: '00:00-00:10', start: 0, end: 10_000 },
        { number: '1.2', title: '颠倒', range: '00:20-00:11', start: 11_000, end: 20_000 },
        { part: '2', title: '' },
        { number: null, title: '未完', range: '00:18-', start: 18_000, end: null },
        { number: '2.2', title: '', range: '00:30-00:40', start: 30_000, end: 40_000 },
      ],
    });
  });

  it('shows the overlaps, holes and disorder that the rules find, by their items', () => {
    const note = Note.read(`# part1: x
(00:02-00:10) ***1.1: a***
(00:09-00:20) ***1.2: b***
# part2: y
(00:25-00:30) ***2.1: c***
(00:01-00:03) ***2.2: d***
`);
    assert.deepEqual(changedFaults(note, defaultSettings, undefined), {
      overlaps: [[2, 1]],
      holes: [
        [5, -1],
        [4, 2],
      ],
      disorders: [[5, 4]],
    });
    const tolerant = { ...defaultSettings, gapTolerance: 5000 };
    assert.deepEqual(changedFaults(note, tolerant, undefined)?.holes, [[5, -1]]);
    assert.deepEqual(changedFaults(note, tolerant, toldOf(note))?.holes, [[5, -1]]);
  });

  it('shows a hole also where it is long enough to be meant', () => {
    const note = Note.read(`# part1: x
(01:57-02:10) ***1.1: a***
# part2: y
(15:39-15:43) ***2.1: b***
`);
    assert.deepEqual(changedFaults(note, defaultSettings, undefined)?.holes, [
      [1, -1],
      [3, 1],
    ]);
  });

  it('tells nothing anew after typing in a body', async () => {
    const note = Note.read(text);
    const told = toldOf(note);
    const edited = note.edit({ offset: text.indexOf('一'), deleteCount: 1, inserted: '甲\n- 乙' });
    assert.deepEqual(runToEnd(changedItems(edited, told)).items, []);
    assert.equal(changedFaults(edited, defaultSettings, told), null);
  });

  it('tells one segment anew after typing in its title, and no times', async () => {
    const note = Note.read(text);
    const told = toldOf(note);
    const edited = note.edit({ offset: text.indexOf('问好'), deleteCount: 2, inserted: '再见' });
    assert.deepEqual(runToEnd(changedItems(edited, told)), {
      first: 1,
      gone: 1,
      items: [{ number: '1.1', title: '再见', range: '00:00-00:10', start: 0, end: 10_000 }],
    });
    assert.equal(changedFaults(edited, defaultSettings, told), null);
  });

  it('becomes by what is told after edits what it would be told afresh', async () => {
    const edits = fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), by: randomNotes }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(randomNotes, edits, async (start, changes) => {
        let note = Note.read(start, true);
        let shown: readonly TimelineItem[] = await allOf(note);
        let told = toldOf(note);
        for (const { at, by } of changes) {
          const offset = Math.floor(at * note.length);
          note = note.edit({ offset, deleteCount: by.length % 7, inserted: by.slice(0, 60) });
          if (by.length % 3 === 0) continue;
          const { first, gone, items } = runToEnd(changedItems(note, told));
          shown = shown.toSpliced(first, gone, ...items);
          told = toldOf(note);
          assert.deepEqual(shown, await allOf(note));
        }
      }),
    );
  });

  it('knows the item at the cursor, and none above the first', () => {
    const note = Note.read(text);
    const at = (line: number) => itemAt(note, { line, character: 0 });
    assert.deepEqual([1, 3, 4, 6, 9, 99].map(at), [null, 0, 1, 1, 3, 5]);
  });

  it('finds an item again after edits elsewhere, and tells that it is gone', () => {
    const note = Note.read(text);
    const told = toldOf(note);
    const shifted = note.edit({
      offset: text.indexOf('# part2'),
      deleteCount: 0,
      inserted: '(00:21-00:22) ***1.3: 新***\n\n',
    });
    const place = (item: number) => {
      const block = blockOfItem(shifted, told, item);
      return block === undefined ? undefined : titleOf(shifted, block);
    };
    assert.deepEqual(place(1), { line: 4, character: 22 });
    assert.deepEqual(place(5), { line: 14, character: 21 });
    assert.equal(place(-1), undefined);
    assert.equal(place(6), undefined);
    const end = text.indexOf('(00:30');
    const cut = note.edit({ offset: end, deleteCount: text.length - end, inserted: '' });
    assert.equal(blockOfItem(cut, told, 5), undefined);
  });

  it('knows how most neighbours meet', () => {
    const shared = '(00:00-00:10) ***1.1: a***\n(00:10-00:20) ***1.2: b***\n';
    assert.equal(sharesBorders(Note.read(shared)), true);
    assert.equal(sharesBorders(Note.read(shared.replace('(00:10', '(00:11'))), false);
  });
});
