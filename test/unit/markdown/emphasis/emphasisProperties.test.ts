import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  emphasisParagraphs,
  firstMeantLiteral,
} from '../../../../server/src/markdown/emphasis/emphasisRuns';
import { defaultDialect } from '../../../../server/src/markdown/inline/dialect';
import { maskForMarkdown } from '../../../../server/src/markdown/inline/maskForMarkdown';
import { parseMarkdown } from '../../../../server/src/markdown/inline/parseMarkdown';
import { findEmphasis, fixEmphasis } from '../../rules/emphasisText';

const often = { numRuns: 600 };

const words = ['甲', '乙丙', 'ab', 'x', '1', '🚀', '𠮷'];
const punctuation = ['，', '。', '：', '“', '”', '（', '）', '《', '》', '"', '.', '-', '℃', '￥'];
const marks = ['**', '**', '**', '*', '***', '_', '__', '~~', '~~'];
const inline = ['`码`', '[链](u)', '[引]', '~', '\\*', '\\', '&#42;', '<b>', '`', '!['];
const blanks = [' ', '\n', '\n- ', '\n    - ', '\n\n', '\r\n', '\n> ', '\n# '];

function textOf(...pieces: (readonly string[])[]): fc.Arbitrary<string> {
  const piece = fc.oneof(...pieces.map((choices) => fc.constantFrom(...choices)));
  return fc.array(piece, { minLength: 1, maxLength: 24 }).map((all) => all.join(''));
}

const literal = ['\n```\n', '\n- ```\n', '\n~~~\n', '\n<!--', '-->\n', '\n<div>\n', '\n\n    '];

const anyText = textOf(words, words, punctuation, marks, marks, inline, blanks);
const textAroundCode = textOf(words, marks, inline, blanks, blanks, literal, literal);
const cell = textOf(words, words, punctuation, marks, marks, ['`码`', '\\*', '~', ' '])
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/^(?:[-1.]|~~~)/.test(text));
const paragraph = textOf(words, words, punctuation, marks, marks, [' ']);

/** Whether a paragraph of the text prints a run that was meant, straight from the parser. */
function printsMarks(text: string): boolean {
  const masked = maskForMarkdown(text);
  return emphasisParagraphs(masked, parseMarkdown(masked), defaultDialect).some(
    ({ runs }) => firstMeantLiteral(masked, runs) !== undefined,
  );
}

/** Text without what a fix may add or take away. */
function withoutMarks(text: string): string {
  return text.replace(/[*_~\\\s]/g, '');
}

describe('emphasis in any text', () => {
  it('a text that prints no marks has no finding, one that does has, whatever its blocks', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textAroundCode), (text) => {
        fc.pre(!text.includes('['));
        assert.equal(findEmphasis(text).length > 0, printsMarks(text));
      }),
      often,
    );
  });

  it('a cell of a table has the finding that it would have as a paragraph', () => {
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rows, fc.constantFrom('', '甲\n', '- 甲\n', '> '), (cells, above) => {
        const [head, ...others] = cells.map(([left, right]) => `| ${left} | ${right} |`);
        const table = `${above}${[head, '|---|---|', ...others].join('\n')}`;
        const alone = cells.flat().flatMap((text) => findEmphasis(text));
        assert.equal(findEmphasis(table).length, alone.length, table);
      }),
      often,
    );
  });

  it('every paragraph has one finding at most, at a mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = findEmphasis(text);
        for (const { start, end } of found) assert.match(text.slice(start, end), /^(?:\*+|_+|~~)$/);
        assert.equal(new Set(found.map(({ start }) => start)).size, found.length);
      }),
      often,
    );
  });

  it('a fix mends its paragraph, spoils no other, and changes only marks, spaces and their order', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, paragraph), (text) => {
        const found = findEmphasis(text);
        for (const one of found) {
          const fixes = fixEmphasis(text, one);
          assert.ok(fixes.length <= 4);
          assert.ok(fixes.filter(({ safe }) => safe).length <= 1);
          assert.ok(fixes.length === 1 || fixes.every(({ preferred }) => !preferred));
          for (const { result } of fixes) {
            assert.equal(findEmphasis(result).length, found.length - 1, result);
            assert.equal(withoutMarks(result), withoutMarks(text));
          }
        }
      }),
      often,
    );
  });

  it('the safe fix keeps every star and tilde', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        for (const one of findEmphasis(text)) {
          const safe = fixEmphasis(text, one).find((fix) => fix.safe);
          if (safe === undefined) continue;
          assert.equal(safe.result.replace(/[^*~]/g, ''), text.replace(/[^*~]/g, ''));
          assert.ok(!safe.result.includes('\\'));
        }
      }),
      often,
    );
  });
});
