import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FoldRange, foldRanges } from '../../../../server/src/markdown/blocks/foldRanges';
import { documentStart } from '../../../../server/src/markdown/blocks/markdownState';
import { lastLine, markdownLines, readLines, visitRemark } from './generatedMarkdown';

const noShortcodes: ReadonlySet<string> = new Set();

function folds(text: string, paired = noShortcodes): string[] {
  return foldRanges(text, documentStart, paired).map(
    ({ kind, startLine, endLine }) => `${kind} ${startLine}-${endLine}`,
  );
}

/** The same from remark-parse, each range cut down to its last line with text. */
function remarkFolds(lines: readonly string[]): string[] {
  const found = new Set<string>();
  const text = lines.join('\n');
  const add = (kind: FoldRange['kind'], startLine: number, last: number): void => {
    let endLine = last;
    while (lines[endLine]?.trim() === '') endLine--;
    if (endLine > startLine) found.add(`${kind} ${startLine}-${endLine}`);
  };
  visitRemark(text, (node, parent, first, last) => {
    const source = text.slice(node.position!.start.offset);
    if (node.type === 'code' && /^[`~]/.test(source)) add('code', first, last);
    if (node.type === 'html' && parent !== 'paragraph' && /^[ \t]*<!--/.test(source)) {
      add('comment', first, last);
    }
    if (node.type !== 'list') return;
    // remark-parse lets an item with unclosed code reach into the next item: cut it off there.
    for (const [index, { position }] of node.children.entries()) {
      const next = node.children[index + 1]?.position?.start.line ?? Number.POSITIVE_INFINITY;
      add('list', position!.start.line - 1, Math.min(lastLine(text, position!), next - 2));
    }
  });
  return [...found];
}

/** A `>` alone is text to remark-parse inside of some blocks and the end of others. */
const withoutEmptyQuotes = markdownLines.filter(
  (lines) => !lines.some((line) => /^[ \t]*>[ \t>]*$/.test(line)),
);

describe('foldRanges', () => {
  it('folds an item with its nested items, and the nested ones too', () => {
    const text = '- 甲\n    - 乙\n      丙\n    - 丁\n- 戊\n';
    assert.deepEqual(folds(text), ['list 0-3', 'list 1-2']);
  });

  it('ends an item at its last line with text, not at the blank lines below', () => {
    assert.deepEqual(folds('- 甲\n\n  乙\n\n\n丙\n'), ['list 0-2']);
  });

  it('folds items that begin and end together once', () => {
    assert.deepEqual(folds('- - 甲\n    乙\n'), ['list 0-1']);
  });

  it('takes a lazy line into the item', () => {
    assert.deepEqual(folds('- 甲\n乙\n\n丙\n'), ['list 0-1']);
  });

  it('folds fenced code with both fences', () => {
    assert.deepEqual(folds('甲\n```js\na\n\nb\n```\n乙\n'), ['code 1-5']);
  });

  it('ends a fence that is never closed at its last line with text', () => {
    assert.deepEqual(folds('~~~\na\n\n'), ['code 0-1']);
    assert.deepEqual(folds('- ```\n  a\n\n乙\n'), ['list 0-1', 'code 0-1']);
  });

  it('folds a comment of several lines, but no other HTML', () => {
    assert.deepEqual(folds('<!-- 甲\n\n乙 -->\n<!-- 丙 -->\n<div>\na\n</div>\n'), ['comment 0-2']);
  });

  it('does not take two fences on neighbouring lines for one', () => {
    assert.deepEqual(folds('- ```\n- ```\n  a\n'), ['list 1-2', 'code 1-2']);
  });

  it('keeps an item open over a raw shortcode whose lines look like the end of it', () => {
    const text = '- 甲\n\n  {{< highlight go >}}\n- a\n```\n{{< /highlight >}}\n\n乙\n';
    assert.deepEqual(folds(text, new Set(['highlight'])), ['list 0-5']);
  });

  it('counts lines that end in CRLF or a lone CR', () => {
    assert.deepEqual(folds('- 甲\r\n  乙\r```\ra\r\n```'), ['list 0-1', 'code 2-4']);
  });

  it('does not fold what was open before the text', () => {
    const entry = readLines(['- 甲']).at(-1)!.state;
    const text = '  乙\n  - 丙\n    丁\n\n戊\n';
    assert.deepEqual(foldRanges(text, entry, noShortcodes), [
      { startLine: 1, endLine: 2, kind: 'list' },
    ]);
  });

  it('leaves quote marks without text below an item out', () => {
    assert.deepEqual(folds('> - 甲\n>\n> 乙\n'), []);
    assert.deepEqual(folds('> - 甲\n>   乙\n>\n'), ['list 0-1']);
  });

  it('agrees with remark-parse about items, fences and comments', () => {
    fc.assert(
      fc.property(withoutEmptyQuotes, (lines) => {
        assert.deepEqual(folds(lines.join('\n')).sort(), remarkFolds(lines).sort());
      }),
      { numRuns: 400 },
    );
  });
});
