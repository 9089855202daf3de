import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import {
  borderStyle,
  endBefore,
  startAfter,
} from '../../../../server/src/note/sequence/borderStyle';
import { noteOfRanges } from '../noteFixtures';

function styleAt(segment: number, ...ranges: string[]): string {
  const { sequence } = Note.read(noteOfRanges(ranges));
  return borderStyle(sequence, sequence.segments[segment]);
}

describe('borderStyle', () => {
  it('is that of most borders, wherever one asks', () => {
    const ranges = ['00:00-00:03', '00:03-00:09', '00:10-00:19', '00:20-00:29'];
    for (const segment of [0, 1, 2, 3]) assert.equal(styleAt(segment, ...ranges), 'next-second');
    const shared = ['00:00-00:03', '00:03-00:09', '00:09-00:19', '00:20-00:29'];
    for (const segment of [0, 1, 2, 3]) assert.equal(styleAt(segment, ...shared), 'shared');
  });

  it('is that of the nearest border above on a tie', () => {
    const ranges = ['00:00-00:03', '00:04-00:09', '00:09-00:19', '00:25-00:30'];
    assert.equal(styleAt(1, ...ranges), 'next-second');
    assert.equal(styleAt(2, ...ranges), 'shared');
    assert.equal(styleAt(3, ...ranges), 'shared');
  });

  it('is shared on a tie with no border above, and where there is none at all', () => {
    assert.equal(styleAt(0, '00:00-00:03', '00:04-00:09', '00:09-00:19'), 'shared');
    assert.equal(styleAt(0, '00:00-00:03', '00:20-00:30'), 'shared');
    assert.equal(borderStyle(Note.read('').sequence, undefined), 'shared');
  });

  it('counts no overlap, no gap and no unknown end', () => {
    const ranges = ['00:00-00:03', '00:02-00:09', '00:19-', '00:30-00:39', '00:40-00:49'];
    assert.equal(styleAt(4, ...ranges), 'next-second');
    assert.equal(styleAt(3, ...ranges), 'next-second');
  });

  it('counts up to one second later as the next second', () => {
    assert.equal(styleAt(1, '00:00-00:03.500', '00:04-00:09'), 'next-second');
    assert.equal(styleAt(1, '00:00-00:03', '00:04.001-00:09'), 'shared');
  });

  it('says where the neighbour starts and ends', () => {
    assert.deepEqual(
      [startAfter(9_000, 'shared'), startAfter(9_000, 'next-second')],
      [9_000, 10_000],
    );
    assert.deepEqual([endBefore(9_000, 'shared'), endBefore(9_000, 'next-second')], [9_000, 8_000]);
  });
});
