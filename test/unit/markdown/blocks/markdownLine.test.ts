import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  documentStart,
  readLine,
  sameState,
} from '../../../../server/src/markdown/blocks/markdownState';
import { readLines } from './generatedMarkdown';

const noShortcodes: ReadonlySet<string> = new Set();
const highlight: ReadonlySet<string> = new Set(['highlight']);

describe('readLine on hostile text', () => {
  it('takes any string', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        assert.equal(readLines(lines).length, lines.length);
      }),
      { numRuns: 200 },
    );
    assert.equal(readLines(['\ud800\0\udc00', '\0'])[0]?.startsParagraph, true);
  });

  it('reads text[start, end) alone', () => {
    const text = '```\n- 甲\n```';
    assert.equal(readLine(documentStart, text, 4, 7, noShortcodes).literal, false);
    assert.equal(readLine(documentStart, '<!--\n-->', 0, 4, noShortcodes).state.leaf > 0, true);
    assert.equal(readLine(documentStart, '甲``', 0, 1, noShortcodes).startsParagraph, true);
  });

  for (const piece of [
    '- ',
    '* - ',
    '>',
    '1. ',
    '[',
    '<a ',
    '<p>',
    '</p>',
    '<a "',
    '{{< highlight >}}',
    '`',
    ' ',
    '字',
  ]) {
    it(`reads a megabyte of "${piece}" in time in proportion to its length`, () => {
      const line = `${piece.repeat(1_000_000 / piece.length)}x`;
      const { state } = readLine(documentStart, line, 0, line.length, highlight);
      const blank = readLine(state, '', 0, 0, highlight);
      assert.ok(sameState(readLine(blank.state, '', 0, 0, highlight).state, blank.state));
    }).timeout(1000);
  }

  it('takes the markers inside of a thousand containers for text', () => {
    const { state } = readLine(documentStart, '>'.repeat(5000), 0, 5000, noShortcodes);
    assert.equal(state.containers.length, 1000);
  });
});
