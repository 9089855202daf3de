import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Note, type TextChange } from '../../../server/src/note/note';
import { applyTo, firstDifference, longNote, outline, runs } from './noteFixtures';

const headers = [
  ...['# part1: 开场\n', '# part2: 甲\r\n', '#part3：乙\n', 'part4: 丙\n', '## Part 5 丁\r'],
  ...[
    '(00:00-00:03) ***1.1: 甲***\n',
    '(00:03-00:09) ***1.2: 乙***\r\n',
    '00:19-00:28 ***2.1: x***\r',
  ],
  ...[
    '（00:28－00：39） ***2.2： 丙***\n',
    '(00:40-00:50) 丁\n',
    '[00:19-00:28]: url\n',
    '(00:51) **戊**\n',
  ],
];
const fences = [
  ...['+++\n', ' +++\n', '---\n', '{\n', '}\n', 'title = "x"\n', 'tags = [\n', '"""\n'],
  ...['```\n', '~~~~\n', '- ```\n', '<!-- ', '-->\n', '<div>\n', '</div>\n', '<script>\n', '<?'],
  ...[
    '{{< highlight go >}}\n',
    '{{< /highlight >}}\n',
    '{{< figure >}}',
    '{{< /',
    ' >}}',
    '{{</* x',
  ],
];
const lines = [
  '- 一\n',
  '    - 二\n',
  '> 三\n',
  '1. 四\n',
  '字\n',
  '===\n',
  '[a]: /u\n',
  '\n',
  '\n\n',
];
const scraps = [
  ...['+++', '字', ' ', '    ', '\t', '\n', '\r', '\r\n', '\uFEFF', '\0', '\uD83D', '\uDE00', '🚀'],
  ...['(', ')', '*', '#', ':', '00', '-', '<', '`'],
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...headers) },
  { weight: 2, arbitrary: fc.constantFrom(...fences) },
  { weight: 3, arbitrary: fc.constantFrom(...lines) },
  { weight: 2, arbitrary: fc.constantFrom(...scraps) },
);
const beginnings = [
  ...[
    '',
    '',
    '',
    '\uFEFF',
    '\n\n',
    '+++\n',
    '\uFEFF\n+++\na = 1\n+++\n',
    '---\na: 1\n---\n',
    '---\n',
  ],
  ...['+++ # x\n', '\u3000+++\n', '+++ > x\n', 'x\n+++\na = 1\n', '\f'],
  ...['+++\n+++\n+++\n', '{\n', '{\n}\n', ' +++\r\ntags = [\n"a"\n', '+++\n# part1: x\n+++ rest\n'],
];
const patchwork = fc
  .tuple(fc.constantFrom(...beginnings), fc.array(piece, { maxLength: 25 }))
  .map(([beginning, parts]) => beginning + parts.join(''));

interface RawChange {
  readonly at: number;
  readonly atLineStart: boolean;
  readonly deleted: number;
  readonly inserted: string;
}

/** A change of any text: its place is a share of the length that the text then has. */
const rawChange: fc.Arbitrary<RawChange> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share * share),
  atLineStart: fc.boolean(),
  deleted: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3), fc.nat(40)),
  inserted: fc.oneof(fc.constant(''), piece, fc.constantFrom(...fences), patchwork),
});

function changeOf(text: string, { at, atLineStart, deleted, inserted }: RawChange): TextChange {
  const anywhere = Math.floor(at * text.length);
  const offset = atLineStart ? text.lastIndexOf('\n', anywhere - 1) + 1 : anywhere;
  return { offset, deleted: Math.min(deleted, text.length - offset), inserted };
}

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
            assert.deepEqual(note.sequence, fresh.sequence);
            assert.deepEqual(note.timeline, fresh.timeline);
            assert.deepEqual(note.offsets, fresh.offsets);
            assert.deepEqual(note.lines, fresh.lines);
          }
        },
      ),
      runs(2500),
    );
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
        assert.equal(note.sequence.count, note.timeline.follows.length);
      }),
      runs(1500),
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
      runs(600),
    );
  });

  it('keeps every block that an edit does not touch, however long the note is', () => {
    for (const parts of [3, 30, 300]) {
      const text = longNote(parts, 5);
      const note = Note.read(text);
      const middle = text.indexOf('一句话', text.length / 2);
      const inserts = [
        '字',
        '\n- 又一句',
        '\n```\n代码\n```\n',
        '\n\n(00:00-00:01) ***9.9: 新***\n- 文\n\n',
      ];
      for (const inserted of inserts) {
        const edited = note.edit({ offset: middle, deleted: 0, inserted });
        const before = new Set(note.blocks);
        const read = edited.blocks.filter((block) => !before.has(block)).length;
        assert.ok(read <= 3, `${read} blocks read anew of ${edited.blocks.length}`);
        assert.equal(edited.blocks[0], note.blocks[0]);
        assert.equal(edited.blocks.at(-1), note.blocks.at(-1));
      }
    }
  });

  it('reads all below an open fence anew and gets the old blocks back when it is closed', () => {
    const text = longNote(10, 3);
    const note = Note.read(text);
    const fence = text.indexOf('- 一句话', text.length / 2);
    const opened = note.edit({ offset: fence, deleted: 0, inserted: '```\n' });
    const block = note.blockAt(fence);
    assert.equal(opened.blocks.length, block + 1);
    assert.deepEqual(opened.blocks.slice(0, block), note.blocks.slice(0, block));
    const typed = opened.edit({ offset: fence + 4, deleted: 0, inserted: '代码' });
    const closed = typed.edit({ offset: fence, deleted: 6, inserted: '' });
    assert.equal(firstDifference(closed, note), undefined);
    for (let at = block + 1; at < note.blocks.length; at++) {
      assert.equal(closed.blocks[at], note.blocks[at], `block ${at}`);
    }
  });

  it('gets the old blocks back when a file that was a note is one again', () => {
    const text = longNote(1, 12).replace(/\*{3}\d\.\d+: /g, '***');
    const note = Note.read(text);
    const heading = text.indexOf('# part1');
    const ceased = note.edit({ offset: heading, deleted: 1, inserted: '' });
    assert.equal(ceased.isNote, false);
    const again = ceased.edit({ offset: heading, deleted: 0, inserted: '#' });
    assert.ok(again.blocks.every((block, at) => block === note.blocks[at]));
  });

  it('keeps blocks while the front matter above them is still open', () => {
    const text = longNote(20, 3).replace('\n+++\n# part1', '\n# part1');
    const note = Note.read(text);
    assert.deepEqual(outline(note).slice(0, 3), ['frontMatter', 'part 1', '1.1']);
    const middle = text.indexOf('一句话', text.length / 2);
    const edited = note.edit({ offset: middle, deleted: 0, inserted: '字' });
    const before = new Set(note.blocks);
    assert.equal(edited.blocks.filter((block) => !before.has(block)).length, 1);
  });

  it('keeps the numbers of the headers while none of them changes', () => {
    const text = longNote(2, 2);
    const note = Note.read(text);
    const { sequence, timeline } = note;
    const body = text.indexOf('一句话');
    const typed = note.edit({ offset: body, deleted: 1, inserted: '字' });
    assert.equal(typed.sequence, sequence);
    assert.equal(typed.timeline, timeline);
    const time = text.indexOf('00:10-');
    const later = note.edit({ offset: time + 4, deleted: 1, inserted: '1' });
    assert.equal(later.sequence.starts[1], 11_000);
    const number = note.edit({ offset: text.indexOf('***1.2') + 5, deleted: 1, inserted: '7' });
    assert.equal(number.sequence.indexes[1], 7);
    const heading = note.edit({ offset: text.indexOf('part2') + 4, deleted: 1, inserted: '9' });
    assert.equal(heading.sequence.headingNumbers[1], 9);
  });

  it('draws changes outside of the text in', () => {
    const note = Note.read('# part1: 甲\n');
    assert.equal(note.edit({ offset: 99, deleted: 9, inserted: '乙' }).text, '# part1: 甲\n乙');
    assert.equal(note.edit({ offset: -5, deleted: 2, inserted: '' }).text, 'part1: 甲\n');
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
