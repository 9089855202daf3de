import assert from 'node:assert/strict';
import { addChapters } from '../../../server/src/chapters/addChapters';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { applyEdits } from '../../../server/src/editing/applyEdits';
import { localise } from '../../../server/src/l10n/localised';
import { Note } from '../../../server/src/note/note';

const note = `+++
title = "T"
+++
# part1: One
(00:10-00:20) ***1.1: A***
- a

(00:20-00:30) ***1.2: B***
- b

# part2: Two
(01:00-01:30) ***2.1: C***
- c
`;

function added(text: string, lines: string) {
  const file = readChapters(lines, '');
  assert.ok('list' in file);
  const before = Note.read(text);
  const result = addChapters(before, file.list);
  if ('refusal' in result) return localise(result.refusal);
  return `${applyEdits(before, result.edits).text}${result.added} added, ${result.skipped} left out`;
}

describe('chapters that are added to a note', () => {
  it('go where their time is, and later numbers count on', () => {
    assert.equal(
      added(note, '0:00 Start\n0:40 Later\n0:50 Still later\n2:00 End'),
      `+++
title = "T"
+++
# part1: One
(00:00-00:10) ***1.1: Start***

(00:10-00:20) ***1.2: A***
- a

(00:20-00:30) ***1.3: B***
- b

(00:40-00:50) ***1.4: Later***

(00:50-01:00) ***1.5: Still later***

# part2: Two
(01:00-01:30) ***2.1: C***
- c

(02:00-02:01) ***2.2: End***
4 added, 0 left out`,
    );
  });

  it('leave what is there as it is', () => {
    assert.match(added(note, '0:10 a\n0:25 b\n0:45 new\n1:10 c'), /\n1 added, 3 left out$/);
    assert.equal(added(note, '0:10 a\n1:00 c'), 'All chapters lie in segments that are there');
  });

  it('begin a part in a note that has none', () => {
    assert.equal(
      added('+++\ntitle = "T"\n+++\n', '0:00 A\n0:10 B').replace(/\s+/g, ' '),
      '+++ title = "T" +++ # part1: T (00:00-00:10) ***1.1: A*** (00:10-00:11) ***1.2: B*** 2 added, 0 left out',
    );
  });

  it('go below the first part where no part has a segment', () => {
    assert.match(
      added('# part1: One\n\n# part2: Two\n', '0:00 A\n0:10 B'),
      /^# part1: One\n+\(00:00-00:10\) \*\*\*1\.1: A\*\*\*\n\n\(00:10-00:11\) \*\*\*1\.2: B\*\*\*\n\n# part2: Two\n/,
    );
  });

  it('keep CRLF and headers over two lines', () => {
    const text = '# Part 1: A\r\n\r\n(00:00-00:10)\r\n***1.1: A***\r\n\r\nText.\r\n';
    assert.equal(
      added(text, '0:20 B'),
      `${text.trimEnd()}\r\n\r\n(00:20-00:21)\r\n***1.2: B***\r\n1 added, 0 left out`,
    );
  });

  it('are refused where the times of the note are not in order', () => {
    const text = note.replace('(00:20-00:30)', '(00:05-00:09)');
    assert.match(
      added(text, '0:40 x'),
      /^1\.2 starts at 00:05, before 1\.1 .*; put that right first$/,
    );
  });

  it('are refused where code is left open', () => {
    assert.match(added('# part1: A\n(00:00-00:10) ***1.1: A***\n```\nx\n', '0:20 B'), /left open/);
  });

  it('change no numbers where some are wrong', () => {
    const text = note.replace('***1.2', '***1.5');
    assert.match(added(text, '0:00 x'), /\*\*\*1\.1: x\*\*\*.*\*\*\*1\.1: A\*\*\*.*\*\*\*1\.5: B/s);
  });
});
