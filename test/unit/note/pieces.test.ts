import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../server/src/note/block';
import { blockLineStarts } from '../../../server/src/note/lines';
import { Note, type TextChange } from '../../../server/src/note/note';
import { pieceAtLine } from '../../../server/src/note/pieceAt';
import { rememberedPieces } from '../../../server/src/note/pieces';
import { spliceBetween } from '../../../server/src/note/splice';
import { applyTo, firstDifference, longNote, runs } from './noteFixtures';

const marks = [
  ...['```\n', '````\n', '``` `\n', '~~~\n', '<!--\n', '-->\n', '<?\n', '?>\n', '<![CDATA[\n'],
  ...[']]>\n', '<!X\n', '<pre>\n', '</pre>\n', '<div>\n', '\n', '- ```\n', '> ~~~\n'],
  ...['{{< raw >}}\n', '{{< /raw >}}\n', '(00:00-00:01) ***9.9: 新***\n', '字', '`', '\r', '# '],
];

interface Step {
  readonly line: number;
  readonly deletedLines: number;
  readonly inserted: string;
}

/** Lines come and go mostly at few places, so that what is opened is closed again. */
const step: fc.Arbitrary<Step> = fc.record({
  line: fc.oneof(fc.constantFrom(5, 6, 7, 30, 31), fc.nat(130)),
  deletedLines: fc.constantFrom(0, 0, 0, 1, 1, 2),
  inserted: fc.oneof(fc.constant(''), fc.constantFrom(...marks)),
});

function changeOf(note: Note, { line, deletedLines, inserted }: Step): TextChange {
  const offset = note.offsetAt({ line, character: 0 });
  const deleted = note.offsetAt({ line: line + deletedLines, character: 0 }) - offset;
  return { offset, deleted, inserted };
}

/** Some thirty blocks, two with code in them, one with a comment, one with a shortcode. */
const sample = longNote(3, 10)
  .replace(/(1\.5.*\n)/, '$1```\n代码\n```\n')
  .replace(/(2\.2.*\n)/, '$1<!-- 注\n释 -->\n{{< raw >}}\n原文\n{{< /raw >}}\n')
  .replace(/(2\.7.*\n)/, '$1~~~~ md\n```\n~~~~\n');

function opened(note: Note, inserted: string): { note: Note; at: number } {
  const at = note.text.indexOf('- 一句话');
  return { note: note.edit({ offset: at, deleted: 0, inserted }), at };
}

describe('a block that swallowed many', () => {
  it('is read as a fresh reading reads it, whatever opens and closes around it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let text = sample;
        let note = Note.read(text);
        for (const next of steps) {
          const change = changeOf(note, next);
          text = applyTo(text, change);
          note = note.edit(change);
          const fresh = Note.read(text);
          assert.equal(firstDifference(note, fresh), undefined, JSON.stringify(text));
          assert.deepEqual(note.offsets, fresh.offsets);
          assert.deepEqual(note.lines, fresh.lines);
          assert.equal(new Set(note.blocks).size, note.blocks.length);
          for (const block of note.blocks) piecesMakeUp(block);
        }
      }),
      runs(200),
    );
  });

  for (const [open, close] of [
    ['```\n', '```\n'],
    ['~~~~~\n', '~~~~~~\n'],
    ['<!--\n', '-->\n'],
    ['<?\n', '?>\n'],
  ] as const) {
    it(`gives each block back when ${JSON.stringify(close)} ends ${JSON.stringify(open)}`, () => {
      const note = Note.read(longNote(10, 10));
      const { note: swallowing, at } = opened(note, open);
      const swallower = swallowing.blocks.at(-1) as Block;
      assert.ok(rememberedPieces(swallower) !== undefined);
      const closed = swallowing.edit({ offset: at + open.length, deleted: 0, inserted: close });
      const behind = note.blockAt(at) + 1;
      assert.deepEqual(spliceBetween(note.blocks, closed.blocks), {
        first: behind - 1,
        gone: 1,
        come: 1,
      });
      const reopened = closed.edit({
        offset: at + open.length,
        deleted: close.length,
        inserted: '',
      });
      assert.equal(reopened.blocks.length, behind);
      const without = reopened.edit({ offset: at, deleted: open.length, inserted: '' });
      assert.ok(
        note.blocks.slice(behind).every((block, i) => without.blocks[behind + i] === block),
      );
    });
  }

  it('gives back all blocks but the one that was written in meanwhile', () => {
    const note = Note.read(longNote(10, 10));
    const { note: swallowing, at } = opened(note, '```\n');
    const middle = swallowing.text.indexOf('一句话', swallowing.length / 2);
    const typed = swallowing.edit({ offset: middle, deleted: 0, inserted: '又' });
    const closed = typed.edit({ offset: at, deleted: 4, inserted: '' });
    const known = new Set(note.blocks);
    assert.equal(closed.blocks.filter((block) => !known.has(block)).length, 2);
  });

  it('gives no block back that an enclosing shortcode has come to swallow meanwhile', () => {
    const text = longNote(3, 10)
      .replace(/(2\.5.*\n)/, '$1{{< raw >}}\n')
      .replace(/(3\.5.*\n)/, '$1```\n');
    const { note: swallowing, at } = opened(Note.read(text), '```\n');
    const end = swallowing.text.lastIndexOf('- 一句话');
    const enclosed = swallowing.edit({ offset: end, deleted: 0, inserted: '{{< /raw >}}\n' });
    const closed = enclosed.edit({ offset: at, deleted: 4, inserted: '' });
    assert.equal(firstDifference(closed, Note.read(closed.text)), undefined);
  });

  it('gives back the blocks above and below one that holds code of its own', () => {
    const note = Note.read(longNote(20, 5).replace(/(10\.3.*\n)/, '$1```\n代码\n```\n'));
    const { note: swallowing, at } = opened(note, '```\n');
    assert.ok(swallowing.blocks.length < 10);
    const closed = swallowing.edit({ offset: at, deleted: 4, inserted: '' });
    const known = new Set(note.blocks);
    assert.ok(closed.blocks.filter((block) => !known.has(block)).length <= 2);
  });
});

/** Every line of the block is found in the piece that holds it. */
function piecesMakeUp(block: Block): void {
  if (rememberedPieces(block) === undefined) return;
  blockLineStarts(block).forEach((start, number) => {
    const { piece, offset, line } = pieceAtLine(block, number);
    assert.equal(offset + (blockLineStarts(piece)[number - line] ?? Number.NaN), start);
    assert.equal(piece.text, block.text.slice(offset, offset + piece.text.length));
  });
}
