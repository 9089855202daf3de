import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctNote, type MadeNote, type MadeSegment, segmentsOf, textOf } from './generatedNotes';
import { headerMisses, headersWithout, headingMisses } from './nearMisses';
import { codesIn, tellAll } from './ruleText';

const noteAndPlace = fc.tuple(correctNote, fc.nat());

describe('a correct note', () => {
  it('has no findings, whatever its borders, times and line ends', () => {
    fc.assert(fc.property(correctNote, (note) => assert.deepEqual(codesIn(textOf(note)), [])));
  });
});

describe('one near-miss in a correct note', () => {
  for (const [name, spell] of Object.entries(headerMisses)) {
    it(`a header with ${name} is one finding, and its fix gives the correct note back`, () => {
      fc.assert(
        fc.property(noteAndPlace, ([note, place]) => {
          const segment = pick(segmentsOf(note), place);
          const line = spell(fieldsOf(note, segment));
          assertMended(note, 'segment-malformed', new Map([[segment, line]]));
        }),
        { numRuns: 60 },
      );
    });
  }

  for (const [name, spell] of Object.entries(headingMisses)) {
    it(`a heading with ${name} is one finding, and its fix gives the correct note back`, () => {
      fc.assert(
        fc.property(noteAndPlace, ([note, place]) => {
          const part = pick(note.parts, place);
          assertMended(note, 'part-malformed', new Map([[part, spell(part)]]));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('a header without its number gets the one that follows', () => {
    fc.assert(
      fc.property(noteAndPlace, ([note, place]) => {
        const segment = pick(segmentsOf(note), place);
        const line = headersWithout.number(fieldsOf(note, segment));
        assertMended(note, 'segment-malformed', new Map([[segment, line]]));
      }),
    );
  });

  for (const missing of ['start', 'end'] as const) {
    it(`a header without its ${missing} gets the one that the neighbour gives`, () => {
      fc.assert(
        fc.property(noteAndPlace, ([note, place]) => {
          const segments = segmentsOf(note);
          const segment = pick(segments, place);
          const line = headersWithout[missing](fieldsOf(note, segment));
          const text = textOf(note, new Map([[segment, line]]));
          const [told, ...others] = tellAll(text);
          assert.equal(told?.code, 'segment-malformed');
          assert.deepEqual(others, []);
          const neighbour = segments[segments.indexOf(segment) + (missing === 'start' ? -1 : 1)];
          assert.equal(told.fixes.length, neighbour === undefined ? 0 : 1);
          const [fix] = told.fixes;
          if (fix === undefined) return;
          assert.deepEqual(codesIn(fix.result), []);
          if (note.isUniform && segments.length > 2) assert.equal(fix.result, textOf(note));
        }),
      );
    });
  }
});

function assertMended(note: MadeNote, code: string, replaced: ReadonlyMap<object, string>): void {
  const found = tellAll(textOf(note, replaced));
  assert.deepEqual(
    found.map((told) => told.code),
    [code],
  );
  const [fix, ...others] = found[0]!.fixes;
  assert.deepEqual(others, []);
  assert.deepEqual(
    [fix?.result, fix?.preferred, fix?.safe],
    [textOf(note), true, true],
    [...replaced.values()].join('\n'),
  );
}

function fieldsOf(note: MadeNote, { start, end, number, title }: MadeSegment) {
  return { start: note.writeTime(start), end: note.writeTime(end), number, title };
}

function pick<T>(from: readonly T[], place: number): T {
  return from[place % from.length] as T;
}
