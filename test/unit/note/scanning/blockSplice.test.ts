import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Note } from '../../../../server/src/note/note';
import { spliceBetween } from '../../../../server/src/note/scanning/blockSplice';
import { longNote, runs } from '../noteFixtures';

const { blocks: all } = Note.read(longNote(2, 3));
const some = fc.subarray([...all]);

describe('spliceBetween', () => {
  it('names a run outside of which both lists hold the same blocks', () => {
    fc.assert(
      fc.property(some, some, (old, fresh) => {
        const { first, gone, come } = spliceBetween(old, fresh);
        const replacement = fresh.slice(first, first + come);
        assert.deepEqual(old.toSpliced(first, gone, ...replacement), fresh);
      }),
      runs(500),
    );
  });

  it('names no block at either end of the run that is the same', () => {
    const [one, two, three] = all;
    assert.deepEqual(spliceBetween(all, all), { first: all.length, gone: 0, come: 0 });
    assert.deepEqual(spliceBetween([one!, two!], [one!, three!, two!]), {
      first: 1,
      gone: 0,
      come: 1,
    });
    assert.deepEqual(spliceBetween([one!, one!], [one!]), { first: 1, gone: 1, come: 0 });
  });
});
