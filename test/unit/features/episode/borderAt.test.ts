import assert from 'node:assert/strict';
import { borderAt } from '../../../../server/src/features/episode/borderAt';
import { Note } from '../../../../server/src/note/note';

const text = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 一
- 二
- 三

(00:10-) ***1.2: 未完***
- 四
`;

/** The border nearest to a line and column, both 0-based. */
const at = (line: number, character: number) => borderAt(Note.read(text), { line, character });

describe('the border nearest to the cursor', () => {
  it('is the time that the cursor stands on', () => {
    assert.equal(at(1, 3), 0);
    assert.equal(at(1, 9), 10_000);
  });

  it('is the start in the upper half of a segment, and the end in the lower one', () => {
    assert.equal(at(1, 20), 0);
    assert.equal(at(2, 1), 0);
    assert.equal(at(4, 1), 10_000);
  });

  it('is the other one where the nearer is not known, and the first one above all segments', () => {
    assert.equal(at(7, 1), 10_000);
    assert.equal(at(0, 4), 0);
    assert.equal(borderAt(Note.read('# part1: 空\n'), { line: 0, character: 0 }), null);
  });
});
