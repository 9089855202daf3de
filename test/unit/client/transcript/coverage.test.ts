import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageOf, middlesOf } from '../../../../client/src/transcript/view/coverage';
import type { TimelineItem } from '../../../../server/src/protocol/timelineProtocol';
import { segment } from '../timeline/pictures';

/** The items that cover cues, given as `[start, end]` in seconds. */
function covered(items: readonly TimelineItem[], cues: readonly [number, number][]): number[] {
  const starts = cues.map(([start]) => start * 1000);
  const ends = cues.map(([, end]) => end * 1000);
  return [...coverageOf(items, middlesOf({ starts, ends }))];
}

describe('which cues are written down', () => {
  it('are those that have their middle in a segment', () => {
    const items = [segment('1.1', 0, 10), segment('1.2', 20, 30)];
    assert.deepEqual(
      covered(items, [
        [0, 4],
        [8, 11],
        [9, 15],
        [14, 19],
        [19, 23],
        [29, 40],
      ]),
      [0, 0, -1, -1, 1, -1],
    );
  });

  it('counts the whole second of an end, as times are written without fractions', () => {
    const nextSecond = [segment('1.1', 0, 9), segment('1.2', 10, 20)];
    assert.deepEqual(covered(nextSecond, [[9.2, 9.9]]), [0]);
    const shared = [segment('1.1', 0, 9), segment('1.2', 9, 20)];
    assert.deepEqual(covered(shared, [[9.2, 9.9]]), [1], 'where the next one begins, its');
  });

  it('are given to the segment that starts last where several overlap', () => {
    const items = [segment('1.1', 0, 60), segment('1.2', 10, 20), segment('1.3', 15, 30)];
    const cues: [number, number][] = [
      [0, 2],
      [12, 14],
      [16, 18],
      [24, 26],
      [40, 42],
    ];
    assert.deepEqual(covered(items, cues), [0, 1, 2, 2, 0]);
  });

  it('passes over parts and segments without a time that can be read', () => {
    const items = [{ part: '1', title: 'a' }, segment('1.1', 0, null), segment('1.2', 0, 5)];
    assert.deepEqual(
      covered(items, [
        [1, 2],
        [7, 8],
      ]),
      [2, -1],
    );
  });

  it('are what looking at every segment for every cue would give', () => {
    const time = fc.integer({ min: 0, max: 40 });
    const range = fc.tuple(time, fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(range), fc.array(range), (segments, lengths) => {
        const items = segments.map(([start, length]) => segment('1.1', start, start + length));
        const cues = lengths
          .map(([start, length]): [number, number] => [start, start + length + 1])
          .sort(([one], [other]) => one - other);
        const expected = cues.map(([start, end]) => {
          const middle = ((start + end) / 2) * 1000;
          let best = -1;
          for (const [index, [from, length]] of segments.entries()) {
            const isIn = middle >= from * 1000 && middle <= (from + length) * 1000 + 999;
            if (isIn && (best === -1 || from >= (segments[best]?.[0] ?? 0))) best = index;
          }
          return best;
        });
        assert.deepEqual(covered(items, cues), expected);
      }),
    );
  });
});
