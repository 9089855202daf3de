import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DocumentSymbol, type Position, SymbolKind } from 'vscode-languageserver';
import { flatOutline, outline } from '../../../server/src/features/outline';
import type { SegmentBlock } from '../../../server/src/note/block';
import { Note } from '../../../server/src/note/note';
import { randomNotes } from './randomNotes';

const text = `+++
title = "样例"
+++

# part1: 开场
说明。

(00:00-00:10) ***1.1: 问好***
- 大家好。

(00:11-01:28) ***1.2: 预告***

# part2:
(01:29-1:02:03) ***2.1: 直播***
- 长。
`;
const symbolsOf = (content: string) => outline(Note.read(content, true));

/** One line a symbol: its name and detail, indented below its parent. */
function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` [${detail}]` : ''}`,
    ...drawn(children, `${indent}  `),
  ]);
}

describe('outline', () => {
  it('shows parts with their segments, times and lengths', () => {
    assert.deepEqual(drawn(symbolsOf(text)), [
      'Front matter',
      'part1: 开场',
      '  1.1: 问好 [00:00–00:10 · 10s]',
      '  1.2: 预告 [00:11–01:28 · 1m 17s]',
      'part2',
      '  2.1: 直播 [01:29–1:02:03 · 1h 00m 34s]',
    ]);
  });

  it('shows front matter of one line, and such as Hugo takes for text', () => {
    for (const head of ['{"title": "x"}\n', '＋＋＋\ntitle = "x"\n＋＋＋\n']) {
      assert.deepEqual(drawn(symbolsOf(`${head}# part1: 开场\n`)), ['Front matter', 'part1: 开场']);
    }
  });

  it('covers bodies and selects titles', () => {
    const [frontMatter, first] = symbolsOf(text);
    const segment = first?.children?.[0];
    assert.deepEqual(frontMatter?.range, range(0, 0, 2, 3));
    assert.deepEqual(first?.range, range(4, 0, 11, 0));
    assert.deepEqual(first?.selectionRange, range(4, 9, 4, 11));
    assert.deepEqual(segment?.range, range(7, 0, 9, 0));
    assert.deepEqual(segment?.selectionRange, range(7, 22, 7, 24));
    assert.equal(segment?.kind, SymbolKind.Event);
  });

  it('keeps headers and headings that are written wrong', () => {
    const symbols = symbolsOf('## Part1： 开\n（00:19－00:28） **甲**\n\n(00:30-) ***1.2: 乙***\n');
    assert.deepEqual(drawn(symbols), [
      'part1: 开',
      '  甲 [00:19–00:28 · 9s]',
      '  1.2: 乙 [00:30-]',
    ]);
  });

  it('shows segments above the first part, and one without number and title by its times', () => {
    const symbols = symbolsOf('(00:00-00:10) ******\n\n# part1: x\n(00:20-00:15) ***1.1:***\n');
    assert.deepEqual(drawn(symbols), [
      '00:00-00:10 [00:00–00:10 · 10s]',
      'part1: x',
      '  1.1 [00:20–00:15]',
    ]);
  });

  it('names the part of each segment for a client without nested symbols', () => {
    const flat = flatOutline(Note.read(text, true), 'file:///a.md');
    assert.deepEqual(
      flat.map(({ name, containerName }) => [name, containerName]),
      [
        ['Front matter', undefined],
        ['part1: 开场', undefined],
        ['1.1: 问好', 'part1: 开场'],
        ['1.2: 预告', 'part1: 开场'],
        ['part2', undefined],
        ['2.1: 直播', 'part2'],
      ],
    );
    assert.deepEqual(flat[2]?.location, { uri: 'file:///a.md', range: range(7, 0, 9, 0) });
  });

  it('ends each range with the last line of its blocks and selects titles, whatever ends lines', () => {
    fc.assert(
      fc.property(randomNotes, (content) => {
        const note = Note.read(content, true);
        const segments = note.blocks.flatMap((block, at) => (block.kind === 'segment' ? [at] : []));
        const symbols = outline(note)
          .flatMap((symbol) => [symbol, ...(symbol.children ?? [])])
          .filter(({ kind }) => kind === SymbolKind.Event);
        assert.deepEqual(
          symbols.map(({ range, selectionRange }) => [range, selectionRange]),
          segments.map((at) => {
            const block = note.blocks[at] as SegmentBlock;
            const { title, line } = block.header;
            const { start, end } = title.start < title.end ? title : line;
            const lastLine = block.text.replace(/(?:\r\n|\r|\n)$/, '').length;
            return [
              { start: note.position(at, 0), end: note.position(at, lastLine) },
              { start: note.position(at, start), end: note.position(at, end) },
            ];
          }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never holds what VS Code throws at, whatever the text', () => {
    fc.assert(
      fc.property(randomNotes, (content) => {
        const note = Note.read(content, true);
        const end = note.positionAt(note.length);
        checkSymbols(outline(note), { line: 0, character: 0 }, end);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A name for each; the selection within the range; ranges within the parent, none over another. */
function checkSymbols(symbols: readonly DocumentSymbol[], start: Position, end: Position): void {
  let from = start;
  for (const { name, range: whole, selectionRange, children = [] } of symbols) {
    assert.notEqual(name.trim(), '');
    assert.ok(!isBefore(whole.start, from));
    assert.ok(!isBefore(selectionRange.start, whole.start));
    assert.ok(!isBefore(selectionRange.end, selectionRange.start));
    assert.ok(!isBefore(whole.end, selectionRange.end));
    assert.ok(!isBefore(end, whole.end));
    checkSymbols(children, whole.start, whole.end);
    from = whole.end;
  }
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
