import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Note } from '../../../server/src/note/note';
import { changeOf, patchwork, rawChange } from './generatedEdits';
import { applyTo, firstDifference, outline, sequenceOf } from './noteFixtures';

describe('Note', () => {
  it('gives the same blocks after every edit as a reading of the whole text', () => {
    fc.assert(
      fc.property(
        patchwork,
        fc.array(rawChange, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (start, changes, alwaysNote) => {
          let text = start;
          let note = Note.read(text, alwaysNote);
          for (const raw of changes) {
            const change = changeOf(text, raw);
            text = applyTo(text, change);
            note = note.edit(change);
            const fresh = Note.read(text, alwaysNote);
            assert.equal(firstDifference(note, fresh), undefined, JSON.stringify(text));
            assert.equal(note.isNote, fresh.isNote);
            assert.deepEqual([...note.pairedShortcodes].sort(), [...fresh.pairedShortcodes].sort());
            assert.deepEqual(sequenceOf(note), sequenceOf(fresh));
            for (const { block, blockIndex } of note.sequence.segments) {
              assert.ok(note.blocks[blockIndex] === block);
            }
            assert.deepEqual(note.offsets, fresh.offsets);
            assert.deepEqual(note.lines, fresh.lines);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('asks again whether lines are a header when the times below the next heading change', () => {
    const bare = '(00:00-00:09)\n***丁***\n\n';
    const below = '# part1: 甲\n\n(00:05-00:10) ***1.1: 丙***\n- 一\n\n# part2: 乙\n';
    const timed = bare + below.replace('00:05', '00:09');
    for (const [text, change] of [
      [timed, { offset: timed.indexOf('00:09-00:10') + 4, deleteCount: 1, inserted: '5' }],
      [below, { offset: 0, deleteCount: 0, inserted: bare }],
    ] as const) {
      const note = Note.read(text, true).edit(change);
      assert.equal(firstDifference(note, Note.read(applyTo(text, change), true)), undefined);
      assert.equal(note.sequence.segments.length, 1);
    }
  });

  it('reads any text without throwing, and its blocks joined are that text', () => {
    const anything = fc.oneof(
      patchwork,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (text, alwaysNote) => {
        const note = Note.read(text, alwaysNote);
        assert.equal(note.text, text);
        assert.equal(note.blocks.map((block) => block.text).join(''), text);
        assert.equal(note.sequence.segments.length, note.chronology.follows.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('turns offsets and positions into each other as LSP and its text documents do', () => {
    const line = fc.integer({ min: -2, max: 30 });
    const character = fc.integer({ min: -2, max: 60 });
    fc.assert(
      fc.property(patchwork, line, character, (text, lineNumber, column) => {
        const note = Note.read(text);
        const document = TextDocument.create('untitled:a', 'markdown', 1, text);
        for (let offset = -1; offset <= text.length + 1; offset++) {
          assert.deepEqual(
            note.positionAt(offset),
            document.positionAt(offset),
            `offset ${offset}`,
          );
        }
        const position = { line: lineNumber, character: column };
        assert.equal(note.offsetAt(position), document.offsetAt(position));
        const below = { line: lineNumber + 1, character: 0 };
        const lineText = document.getText({
          start: { line: lineNumber, character: 0 },
          end: below,
        });
        const expected =
          lineNumber < 0 ? note.lineText(lineNumber) : lineText.replace(/[\r\n]+$/, '');
        assert.equal(note.lineText(lineNumber), expected);
      }),
      { numRuns: 600 },
    );
  });

  it('draws changes outside of the text in', () => {
    const note = Note.read('# part1: 甲\n');
    assert.equal(note.edit({ offset: 99, deleteCount: 9, inserted: '乙' }).text, '# part1: 甲\n乙');
    assert.equal(note.edit({ offset: -5, deleteCount: 2, inserted: '' }).text, 'part1: 甲\n');
  });

  it('holds no position behind the end of a line, not between CR and LF either', () => {
    const note = Note.read('# part1: 甲\r\n乙\r丙');
    assert.deepEqual(note.positionAt(11), { line: 0, character: 10 });
    assert.deepEqual(note.positionAt(14), { line: 2, character: 0 });
    assert.equal(note.offsetAt({ line: 0, character: 99 }), 10);
    assert.equal(note.offsetAt({ line: 9, character: 0 }), note.length);
  });

  it('uses the line end that the text uses first', () => {
    assert.equal(Note.read('甲').lineEnd, '\n');
    assert.equal(Note.read('+++\r\n+++\r\n# part1: 甲\n').lineEnd, '\r\n');
    assert.equal(Note.read('# part1: 甲\r乙\n').lineEnd, '\r');
  });

  it('reads an empty file and one with nothing but a byte order mark', () => {
    assert.deepEqual(outline(Note.read('')), []);
    assert.deepEqual(Note.read('').positionAt(3), { line: 0, character: 0 });
    assert.deepEqual(outline(Note.read('\uFEFF')), ['preamble']);
    assert.equal(Note.read('').lineText(0), '');
  });

  it('reads 200,000 blank lines', () => {
    const note = Note.read(`${'\n'.repeat(200_000)}# part1: 甲\n`);
    assert.deepEqual(outline(note), ['preamble', 'part 1']);
    assert.deepEqual(note.positionAt(note.length - 1), { line: 200_000, character: 10 });
  });

  for (const start of [
    '(',
    '0',
    '*',
    '> ',
    '字',
    '"\\',
    '(0:19-0:28) ***1.1: ',
    '{{< /',
    '# part1 ',
  ]) {
    it(`reads 5 MB of "${start}" on one line, which takes hours if not in one pass`, () => {
      const line = start.repeat(Math.floor(5_000_000 / start.length));
      assert.equal(Note.read(line, true).length, line.length);
      assert.equal(Note.read(`+++\n${line}`, true).length, line.length + 4);
    });
  }
});
