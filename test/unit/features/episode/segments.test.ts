import assert from 'node:assert/strict';
import { neighbour, segmentAt, segments } from '../../../../server/src/features/episode/segments';
import { Note } from '../../../../server/src/note/note';

const note = Note.read(`开头
# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 一

(00:20-00:11) ***1.2: 颠倒***

# part2:
(00:21-) ***未完***

(00:30-00:40) ***2.2:***
- 二

`);
const at = (line: number, character = 0) => ({ line, character });

describe('segments for the client', () => {
  it('are listed with number, title, times, part and place', () => {
    assert.deepEqual(segments(note), [
      {
        number: '1.1',
        title: '问好',
        range: '00:00-00:10',
        start: 0,
        end: 10_000,
        part: 'part1: 开场',
        position: at(2, 22),
        lastLine: 3,
      },
      {
        number: '1.2',
        title: '颠倒',
        range: '00:20-00:11',
        start: 11_000,
        end: 20_000,
        part: 'part1: 开场',
        position: at(5, 22),
        lastLine: 5,
      },
      {
        number: null,
        title: '未完',
        range: '00:21-',
        start: 21_000,
        end: null,
        part: 'part2',
        position: at(8, 12),
        lastLine: 8,
      },
      {
        number: '2.2',
        title: '',
        range: '00:30-00:40',
        start: 30_000,
        end: 40_000,
        part: 'part2',
        position: at(10, 21),
        lastLine: 11,
      },
    ]);
  });

  it('belong to no part above the first heading', () => {
    assert.equal(segments(Note.read('(00:00-00:10) ***1.1: x***\n'))[0]?.part, null);
  });

  it('are found by a position, with their share of the whole', () => {
    assert.equal(segmentAt(note, at(3))?.number, '1.1');
    assert.equal(segmentAt(note, at(3))?.share, 0);
    assert.equal(segmentAt(note, at(6))?.number, '1.2');
    assert.equal(segmentAt(note, at(10, 3))?.share, 0.75);
    assert.equal(segmentAt(note, at(12))?.number, '2.2');
    assert.equal(segmentAt(note, at(99))?.number, '2.2');
  });

  it('are none in the preamble and at a part heading', () => {
    assert.equal(segmentAt(note, at(0)), null);
    assert.equal(segmentAt(note, at(1)), null);
    assert.equal(segmentAt(note, at(7)), null);
  });

  it('have neighbours in both directions, from parts and the preamble too', () => {
    assert.deepEqual(neighbour(note, at(0), 'next'), at(2, 22));
    assert.deepEqual(neighbour(note, at(2), 'next'), at(5, 22));
    assert.deepEqual(neighbour(note, at(7), 'next'), at(8, 12));
    assert.deepEqual(neighbour(note, at(7), 'previous'), at(5, 22));
    assert.deepEqual(neighbour(note, at(3), 'previous'), null);
    assert.deepEqual(neighbour(note, at(11), 'next'), null);
  });
});
