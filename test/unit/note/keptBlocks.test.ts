import assert from 'node:assert/strict';
import { Note } from '../../../server/src/note/note';
import { firstDifference, longNote, outline } from './noteFixtures';

describe('what a Note keeps through an edit', () => {
  it('keeps every block that an edit does not touch, however long the note is', () => {
    for (const parts of [3, 30, 300]) {
      const text = longNote(parts, 5);
      const note = Note.read(text);
      const middle = text.indexOf('一句话', text.length / 2);
      const inserts = [
        '字',
        '\n- 又一句',
        '\n```\n代码\n```\n',
        '\n\n(00:00-00:01) ***9.9: 新***\n- 文\n\n',
      ];
      for (const inserted of inserts) {
        const edited = note.edit({ offset: middle, deleteCount: 0, inserted });
        const before = new Set(note.blocks);
        const read = edited.blocks.filter((block) => !before.has(block)).length;
        assert.ok(read <= 3, `${read} blocks read anew of ${edited.blocks.length}`);
        assert.equal(edited.blocks[0], note.blocks[0]);
        assert.equal(edited.blocks.at(-1), note.blocks.at(-1));
      }
    }
  });

  it('reads what a fence hid as before once it is closed', () => {
    const text = longNote(10, 3);
    const note = Note.read(text);
    const fence = text.indexOf('- 一句话', text.length / 2);
    const opened = note.edit({ offset: fence, deleteCount: 0, inserted: '```\n' });
    const block = note.blockAt(fence);
    assert.equal(opened.blocks.length, block + 1);
    assert.deepEqual(opened.blocks.slice(0, block), note.blocks.slice(0, block));
    const typed = opened.edit({ offset: fence + 4, deleteCount: 0, inserted: '代码' });
    const closed = typed.edit({ offset: fence, deleteCount: 6, inserted: '' });
    assert.equal(firstDifference(closed, note), undefined);
  });

  it('keeps blocks while the front matter above them is still open', () => {
    const text = longNote(20, 3).replace('\n+++\n# part1', '\n# part1');
    const note = Note.read(text);
    assert.deepEqual(outline(note).slice(0, 3), ['frontMatter', 'part 1', '1.1']);
    const middle = text.indexOf('一句话', text.length / 2);
    const edited = note.edit({ offset: middle, deleteCount: 0, inserted: '字' });
    const before = new Set(note.blocks);
    assert.equal(edited.blocks.filter((block) => !before.has(block)).length, 1);
  });

  it('reads a time, a number and the number of a part that were changed', () => {
    const text = longNote(2, 2);
    const note = Note.read(text);
    const time = text.indexOf('00:10-');
    const later = note.edit({ offset: time + 4, deleteCount: 1, inserted: '1' });
    assert.equal(later.sequence.segments[1]?.start, 11_000);
    const number = note.edit({ offset: text.indexOf('***1.2') + 5, deleteCount: 1, inserted: '7' });
    assert.equal(number.sequence.segments[1]?.index, 7);
    const heading = note.edit({ offset: text.indexOf('part2') + 4, deleteCount: 1, inserted: '9' });
    assert.equal(heading.sequence.parts[1]?.number, 9);
  });
});
