import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../../server/src/checking/check';
import { applyEdits } from '../../../../server/src/editing/applyEdits';
import type { Edit } from '../../../../server/src/editing/edit';
import type { Finding } from '../../../../server/src/editing/finding';
import { silenceOnLine } from '../../../../server/src/editing/silencing/silenceLine';
import { silenceInNote } from '../../../../server/src/editing/silencing/silenceNote';
import { Note } from '../../../../server/src/note/note';
import { faultyNote } from '../../rules/faultyNotes';
import { fail, settings } from '../../rules/ruleText';

describe('Silencing a finding', () => {
  it('on its line takes away that rule there, and changes no other finding', () => {
    holdsForEach(silenceOnLine, (finding, silenced, note) => {
      const lineOf = (one: Finding) => note.position(one.block, one.start).line;
      return finding.code === silenced.code && lineOf(finding) === lineOf(silenced);
    });
  });

  it('in the note takes away that rule everywhere, and changes no other finding', () => {
    holdsForEach(silenceInNote, (finding, silenced) => finding.code === silenced.code);
  });
});

/** @param isSilenced whether silencing one finding is to take another one away */
function holdsForEach(
  silence: (note: Note, finding: Finding) => Edit | undefined,
  isSilenced: (finding: Finding, silenced: Finding, note: Note) => boolean,
): void {
  fc.assert(
    fc.property(faultyNote, ({ text }) => {
      const note = Note.read(text);
      const before = check(note, settings, fail);
      for (const silenced of before) {
        const edit = silence(note, silenced);
        if (edit === undefined) continue;
        const left = before.filter((finding) => !isSilenced(finding, silenced, note));
        const after = applyEdits(note, [edit]);
        assert.deepEqual(
          check(after, settings, fail).map(({ code }) => code),
          left.map(({ code }) => code),
          after.text,
        );
      }
    }),
    { numRuns: 150 },
  );
}
