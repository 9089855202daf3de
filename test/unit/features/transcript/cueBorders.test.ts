import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../server/src/base/steps';
import { segmentsFromCues } from '../../../../server/src/features/transcript/segmentsFromCues';
import { Note } from '../../../../server/src/note/note';
import type { CueSegment, PartChoice } from '../../../../server/src/protocol/transcriptProtocol';
import { spokenTranscript } from '../../transcript/spokenTranscript';

/** Cues that pause, follow each other or overlap, in milliseconds. */
const transcript = fc
  .array(
    fc.record({
      pause: fc.integer({ min: -1500, max: 4000 }),
      length: fc.integer({ min: 200, max: 9000 }),
    }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((spoken) => {
    let [start, end] = [0, 0];
    return spoken.map(({ pause, length }) => {
      start = Math.max(start, end + pause);
      end = start + length;
      return [start, end] as const;
    });
  });

const words = fc.constantFrom(
  ...[
    '模型',
    '**粗**',
    '“引”',
    '(00:10-00:20) ***1.2: 丙***',
    '# part2: 丁',
    '\n',
    '- ',
    '```',
    '<!--',
    '+++',
    '{{< raw >}}',
    '',
  ],
);

const part: fc.Arbitrary<PartChoice | undefined> = fc.oneof(
  { weight: 10, arbitrary: fc.constant(undefined) },
  fc.record({ number: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ newTitle: fc.constantFrom('插曲', '# x', '') }),
);

/** Mostly one after the other; sometimes with a cue in common, or beyond the last one. */
const named: fc.Arbitrary<CueSegment[]> = fc
  .array(
    fc.record({
      skip: fc.oneof({ weight: 30, arbitrary: fc.nat(4) }, fc.constant(-2)),
      further: fc.nat(3),
      title: words,
      points: fc.array(words, { maxLength: 3 }),
      part,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((segments) => {
    let last = 0;
    return segments.map(({ skip, further, part: own, ...text }) => {
      const firstCue = last + 1 + skip;
      last = firstCue + further;
      return { ...text, firstCue, lastCue: last, ...(own !== undefined && { part: own }) };
    });
  });

const notes = [
  '',
  '+++\ntitle = "闲谈"\n+++\n',
  '# part1: 一\n',
  '# part1: 一\n文字。\n\n# part2: 二\n',
  '# part1: 一\n(00:20-00:25) ***1.1: 甲***\n- 甲\n',
  '# part1: 一\r\n(00:20-00:25) ***1.1: 甲***\r\n- 甲\r\n\r\n(00:26-00:31) ***1.2: 乙***\r\n\r\n# part2: 二\r\n(01:00-01:10) ***2.1: 丙***',
  '# Part 1: 一\n(00:20-00:25)\n***1.1: 甲***\n- 甲\n\n<!-- episode-notes-disable-next-line time-gap -->\n(00:40-00:45)\n***1.2: 乙***\n- 乙\n',
];

const second = 1000;

describe('whatever cues somebody names', () => {
  it('no segment gets a time that is not the border of a cue, or of a segment beside it', () => {
    forAnyCall((before, after, cues, added) => {
      const times = [
        ...cues.flat().map((ms) => second * Math.round(ms / second)),
        ...before.sequence.segments.flatMap(({ start, end }) => [start, end]),
      ];
      for (const { start, end } of added) {
        assert.ok(end > start);
        // A border is shared, or the next segment starts a second later; a cue lasts a second.
        for (const time of [start, end]) {
          assert.ok(
            times.some((border) => Math.abs(border - time) <= second),
            `${time}`,
          );
        }
      }
      const { segments } = after.sequence;
      for (const [at, { start }] of segments.entries()) {
        assert.ok(start >= (segments[at - 1]?.end ?? 0), after.text);
      }
    });
  });

  it('nothing that stands in the note changes but numbers', () => {
    forAnyCall((before, after, _, added) => {
      const own = new Set(added.map(({ blockIndex }) => blockIndex));
      const digits = (text: string) => text.replace(/\d+/g, '0').trim();
      const kept = after.blocks.filter(({ kind }, at) => kind === 'segment' && !own.has(at));
      const old = before.blocks.filter(({ kind }) => kind === 'segment');
      const comments = /<!--.*?-->/g;
      assert.deepEqual(
        kept.map(({ text }) => digits(text.replace(comments, ''))),
        old.map(({ text }) => digits(text.replace(comments, ''))),
      );
      assert.equal(after.text.match(comments)?.join(''), before.text.match(comments)?.join(''));
    });
  });
});

type Added = readonly {
  readonly start: number;
  readonly end: number;
  readonly blockIndex: number;
}[];
type Cues = readonly (readonly [start: number, end: number])[];

/** Calls it with each generated call that is not refused; many must be. */
function forAnyCall(hold: (before: Note, after: Note, cues: Cues, added: Added) => void): void {
  let written = 0;
  fc.assert(
    fc.property(transcript, named, fc.constantFrom(...notes), (cues, segments, text) => {
      const before = Note.read(text, true);
      const result = runToEnd(segmentsFromCues(before, spokenTranscript(cues), segments));
      if ('refusal' in result) return;
      written++;
      assert.equal(result.added.length, segments.length);
      hold(before, result.note, cues, result.added);
    }),
    { numRuns: 3000 },
  );
  assert.ok(written > 300, `${written} of the calls were not refused`);
}
