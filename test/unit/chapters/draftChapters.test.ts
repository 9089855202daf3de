import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../server/src/base/steps';
import { draftChapters } from '../../../server/src/chapters/draftChapters';
import { draftedSegments } from '../../../server/src/features/chapters/draftedSegments';
import { Note } from '../../../server/src/note/note';
import { transcriptSteps } from '../../../server/src/transcript/readTranscript';
import { textEditsApplied } from './editedText';

type Spoken = readonly (readonly [start: number, end: number])[];

const stamp = (ms: number) => new Date(ms).toISOString().slice(11, 23).replace('.', ',');

/** A transcript of cues at these times, in milliseconds; each says its number. */
const transcriptOf = (cues: Spoken) =>
  runToEnd(
    transcriptSteps(
      cues
        .map(([start, end], at) => `${at + 1}\n${stamp(start)} --> ${stamp(end)}\n第${at + 1}句\n`)
        .join('\n'),
    ),
  ).transcript;

const whole = [{ from: 0, to: Number.POSITIVE_INFINITY }];

/** Cues of three seconds, with a pause behind every fifth. */
const speech: Spoken = Array.from({ length: 30 }, (_, at) => {
  const start = at * 3200 + Math.floor(at / 5) * 2000;
  return [start, start + 3000] as const;
});

describe('a draft of segments out of a transcript', () => {
  it('ends each where speech pauses, near the wanted length, and begins at zero', () => {
    const drafted = draftChapters(transcriptOf(speech), whole, 18_000);
    assert.deepEqual(
      drafted.map(({ start, end, words }) => `${start}-${end} ${words}`),
      [
        '0-18000 第1句',
        '18000-36000 第6句',
        '36000-54000 第11句',
        '54000-72000 第16句',
        '72000-90000 第21句',
        '90000-106000 第26句',
      ],
    );
  });

  it('is divided as well where each caption stays while the next one is spoken', () => {
    const staying = Array.from({ length: 40 }, (_, at) => [at * 2500, at * 2500 + 5000] as const);
    const drafted = draftChapters(transcriptOf(staying), whole, 30_000);
    assert.deepEqual(
      drafted.map(({ start }) => start),
      [0, 30_000, 60_000],
    );
  });

  it('has no segment that lasts no time, however many cues begin in one second', () => {
    const spoken: Spoken = [
      [8250, 9400],
      [8740, 13_500],
      [8980, 9260],
    ];
    const drafted = draftChapters(transcriptOf(spoken), [{ from: 0, to: 10_000 }], 3000);
    assert.deepEqual(
      drafted.map(({ start, end }) => `${start}-${end}`),
      ['8000-10000'],
    );
  });

  it('is never divided inside of a cue, whatever is said when', () => {
    const cue = fc.record({ pause: fc.nat(4000), length: fc.integer({ min: 300, max: 20_000 }) });
    fc.assert(
      fc.property(
        fc.array(cue, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 5, max: 90 }),
        (spoken, seconds) => {
          let at = 0;
          const cues = spoken.map(({ pause, length }) => {
            const start = at + pause;
            at = start + length;
            return [start, at] as const;
          });
          const drafted = draftChapters(transcriptOf(cues), whole, seconds * 1000);
          const borders = new Set(cues.map(([start]) => Math.floor(start / 1000) * 1000));
          for (const { start, end = 0 } of drafted) {
            assert.ok(start === 0 || borders.has(start), `${start}`);
            assert.ok(end > start);
          }
          assert.ok((drafted.at(-1)?.end ?? 0) >= at);
        },
      ),
    );
  });
});

describe('drafting segments into a note', () => {
  const note =
    '# part1: 甲\n(00:00-00:18) ***1.1: 有了***\n- 一\n\n(01:12-01:30) ***1.2: 也有***\n- 二\n';
  const draft = (text: string, cues: Spoken | undefined, length = 18_000) => {
    const read = Note.read(text, true);
    const transcript = cues && transcriptOf(cues);
    const { refusal, edits } = draftedSegments(
      { note: read, version: 1 },
      transcript,
      length,
      false,
    );
    return refusal ?? textEditsApplied(text, edits);
  };

  it('fills what no segment covers, and leaves what is there', () => {
    assert.equal(
      draft(note, speech),
      [
        '# part1: 甲\n(00:00-00:18) ***1.1: 有了***\n- 一\n',
        '(00:18-00:36) ***1.2: 0:18***\n- 第6句\n',
        '(00:36-00:54) ***1.3: 0:36***\n- 第11句\n',
        '(00:54-01:12) ***1.4: 0:54***\n- 第16句\n',
        '(01:12-01:30) ***1.5: 也有***\n- 二\n',
        '(01:30-01:46) ***1.6: 1:30***\n- 第26句\n',
      ].join('\n'),
    );
  });

  it('writes the borders of a note in which the next segment starts a second later', () => {
    const late = note.replace('(01:12-01:30) ***1.2', '(00:19-01:30) ***1.2');
    const tail: Spoken = [
      ...speech,
      ...speech.map(([start, end]) => [start + 120_000, end + 120_000] as const),
    ];
    assert.match(draft(late, tail), /\(02:00-02:17\) .*\n- 第31句\n\n\(02:18-/);
  });

  it('makes the first part of a post that has none', () => {
    assert.match(
      draft('+++\ntitle = "闲谈"\n+++\n', speech),
      /\n# part1: 闲谈\n\(00:00-00:18\) \*{3}1\.1: 0:00\*{3}\n- 第1句\n/,
    );
  });

  it('shows the headers that it would write alone, beside one whose times are swapped too', () => {
    const swapped =
      '# part1: 甲\n(00:00-00:01) ***1.1: 一***\n- 一\n\n(00:06-00:05) ***1.2: 二***\n- 二\n';
    const read = Note.read(swapped, true);
    const spoken = transcriptOf([
      [1200, 1400],
      [3000, 3900],
    ]);
    const { headers } = draftedSegments({ note: read, version: 1 }, spoken, 3000, false);
    assert.deepEqual(headers, ['(00:01-00:06) ***1.2: 0:01***']);
  });

  it('takes a segment without an end for one that lasts until the next', () => {
    const open = note.replace('(01:12-01:30)', '(01:12-)');
    assert.match(draft(open, speech), /\(00:54-01:12\) .*\n- 第16句\n\n\(01:12-\) .*\n- 二\n$/);
    assert.match(draft(open.replace('00:18', '01:12'), speech), /^All that is said/);
  });

  it('says why there is nothing to draft', () => {
    assert.match(draft(note, undefined), /^No transcript lies beside this note/);
    assert.match(draft(note.replace('00:18', '02:00'), speech), /^All that is said/);
  });
});
