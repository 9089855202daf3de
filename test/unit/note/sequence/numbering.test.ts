import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import { indexAt, numberAt, partNumberAt } from '../../../../server/src/note/sequence/numbering';

/** A note whose segments have these numbers (`-` for none), under a heading for each `part N`. */
function segmentsOf(...headers: string[]) {
  const lines = headers.map((header) => {
    if (header.startsWith('part ')) return `# part${header.slice(5)}: 甲`;
    return header === '-' ? '(00:00-00:03) ***乙***' : `(00:00-00:03) ***${header}: 乙***`;
  });
  return Note.read(lines.join('\n\n'), true).sequence.segments;
}

describe('numbering', () => {
  it('goes on after the number above, in whatever way that one is wrong', () => {
    const segments = segmentsOf('part 3', '3.1', '3.5', '3.6');
    assert.deepEqual(segments.map(indexAt), [1, 2, 6]);
    assert.equal(numberAt(segments[2]!), '3.6');
  });

  it('begins with 1 in each part', () => {
    const segments = segmentsOf('part 1', '1.1', '1.2', 'part 2', '2.1');
    assert.equal(numberAt(segments[2]!), '2.1');
  });

  it('counts a number that is missing as if it continued', () => {
    const segments = segmentsOf('part 1', '1.4', '-', '-', '1.7');
    assert.deepEqual(segments.slice(1).map(indexAt), [5, 6, 7]);
    assert.equal(indexAt(segmentsOf('part 1', '-', '-')[1]!), 2);
  });

  it('takes the first half from the heading as written', () => {
    assert.equal(partNumberAt(segmentsOf('part 7', '1.1')[0]!), 7);
    assert.equal(numberAt(segmentsOf('part 1234567890', '1.1')[0]!), '1234567890.1');
  });

  it('takes the first half before all parts from the segment above, else 1', () => {
    const segments = segmentsOf('4.1', '-', '4.3');
    assert.deepEqual(segments.map(partNumberAt), [1, 4, 4]);
  });
});
