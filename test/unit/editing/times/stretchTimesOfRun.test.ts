import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stretchTimesOfRun } from '../../../../server/src/editing/times/stretchTimesOfRun';
import { Note } from '../../../../server/src/note/note';
import { correctNote, segmentsOf, textOf } from '../../rules/generatedNotes';
import { outcomeText, runOf } from '../refactored';

const note = `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

(00:31-01:00) ***1.2: 二***
- 二

(01:00-01:40) ***1.3: 三***
- 三
`;
const stretch = (
  text: string,
  first: number,
  last: number,
  one: [number, string],
  other: [number, string],
) =>
  outcomeText(text, (own) =>
    stretchTimesOfRun(own, runOf(own, first, last), [
      { segment: one[0], time: one[1] },
      { segment: other[0], time: other[1] },
    ]),
  );

describe('correcting times by two known ones', () => {
  it('puts both segments where they are known to start, and the rest in proportion', () => {
    const expected = note
      .replace('00:00-00:30', '00:10-01:11')
      .replace('00:31-01:00', '01:12-02:10')
      .replace('01:00-01:40', '02:10-03:30');
    assert.equal(stretch(note, 0, 2, [0, '0:10'], [2, '2:10']), expected);
    assert.equal(stretch(note, 0, 2, [2, '2:10'], [0, '0:10']), expected, 'in either order');
  });

  it('keeps the way in which neighbours meet', () => {
    const after = Note.read(stretch(note, 0, 2, [0, '0:00'], [2, '1:37']));
    const { segments } = after.sequence;
    assert.equal(segments[1]!.start - segments[0]!.end, 1000);
    assert.equal(segments[2]!.start - segments[1]!.end, 0);
  });

  it('changes the segments meant alone', () => {
    assert.equal(
      stretch(note, 1, 2, [1, '0:41'], [2, '1:10']),
      note.replace('00:31-01:00', '00:41-01:10').replace('01:00-01:40', '01:10-01:50'),
    );
  });

  it('works to the millisecond where the known times do', () => {
    assert.equal(
      stretch(note, 2, 2, [0, '0:00'], [2, '1:00.5']),
      note.replace('01:00-01:40', '01:00.5-01:40.833'),
    );
  });

  it('is refused where the two known times tell of no such correction', () => {
    const refusal = (one: [number, string], other: [number, string], text = note) =>
      stretch(text, 0, 2, one, other);
    assert.equal(
      refusal([0, '1:00'], [2, '0:30']),
      'refused: 1.1 starts before 1.3, so its real start must be earlier too',
    );
    assert.equal(
      refusal([1, '1:00'], [1, '0:30']),
      'refused: Both segments start at the same time',
    );
    assert.match(refusal([0, 'soon'], [2, '0:30']), /^refused: Write a time/);
    assert.match(refusal([0, '0:05'], [2, '0:75']), /^refused: Write a time/);
    assert.match(refusal([0, '0:05'], [9, '1:15']), /^refused: No time/);
    assert.equal(
      refusal([1, '0:10'], [2, '1:20']),
      'refused: The time 00:00 of 1.1 would go below zero',
    );
  });

  it('is a mere shift where both are off by as much, in any note', () => {
    fc.assert(
      fc.property(correctNote, (made) => {
        const text = textOf(made);
        const segments = segmentsOf(made);
        const last = segments.length - 1;
        fc.pre(last > 0);
        const write = (ms: number) => made.writeTime(ms + 7_000);
        const result = Note.read(
          stretch(text, 0, last, [0, write(0)], [last, write(segments[last]!.start)]),
        );
        assert.deepEqual(
          result.sequence.segments.map(({ start }) => start),
          segments.map(({ start }) => start + 7_000),
        );
        assert.deepEqual(
          result.sequence.segments.map(({ end }) => end),
          segments.map(({ end }) => end + 7_000),
        );
      }),
      { numRuns: 200 },
    );
  });
});
