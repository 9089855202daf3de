import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Note } from '../../../../server/src/note/note';
import { otherOf, type SegmentPair } from '../../../../server/src/note/sequence/chronology';
import type { Sequence } from '../../../../server/src/note/sequence/sequence';
import { clock, noteOfRanges } from '../noteFixtures';

/** `order 3<2` for a segment that starts before an earlier one, `overlap 3/1` for one that overlaps. */
function faults(...ranges: string[]): string[] {
  const { startsBefore, overlaps } = Note.read(noteOfRanges(ranges)).chronology;
  return [
    ...ordinalsOf(startsBefore).map(([at, other]) => ({
      at,
      text: `order ${at + 1}<${other + 1}`,
    })),
    ...ordinalsOf(overlaps).map(([at, other]) => ({ at, text: `overlap ${at + 1}/${other + 1}` })),
  ]
    .toSorted((left, right) => left.at - right.at)
    .map(({ text }) => text);
}

function ordinalsOf(pairs: readonly SegmentPair[]): [number, number][] {
  return pairs.map(({ segment, other }) => [segment.ordinal, other.ordinal]);
}

/** The index of the segment that each one follows; -1 for none. */
function follows(...ranges: string[]): number[] {
  const { chronology } = Note.read(noteOfRanges(ranges));
  return chronology.follows.map((other) => other?.ordinal ?? -1);
}

/** The definition, word by word: every segment is compared with every one above it. */
function byDefinition({ segments }: Sequence) {
  const startsBefore: SegmentPair[] = [];
  const overlaps: SegmentPair[] = [];
  for (const segment of segments) {
    const { start, ordinal } = segment;
    const above = segments.slice(0, ordinal).filter((other) => !Number.isNaN(other.start));
    const nearest = above.at(-1);
    const isOutOfOrder = nearest !== undefined && start < nearest.start;
    const inTime = above.toSorted((a, b) => a.start - b.start || a.ordinal - b.ordinal);
    const last = inTime.at(-1);
    const isLatest =
      last === undefined || last.start < start || (last.start === start && last === nearest);
    const before = isLatest ? last : nearest;
    const isOverlap = !isOutOfOrder && before !== undefined && before.end > start;
    if (isOutOfOrder) startsBefore.push({ segment, other: nearest });
    if (isOverlap) overlaps.push({ segment, other: before });
  }
  return { startsBefore, overlaps };
}

describe('readChronology', () => {
  it('finds nothing where borders are shared or in the next second', () => {
    assert.deepEqual(faults('00:00-00:03', '00:03-00:28', '00:29-00:40'), []);
  });

  it('finds an overlap with the segment above', () => {
    assert.deepEqual(faults('00:00-00:10', '00:09-00:20', '00:20-00:30'), ['overlap 2/1']);
  });

  it('finds an overlap over a segment in between that is out of order', () => {
    const ranges = ['00:00-00:10', '00:20-00:30', '00:10-00:20', '00:25-00:40'];
    assert.deepEqual(faults(...ranges), ['order 3<2', 'overlap 4/2']);
  });

  it('does not call a segment out of order an overlap too', () => {
    assert.deepEqual(faults('00:10-00:30', '00:05-00:20'), ['order 2<1']);
  });

  it('lets an end that is far off overlap the next segment, not all of them', () => {
    const ranges = ['00:00-00:10', '00:10-99:00:00', '00:20-00:30', '00:30-00:40', '00:40-00:50'];
    assert.deepEqual(faults(...ranges), ['overlap 3/2']);
    assert.deepEqual(follows(...ranges), [-1, 0, 1, 1, 1]);
  });

  it('lets a start that is far too late be one fault', () => {
    const ranges = ['00:00-00:10', '99:00:00-99:00:10', '00:20-00:30', '00:30-00:40'];
    assert.deepEqual(faults(...ranges), ['order 3<2']);
  });

  it('lets a start that is far too early be one fault', () => {
    const ranges = ['00:00-00:10', '00:10-00:20', '00:00-00:30', '00:30-00:40'];
    assert.deepEqual(faults(...ranges), ['order 3<2']);
  });

  it('lets a clock that begins anew with each part be one fault', () => {
    const first = ['00:00-00:10', '00:10-00:20', '00:20-00:30'];
    assert.deepEqual(faults(...first, ...first), ['order 4<3']);
  });

  it('counts a reversed range as swapped where that fits between its neighbours', () => {
    assert.deepEqual(faults('00:00-00:10', '00:20-00:10', '00:20-00:30', '00:25-00:40'), [
      'overlap 4/3',
    ]);
  });

  it('tells no second fault beside a reversed range with one wrong time', () => {
    assert.deepEqual(faults('00:00-00:10', '00:20-00:10', '00:15-00:30'), []);
    assert.deepEqual(faults('00:00-00:10', '00:10-00:02', '00:20-00:30'), []);
    assert.deepEqual(faults('00:00-00:10', '05:10-00:20', '00:20-00:30'), []);
  });

  it('tells no second fault beside a time that does not exist', () => {
    assert.deepEqual(faults('00:00-00:10', '00:10-00:75', '00:20-00:30'), []);
    assert.deepEqual(faults('00:00-00:10', '00:71-00:20', '00:20-00:30'), []);
  });

  it('skips an unknown end, and compares order with the nearest known start above', () => {
    assert.deepEqual(faults('00:00-', '00:05-00:10', '00:10-00:20'), []);
    const unknown = `${'9'.repeat(30)}:00`;
    assert.deepEqual(faults('00:10-00:20', `${unknown}-${unknown}`, '00:05-00:30'), ['order 3<1']);
  });

  it('lets equal starts be in order, and the lower one overlap the upper', () => {
    assert.deepEqual(faults('00:00-00:10', '00:00-00:10'), ['overlap 2/1']);
    assert.deepEqual(faults('00:00-00:00', '00:00-00:10'), []);
  });

  it('follows the segment that ends last so far, none where the neighbour is unknown', () => {
    assert.deepEqual(follows('00:00-00:30', '00:10-00:20', '00:40-00:50'), [-1, 0, 0]);
    assert.deepEqual(follows('00:00-00:10', '00:10-', '00:40-00:50'), [-1, 0, -1]);
    assert.deepEqual(follows('00:00-00:10', '-00:20', '00:40-00:50'), [-1, -1, -1]);
  });

  it('agrees with the definition on any segments', () => {
    const second = fc.oneof(fc.nat(20), fc.nat(100), fc.constant(300_000));
    const range = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(second, second).map(([a, b]) => `${clock(a)}-${clock(b)}`) },
      {
        weight: 3,
        arbitrary: fc.tuple(second, fc.nat(5)).map(([a, b]) => `${clock(a)}-${clock(a + b)}`),
      },
      { weight: 1, arbitrary: second.map((a) => `${clock(a)}-`) },
      { weight: 1, arbitrary: second.map((a) => `-${clock(a)}`) },
      { weight: 1, arbitrary: fc.constant(`${'9'.repeat(30)}:00-00:10`) },
    );
    fc.assert(
      fc.property(fc.array(range, { maxLength: 14 }), (ranges) => {
        const { sequence, chronology } = Note.read(noteOfRanges(ranges));
        assert.equal(sequence.segments.length, ranges.length);
        const { startsBefore, overlaps } = chronology;
        const expected = byDefinition(sequence);
        assert.deepEqual(ordinalsOf(startsBefore), ordinalsOf(expected.startsBefore));
        assert.deepEqual(ordinalsOf(overlaps), ordinalsOf(expected.overlaps));
        for (const segment of sequence.segments) {
          const overlapped = overlaps.find((each) => each.segment === segment)?.other;
          assert.ok(otherOf(overlaps, segment) === overlapped);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
