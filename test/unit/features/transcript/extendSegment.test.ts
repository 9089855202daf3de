import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/editing/applyEdits';
import { extendSegment } from '../../../../server/src/features/transcript/extendSegment';
import { localise } from '../../../../server/src/l10n/localised';
import { Note } from '../../../../server/src/note/note';
import { spokenTranscript } from '../../transcript/spokenTranscript';

/** Cues of five seconds, one after the other: cue 1 from 0:00 to 0:05, cue 2 to 0:10. */
const speech = spokenTranscript(
  Array.from({ length: 40 }, (_, at) => [at * 5000, at * 5000 + 5000] as const),
);

const note = `# part1: 开场
(00:02-00:10) ***1.1: 问好***
- 甲

(01:00-01:10) ***1.2: 广告***
- 乙
`;

function extended(text: string, cue: number): string {
  const read = Note.read(text);
  const result = extendSegment(read, speech, cue);
  return 'refusal' in result ? localise(result.refusal) : applyEdits(read, result.edits).text;
}

describe('a segment that is to last until some words', () => {
  it('ends with them, and the next one stays', () => {
    assert.equal(extended(note, 8), note.replace('00:02-00:10', '00:02-00:40'));
    assert.equal(extended(note, 12), note.replace('00:02-00:10', '00:02-01:00'));
    assert.equal(extended(note, 40), note.replace('01:00-01:10', '01:00-03:20'));
  });

  it('is said to be extended, with the time as the note writes the time', () => {
    const hours = note.replace('00:02-00:10', '0:00:02-0:00:10').replaceAll('(01:', '(0:01:');
    const result = extendSegment(Note.read(hours), speech, 8);
    assert.ok('notice' in result);
    assert.equal(localise(result.notice), '1.1 was extended to 0:00:40');
  });

  it('ends a second before the next one in a note that has such borders', () => {
    const late = note.replace('00:02-00:10', '00:02-00:59');
    const cut = `${late}\n(01:30-01:40) ***1.3: 完***\n- 丙\n`;
    assert.equal(extended(cut, 18), cut.replace('01:00-01:10', '01:00-01:29'));
  });

  it('is refused where no end is written that could be moved', () => {
    assert.equal(
      extended(note.replace('00:02-00:10', '00:02-'), 8),
      '1.1 has no end that could be moved; write one first',
    );
  });

  it('is refused where it lasts longer already, or the next one would be overlapped', () => {
    assert.equal(extended(note, 2), '1.1 lasts until 00:10 already');
    const early = note.replace('(01:00-', '(01:02-');
    assert.equal(extended(early, 14), '1.2 lasts until 01:10 already');
    assert.match(
      extended(`${early}\n(01:12-01:20) ***1.3: x***\n`, 15),
      /^These words end at 01:15/,
    );
    assert.match(extended(note.replace('00:02', '00:06'), 1), /^No segment starts before/);
    assert.match(extended(note, 99), /^There is no cue 99/);
  });

  it('is refused where nobody knows which one follows, as for new segments', () => {
    const unreadable = `${note}\n(01:75-01:80) ***1.3: 丙***\n- 丙\n\n(01:37-02:00) ***1.4: 丁***\n`;
    assert.equal(extended(unreadable, 18), 'The start of 1.3 cannot be read; put that right first');
    const unordered = `${note}\n(00:20-00:30) ***1.3: 丙***\n`;
    assert.match(extended(unordered, 14), /^1\.3 starts at 00:20, before 1\.2 above it/);
  });
});
