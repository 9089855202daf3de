import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shiftTimesOfRun } from '../../../../server/src/editing/times/shiftTimesOfRun';
import { Note } from '../../../../server/src/note/note';
import { correctNote, segmentsOf, textOf } from '../../rules/generatedNotes';
import { withCrlf } from '../../rules/ruleText';
import { outcomeText, runOf } from '../refactored';

const note = `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 00:10 在文字里

# part2: 乙
(00:30-00:45) ***2.1: 二***
- 二

(00:46-59:50) ***2.2: 三***
- 三
`;
const shift = (text: string, first: number, last: number, amount: string) =>
  outcomeText(text, (own) => shiftTimesOfRun(own, runOf(own, first, last), amount));

describe('shifting times', () => {
  it('moves starts and ends of the segments meant, and no other time', () => {
    const expected = note
      .replace('00:30-00:45', '00:35-00:50')
      .replace('00:46-59:50', '00:51-59:55');
    assert.equal(shift(note, 1, 2, '+5'), expected);
    assert.equal(shift(withCrlf(note), 1, 2, '5'), withCrlf(expected));
  });

  it('carries over into the hour, and goes back below it', () => {
    const later = shift(note, 2, 2, '+0:20');
    assert.equal(later, note.replace('00:46-59:50', '01:06-1:00:10'));
    assert.equal(shift(later, 2, 2, '-0:20'), note);
  });

  it('writes the times as the note writes them', () => {
    const bare = note.replaceAll('(00:', '(0:').replaceAll('-00:', '-0:');
    assert.equal(shift(bare, 1, 1, '+1:00'), bare.replace('0:30-0:45', '1:30-1:45'));
    const withoutHours = note.replace('59:50', '62:10');
    assert.equal(
      shift(withoutHours, 2, 2, '+10'),
      withoutHours.replace('00:46-62:10', '00:56-62:20'),
    );
  });

  it('keeps fractions of a second', () => {
    const fine = note.replace('00:45', '00:45.25');
    assert.equal(shift(fine, 1, 1, '+0.5'), fine.replace('00:30-00:45.25', '00:30.5-00:45.75'));
  });

  it('is refused where a time would go below zero, and says which', () => {
    assert.equal(shift(note, 0, 2, '-1'), 'refused: The time 00:00 of 1.1 would go below zero');
    assert.equal(shift(note, 1, 2, '-0:31'), 'refused: The time 00:30 of 2.1 would go below zero');
    assert.equal(
      shift(note, 1, 1, '-0:30'),
      note.replace('00:30-00:45', '00:00-00:15'),
      'zero itself is a time',
    );
  });

  it('is refused where the amount is none', () => {
    assert.match(shift(note, 0, 2, 'soon'), /^refused: Write an amount/);
    assert.match(shift(note, 0, 2, '1:75'), /^refused: Write an amount/);
  });

  it('leaves a time alone that nobody can read, and moves the other', () => {
    const text = note.replace('00:30-00:45', '00:30-');
    assert.equal(shift(text, 1, 1, '+5'), text.replace('00:30-', '00:35-'));
  });

  it('can be taken back by the opposite amount, in any note', () => {
    fc.assert(
      fc.property(correctNote, fc.integer({ min: 0, max: 9_000 }), (made, seconds) => {
        const last = segmentsOf(made).length - 1;
        const there = shift(textOf(made), 0, last, `+${seconds}`);
        const by = seconds * 1000;
        assert.deepEqual(
          timesOf(there),
          segmentsOf(made).map(({ start, end }) => [start + by, end + by]),
        );
        assert.deepEqual(timesOf(shift(there, 0, last, `-${seconds}`)), timesOf(textOf(made)));
      }),
      { numRuns: 200 },
    );
  });
});

function timesOf(text: string): number[][] {
  return Note.read(text).sequence.segments.map(({ start, end }) => [start, end]);
}
