import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctNote, textOf } from '../../rules/generatedNotes';
import { tell, withCrlf } from '../../rules/ruleText';
import { inOrder, numbered, swapped } from '../swappedSegments';

const sort = (text: string) =>
  tell('time-order', text)[0]!.fixes.find(({ title }) => title.startsWith('Sort'))?.result;

describe('sorting the segments of every part', () => {
  it('carries bodies along and renumbers', () => {
    assert.equal(sort(swapped), inOrder);
    assert.equal(sort(withCrlf(swapped)), withCrlf(inOrder));
    assert.equal(sort(swapped.trimEnd()), inOrder.trimEnd());
  });

  it('is stable: equal starts stay in their order, unknown starts behind their predecessor', () => {
    const lines = [
      '(01:00-01:30) ***1.1: 丁***',
      '(-01:40) ***1.2: 跟着丁***',
      '(00:30-01:00) ***1.3: 乙***',
      '(00:30-00:40) ***1.4: 丙***',
      '(00:00-00:30) ***1.5: 甲***',
    ];
    const sorted = sort(`# part1: 甲\n${lines.join('\n\n')}`)!;
    assert.deepEqual(sorted.match(/\d\.\d: [^*]+/g), [
      '1.1: 甲',
      '1.2: 乙',
      '1.3: 丙',
      '1.4: 丁',
      '1.5: 跟着丁',
    ]);
  });

  it('leaves parts alone that are in order, also where their numbers are wrong', () => {
    const other = '\n# part2: 乙\n(02:00-02:10) ***2.7: 五***\n- 五\n';
    assert.equal(sort(swapped + other), inOrder + other);
  });

  it('puts a blank line where a header would become part of a list', () => {
    const text =
      '# part1: 甲\n(00:30-01:00) ***1.1: 二***\n```\n二\n```\n(00:00-00:30) ***1.2: 一***\n- 一\n';
    assert.equal(
      sort(text),
      '# part1: 甲\n(00:00-00:30) ***1.1: 一***\n- 一\n\n(00:30-01:00) ***1.2: 二***\n```\n二\n```\n',
    );
  });

  it('mends every part of any note, and keeps every line', () => {
    fc.assert(
      fc.property(correctNote, fc.infiniteStream(fc.nat()), (note, random) => {
        const text = textOf({
          ...note,
          parts: note.parts.map((part) => {
            const key = new Map(part.segments.map((segment) => [segment, random.next().value!]));
            const segments = part.segments.toSorted((a, b) => key.get(a)! - key.get(b)!);
            return { ...part, segments: numbered(segments, part.number) };
          }),
        });
        const [told] = tell('time-order', text);
        if (told === undefined) return;
        const fix = told.fixes.find(({ title }) => title.startsWith('Sort'));
        assert.equal(fix?.result, textOf(note));
      }),
      { numRuns: 400 },
    );
  });
});
