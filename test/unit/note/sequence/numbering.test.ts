import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import {
  indexAfterAbove,
  numberAfterAbove,
  partNumberOf,
} from '../../../../server/src/note/sequence/numbering';

/** A note whose segments have these numbers (`-` for none), under a heading for each `part N`. */
function sequenceOf(...headers: string[]) {
  const lines = headers.map((header) => {
    if (header.startsWith('part ')) return `# part${header.slice(5)}: 甲`;
    return header === '-' ? '(00:00-00:03) ***乙***' : `(00:00-00:03) ***${header}: 乙***`;
  });
  return Note.read(lines.join('\n\n'), true).sequence;
}

describe('numbering', () => {
  it('goes on after the number above, in whatever way that one is wrong', () => {
    const sequence = sequenceOf('part 3', '3.1', '3.5', '3.6');
    assert.deepEqual(
      [0, 1, 2].map((at) => indexAfterAbove(sequence, at)),
      [1, 2, 6],
    );
    assert.equal(numberAfterAbove(sequence, 2), '3.6');
  });

  it('begins with 1 in each part', () => {
    const sequence = sequenceOf('part 1', '1.1', '1.2', 'part 2', '2.1');
    assert.equal(numberAfterAbove(sequence, 2), '2.1');
  });

  it('counts a number that is missing as if it continued', () => {
    const sequence = sequenceOf('part 1', '1.4', '-', '-', '1.7');
    assert.deepEqual(
      [1, 2, 3].map((at) => indexAfterAbove(sequence, at)),
      [5, 6, 7],
    );
    assert.equal(indexAfterAbove(sequenceOf('part 1', '-', '-'), 1), 2);
  });

  it('takes the first half from the heading as written', () => {
    assert.equal(partNumberOf(sequenceOf('part 7', '1.1'), 0), 7);
    assert.equal(numberAfterAbove(sequenceOf('part 1234567890', '1.1'), 0), '1234567890.1');
  });

  it('takes the first half before all parts from the segment above, else 1', () => {
    const sequence = sequenceOf('4.1', '-', '4.3');
    assert.deepEqual(
      [0, 1, 2].map((at) => partNumberOf(sequence, at)),
      [1, 4, 4],
    );
  });
});
