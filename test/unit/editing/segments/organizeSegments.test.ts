import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../server/src/editing/applyEdits';
import { organizeSegments } from '../../../../server/src/editing/segments/organizeSegments';
import { Note } from '../../../../server/src/note/note';
import { faultyNote } from '../../rules/faultyNotes';
import { withCrlf } from '../../rules/ruleText';
import { refactored } from '../refactored';
import { inOrder, swapped } from '../swappedSegments';

const organize = (text: string) => refactored(text, organizeSegments);

describe('organising segments', () => {
  it('sorts each part by time and numbers it', () => {
    assert.equal(organize(swapped), inOrder);
    assert.equal(organize(withCrlf(swapped)), withCrlf(inOrder));
    assert.equal(organize(inOrder), undefined);
  });

  it('numbers a part that is in order', () => {
    assert.equal(organize(inOrder.replace('1.2', '1.5')), inOrder);
  });

  it('leaves numbers alone where a line between may be a header that cannot be read', () => {
    const text = inOrder
      .replace('1.3', '1.4')
      .replace('- 空行后', '00：50 开始 ***1.3： 看不懂***');
    const lost = text.replace('1.2: 二', '1.2: 二');
    const note = Note.read(lost);
    assert.equal(note.sequence.segments.length, 3);
    assert.equal(organize(lost), undefined);
  });

  it('takes the silencing comments directly above a header along', () => {
    const first = '<!-- episode-notes-disable-next-line time-gap -->\n';
    const second = '<!-- episode-notes-disable-next-line time-overlap -->\n';
    const commented = swapped
      .replace('(01:00-', `${first}${second}(01:00-`)
      .replace('(00:00-', `${second}(00:00-`);
    assert.equal(
      organize(commented),
      inOrder.replace('(01:00-', `${first}${second}(01:00-`).replace('(00:00-', `${second}(00:00-`),
    );
    assert.equal(
      organize(withCrlf(commented).trimEnd()),
      withCrlf(
        inOrder
          .replace('(01:00-', `${first}${second}(01:00-`)
          .replace('(00:00-', `${second}(00:00-`),
      ).trimEnd(),
    );
  });

  it('leaves a comment where it is that is no line of its own directly above a header', () => {
    const comment = '<!-- episode-notes-disable time-gap -->';
    const apart = swapped.replace('(00:30-01:00)', `${comment}\n\n(00:30-01:00)`);
    assert.match(organize(apart)!, /- 三\n {4}- 更细\n\n<!-- .* -->\n$/);
    const other = swapped.replace('(00:30-01:00)', '<!-- 剪辑 -->\n(00:30-01:00)');
    assert.match(organize(other)!, /- 更细\n\n<!-- 剪辑 -->\n$/);
  });

  it('carries a comment to the top of a text that begins with a header', () => {
    const text = swapped
      .replace('# part1: 甲\n', '')
      .replace('(00:00-00:30)', '(00:59-01:00)')
      .replace('(00:30-01:00)', '<!-- episode-notes-disable-next-line -->\n(00:30-01:00)');
    const note = Note.read(text, true);
    const after = applyEdits(note, organizeSegments(note)).text;
    assert.match(after, /^<!-- episode-notes-disable-next-line -->\n\(00:30/);
    assert.equal(after.split('episode-notes').length, 2);
  });

  it('keeps every line, changes nothing twice, and leaves no part out of order, in any note', () => {
    fc.assert(
      fc.property(faultyNote, ({ text }) => {
        const note = Note.read(text);
        const after = applyEdits(note, organizeSegments(note));
        assert.deepEqual(linesOf(after.text), linesOf(text));
        assert.deepEqual(organizeSegments(Note.read(after.text)), []);
        for (const { part, start, above } of Note.read(after.text).sequence.segments) {
          if (part === above?.part) assert.ok(!(start < (above?.start ?? 0)), after.text);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** All lines with text, those of headers without their figures. */
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => (/^\s*[\d(（[【]/.test(line) ? line.replace(/\d/g, '') : line))
    .sort();
