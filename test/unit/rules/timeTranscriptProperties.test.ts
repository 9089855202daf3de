import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatTimeInStyle } from '../../../server/src/base/formatTime';
import { check, fixesOf } from '../../../server/src/checking/check';
import { fixAll } from '../../../server/src/checking/fixAll';
import { applyEdits } from '../../../server/src/editing/applyEdits';
import { Note } from '../../../server/src/note/note';
import type { Transcript } from '../../../server/src/transcript/transcript';
import { fail, heardIn, outcomeOf, part, settings } from './ruleText';

const code = 'time-transcript';
const style = { paddedMinutes: true, hoursField: true, hoursAlways: false, paddedHours: false };

/** Cues of up to 40 s behind each other: some overlap, between others is a pause. In milliseconds. */
const transcripts = fc
  .array(
    fc.record({
      pause: fc.integer({ min: -4000, max: 5000 }),
      length: fc.integer({ min: 300, max: 40_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((cues) => {
    let end = 5000;
    const events = cues.map(({ pause, length }, at) => {
      const start = Math.max(0, end + pause);
      end = start + length;
      return { tStartMs: start, dDurationMs: length, segs: [{ utf8: `第${at}句` }] };
    });
    return heardIn(JSON.stringify({ events })).transcript as Transcript;
  });

/** A note whose segments meet at these times, or one second apart. */
function noteOf(times: readonly number[], gap: number): string {
  const sorted = [...new Set(times)].sort((left, right) => left - right);
  const text = (ms: number) => formatTimeInStyle(ms, style);
  return part(
    ...sorted.slice(1).flatMap((end, at) => {
      const start = (sorted[at] as number) + (at === 0 ? 0 : gap);
      return start < end ? [`(${text(start)}-${text(end)}) ***1.${at + 1}: 段***`] : [];
    }),
  );
}

const keysOf = (note: Note, transcript: Transcript) =>
  check(note, { ...settings, transcript }, fail).map(
    (finding) => `${finding.code} ${finding.block}`,
  );

describe('time-transcript, for any transcript', () => {
  it('finds nothing where each time is within a second of a cue’s start or end', () => {
    const cases = transcripts.chain((transcript) => {
      const borders = [...transcript.starts, ...transcript.ends];
      const near = fc
        .tuple(fc.constantFrom(...borders), fc.integer({ min: -1000, max: 1000 }))
        .map(([border, off]) => Math.max(0, border + off));
      return fc.tuple(fc.constant(transcript), fc.array(near, { minLength: 2, maxLength: 12 }));
    });
    fc.assert(
      fc.property(cases, ([transcript, times]) => {
        const found = keysOf(Note.read(noteOf(times, 0)), transcript);
        assert.deepEqual(
          found.filter((key) => key.startsWith(code)),
          [],
        );
      }),
    );
  });

  const notes = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 240 }), { minLength: 2, maxLength: 12 }),
      fc.constantFrom(0, 1000),
    )
    .map(([seconds, gap]) =>
      noteOf(
        seconds.map((one) => one * 1000),
        gap,
      ),
    );

  it('offers a fix only that takes the finding away and brings no other', () => {
    let tried = 0;
    fc.assert(
      fc.property(transcripts, notes, (transcript, text) => {
        const note = Note.read(text);
        const own = { ...settings, transcript };
        const before = keysOf(note, transcript);
        for (const finding of check(note, own, fail).filter((one) => one.code === code)) {
          for (const fix of fixesOf(finding, note, own, fail)) {
            tried++;
            const after = keysOf(applyEdits(note, fix.edits), transcript);
            const left = [...before];
            for (const key of after) {
              const at = left.indexOf(key);
              assert.notEqual(at, -1, `${key} is new in:\n${text}`);
              left.splice(at, 1);
            }
            assert.ok(left.includes(`${code} ${finding.block}`));
          }
        }
      }),
    );
    assert.ok(tried > 20, `${tried} fixes`);
  });

  it('changes nothing by Fix All', () => {
    fc.assert(
      fc.property(transcripts, notes, (transcript, text) => {
        const note = Note.read(text);
        const fixed = (heard: Transcript | undefined) =>
          outcomeOf(fixAll(note, { ...settings, transcript: heard }, () => true, fail)).text;
        assert.equal(fixed(transcript), fixed(undefined));
      }),
    );
  });
});
