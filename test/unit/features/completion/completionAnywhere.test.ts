import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { segmentAt, segments } from '../../../../server/src/features/episode/segments';
import { Note } from '../../../../server/src/note/note';
import { randomNotes } from '../randomNotes';
import { everything } from './completionText';

const typed = fc.constantFrom('(', '（', '(00:', '(00:00-', '#', '(00:00-00:03) *', '');

describe('completion anywhere in any text', () => {
  it('replaces a stretch of the line around the cursor, or is not offered', () => {
    fc.assert(
      fc.property(randomNotes, typed, fc.nat(24), (text, beginning, line) => {
        const before = Note.read(text, true);
        const at = before.offsetAt({ line, character: 0 });
        const note = before.edit({ offset: at, deleteCount: 0, inserted: beginning });
        const cursor = note.positionAt(at + beginning.length);
        for (const { textEdit } of outlineItems(note, cursor, everything, true)) {
          const { range } = textEdit as TextEdit;
          assert.equal(range.start.line, cursor.line);
          assert.equal(range.end.line, cursor.line);
          assert.ok(range.start.character <= cursor.character);
          assert.ok(range.end.character >= cursor.character);
          assert.ok(range.end.character <= note.lineText(cursor.line).length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never proposes a time that is none', () => {
    fc.assert(
      fc.property(randomNotes, typed, (text, beginning) => {
        const note = Note.read(`${text}\n${beginning}`, true);
        const items = outlineItems(note, note.positionAt(note.length), everything, true);
        for (const { label } of items) assert.doesNotMatch(label, /NaN|undefined|Infinity|--|-\d/);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the segments that were there as they were', () => {
    fc.assert(
      fc.property(randomNotes, (indented) => {
        // What is indented belongs to any bullet above it, whoever writes that; and a lone CR
        // before an LF is no line of its own.
        const text = indented.replace(/\r\n?/g, '\n').replace(/^ +/gm, '');
        const note = Note.read(`${text}\n\n\n${text}`, true);
        const line = note.positionAt(text.length + 2).line;
        const [item] = outlineItems(note, { line, character: 0 }, everything, true);
        if (item === undefined) return;
        const { range, newText } = item.textEdit as TextEdit;
        const inserted = newText.replace(/\$\d/g, '00:59').replace(/\$\{\d:([^}]*)\}/g, '$1');
        const start = note.offsetAt(range.start);
        const after = note.edit({
          offset: start,
          deleteCount: note.offsetAt(range.end) - start,
          inserted,
        });
        assert.equal(segments(after).length, segments(note).length + 1);
        assert.equal(swallowed(after), swallowed(note));
        assert.ok(segmentAt(after, { line: line + 1, character: 0 }));
      }),
      { numRuns: 500 },
    );
  });
});

/** How many headers Markdown takes for part of something above them. */
function swallowed(note: Note): number {
  return note.blocks.filter((block) => block.kind === 'segment' && !block.startsParagraph).length;
}
