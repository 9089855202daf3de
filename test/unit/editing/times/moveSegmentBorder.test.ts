import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/editing/applyEdits';
import { moveSegmentBorder } from '../../../../server/src/editing/times/moveSegmentBorder';
import { Note } from '../../../../server/src/note/note';

const shared = `# part1: x
(00:00-00:10) ***1.1: a***
(00:10-00:20) ***1.2: b***
(00:20-00:30) ***1.3: c***
`;
const nextSecond = shared.replace('(00:10-', '(00:11-').replace('(00:20-', '(00:21-');

/** The segments on both sides, by their 0-based indexes in the note. */
interface Sides {
  readonly earlier?: number;
  readonly later?: number;
}

/** The ranges of the note after a border has moved; undefined where that is refused. */
function moved(text: string, border: Sides, seconds: number): string[] | undefined {
  const note = Note.read(text);
  const [earlier, later] = [border.earlier, border.later].map(
    (at) => note.sequence.segments[at ?? -1],
  );
  const edits = moveSegmentBorder(note, { earlier, later }, seconds * 1000);
  return edits && applyEdits(note, edits).text.match(/(?<=\()[^()]+(?=\) \*)/g)!;
}

describe('moving a border in the picture', () => {
  it('changes the end of the one and the start of the next', () => {
    assert.deepEqual(moved(shared, { earlier: 0, later: 1 }, 7), [
      '00:00-00:07',
      '00:07-00:20',
      '00:20-00:30',
    ]);
  });

  it('keeps the second between them in a note that has one everywhere', () => {
    assert.deepEqual(moved(nextSecond, { earlier: 0, later: 1 }, 7), [
      '00:00-00:06',
      '00:07-00:20',
      '00:21-00:30',
    ]);
  });

  it('changes one time alone where a segment meets no other', () => {
    assert.deepEqual(moved(shared, { earlier: 2 }, 75), [
      '00:00-00:10',
      '00:10-00:20',
      '00:20-01:15',
    ]);
    assert.deepEqual(moved(shared, { later: 0 }, 3)?.[0], '00:03-00:10');
  });

  it('writes times as the note does', () => {
    const text = '(0:00-0:10) ***1.1: a***\n(0:10-0:20) ***1.2: b***\n';
    assert.deepEqual(moved(text, { earlier: 0, later: 1 }, 5), ['0:00-0:05', '0:05-0:20']);
  });

  it('moves the right one of two times that are swapped', () => {
    const text = '(00:10-00:00) ***1.1: a***\n(00:10-00:20) ***1.2: b***\n';
    assert.deepEqual(moved(text, { earlier: 0, later: 1 }, 5), ['00:05-00:00', '00:05-00:20']);
  });

  it('is refused where a segment would become empty or turn round', () => {
    assert.equal(moved(shared, { earlier: 0, later: 1 }, 0), undefined);
    assert.equal(moved(shared, { earlier: 0, later: 1 }, 20), undefined);
    assert.equal(moved(nextSecond, { earlier: 0, later: 1 }, 1), undefined);
    assert.equal(moved(shared, { later: 0 }, -1), undefined);
    assert.equal(moved(shared, { earlier: 1 }, 10), undefined);
  });

  it('is refused where a time is unknown, or the time to move to is none', () => {
    const text = '(00:00-) ***1.1: a***\n(00:10-00:20) ***1.2: b***\n';
    assert.equal(moved(text, { earlier: 0, later: 1 }, 8), undefined);
    assert.equal(moved(shared, { earlier: 0, later: 1 }, Number.NaN), undefined);
  });
});
