import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentStart } from '../../../../server/src/markdown/blocks/markdownState';
import {
  header,
  isHeaderLine,
  isReadDifferently,
  markdownLines,
  readLines,
  remarkLines,
} from './generatedMarkdown';

const noShortcodes: ReadonlySet<string> = new Set();

/** What becomes of a segment header as the last of some lines. */
function headerAfter(...lines: string[]): 'paragraph' | 'swallowed' | 'literal' {
  const { literal, startsParagraph } = readLines([...lines, header]).at(-1)!;
  return literal ? 'literal' : startsParagraph ? 'paragraph' : 'swallowed';
}

/** The same as remark-parse has it. */
function remarkHeaderAfter(...lines: string[]): 'paragraph' | 'swallowed' | 'literal' {
  const { literal, paragraphStarts } = remarkLines([...lines, header].join('\n'));
  if (literal.has(lines.length)) return 'literal';
  return paragraphStarts.has(lines.length) ? 'paragraph' : 'swallowed';
}

function literalLines(lines: readonly string[], paired = noShortcodes): boolean[] {
  return readLines(lines, documentStart, paired).map(({ literal }) => literal);
}

describe('readLine', () => {
  it('sees a header directly under a bullet as a part of that bullet', () => {
    assert.equal(headerAfter('- 甲'), 'swallowed');
    assert.equal(headerAfter('- 甲', '    - 乙'), 'swallowed');
    assert.equal(headerAfter('- 甲', ''), 'paragraph');
  });

  it('sees a header under a paragraph, a quote and another header as swallowed', () => {
    assert.equal(headerAfter('甲'), 'swallowed');
    assert.equal(headerAfter('> 甲'), 'swallowed');
    assert.equal(headerAfter(header), 'swallowed');
  });

  it('lets a header stand under a heading, a break, a setext underline and an empty item', () => {
    for (const above of ['# part1: 甲', '***', '-', '>', '```\n```']) {
      assert.equal(headerAfter(...above.split('\n')), 'paragraph', above);
    }
    assert.equal(headerAfter('甲', '==='), 'paragraph');
  });

  it('ends a fence in a list item with the item', () => {
    assert.equal(headerAfter('- ```'), 'paragraph');
    assert.equal(headerAfter('- ```', '  a', '', '  b'), 'paragraph');
    assert.equal(headerAfter('```'), 'literal');
  });

  it('closes a fence only with a fence of its kind and length', () => {
    assert.equal(headerAfter('````', '```', '~~~~', '````a', '    ````'), 'literal');
    assert.equal(headerAfter('````', '   `````  '), 'paragraph');
  });

  it('never lets inline spans hide a header', () => {
    assert.equal(headerAfter('甲 `乙', ''), 'paragraph');
    assert.equal(headerAfter('甲 <!-- 乙', ''), 'paragraph');
    assert.equal(headerAfter('``` a`', ''), 'paragraph');
  });

  it('keeps each kind of HTML block to its own end', () => {
    assert.equal(headerAfter('<script>', '', '</div>'), 'literal');
    assert.equal(headerAfter('<script>', '', 'x </STYLE> y'), 'paragraph');
    assert.equal(headerAfter('<!-- 甲', '', '乙'), 'literal');
    assert.equal(headerAfter('<!-- 甲', '', '乙 -->'), 'paragraph');
    assert.equal(headerAfter('<!-->'), 'paragraph');
    assert.equal(headerAfter('<?php', '>'), 'literal');
    assert.equal(headerAfter('<?php', '?>'), 'paragraph');
    assert.equal(headerAfter('<!DOCTYPE'), 'literal');
    assert.equal(headerAfter('<!DOCTYPE html>'), 'paragraph');
    assert.equal(headerAfter('<![CDATA[', ']>'), 'literal');
    assert.equal(headerAfter('<![CDATA[', ']]>'), 'paragraph');
    assert.equal(headerAfter('<div>'), 'literal');
    assert.equal(headerAfter('<div>', ''), 'paragraph');
    assert.equal(headerAfter('<b title="甲">'), 'literal');
    assert.equal(headerAfter('<b title="甲">', ''), 'paragraph');
    assert.equal(headerAfter('甲', '<b>'), 'swallowed');
  });

  it('takes a line of four columns of indentation for code unless a paragraph is open', () => {
    assert.deepEqual(literalLines([`    ${header}`]), [true]);
    assert.deepEqual(literalLines(['甲', `\t${header}`]), [false, false]);
    assert.deepEqual(literalLines(['- 甲', '', '      乙', '', '  丙']), [
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('counts the columns of a tab behind a list marker and a quote mark', () => {
    assert.deepEqual(literalLines(['-\t\t甲', '>\t\t乙']), [true, true]);
    assert.deepEqual(literalLines(['-\t甲', '', '\t乙']), [false, false, false]);
  });

  it('lets a header start a paragraph under link definitions', () => {
    assert.equal(headerAfter('[甲]: /u', '[乙]: <v w> "t"'), 'paragraph');
    assert.equal(headerAfter('[甲]: /u', '"t"'), 'paragraph');
    assert.equal(headerAfter('[甲]: /u', '==='), 'swallowed');
    assert.equal(headerAfter('[甲]: /u', '乙'), 'swallowed');
    assert.equal(headerAfter('[甲]: /u v'), 'swallowed');
  });

  const definitions: [name: string, lines: string[], becomes: string][] = [
    ['its address below its label', ['[甲]:', '/u'], 'paragraph'],
    ['its address and title below its label', ['[甲]:', '/u "t"'], 'paragraph'],
    ['each part on a line of its own', ['[甲]:', '/u', '"t"'], 'paragraph'],
    ['a label over two lines', ['[甲', '乙]: /u'], 'paragraph'],
    ['a title over two lines', ['[甲]: /u "t', 'u"'], 'paragraph'],
    ['a title over two lines below its address', ['[甲]: /u', "'t", "u'"], 'paragraph'],
    ['another one below it', ['[甲]:', '/u', '[乙]:', '/v'], 'paragraph'],
    ['an empty label over two lines', ['[', ']: /u'], 'swallowed'],
    ['no address yet', ['[甲]:'], 'swallowed'],
    ['no end of its label yet', ['[甲'], 'swallowed'],
    ['no end of its title yet', ['[甲]: /u', '"t'], 'swallowed'],
    ['more behind its title', ['[甲]: /u "t', 'u" v'], 'swallowed'],
    ['an underline in place of its address', ['[甲]:', '==='], 'paragraph'],
    ['an underline below the beginning of its title', ['[甲]: /u', '"t', '---'], 'paragraph'],
  ];
  for (const [name, lines, becomes] of definitions) {
    it(`knows what a header is under a link definition with ${name}`, () => {
      assert.equal(headerAfter(...lines), becomes);
      assert.equal(remarkHeaderAfter(...lines), becomes);
    });
  }

  it('takes a header that may be the beginning of a title for the paragraph that it nearly is', () => {
    const [, last] = readLines(['[甲]: /u', '(00:00-00:03 ***1.1: x***']);
    assert.equal(last?.startsParagraph, true);
  });

  it('goes on with a footnote, which only Hugo has, until a blank line comes', () => {
    assert.equal(headerAfter('[^1]: 甲'), 'swallowed');
    assert.equal(headerAfter('乙', '[^甲 乙]: 丙'), 'swallowed');
    assert.equal(headerAfter('[^1]: 甲', ''), 'paragraph');
    assert.equal(headerAfter('[^1]:'), 'paragraph');
    assert.equal(headerAfter('[^ ]: /u'), 'paragraph');
    assert.deepEqual(literalLines(['[^1]: 甲', '', '    乙', '', '        丙']), [
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('agrees with remark-parse about every header in a generated document', () => {
    fc.assert(
      fc.property(markdownLines, (lines) => {
        const readings = readLines(lines);
        const { literal, paragraphStarts } = remarkLines(lines.join('\n'));
        for (const [number, text] of lines.entries()) {
          if (!isHeaderLine(text)) continue;
          assert.equal(readings[number]?.literal, literal.has(number), `literal ${number}`);
          const starts = paragraphStarts.has(number);
          assert.equal(readings[number]?.startsParagraph, starts, `starts ${number}`);
        }
      }),
      { numRuns: 800 },
    );
  });
});

describe('where remark-parse leaves CommonMark, readLine stays with it', () => {
  const cases: [name: string, lines: string[], ours: string, remarks: string][] = [
    [
      'after indented code there is no paragraph that a list must not interrupt (section 5.2)',
      ['    甲', '2. ```'],
      'paragraph',
      'swallowed',
    ],
    [
      'an empty item in a quote interrupts nothing, as the quote has ended the paragraph',
      ['甲', '> 1.'],
      'paragraph',
      'swallowed',
    ],
    [
      'a lazy line cannot open an HTML block of kind 7 (section 4.6)',
      ['- 甲', '<b>'],
      'swallowed',
      'paragraph',
    ],
    [
      'an unquoted attribute value may hold a slash (section 6.6)',
      ['<b a=/甲>'],
      'literal',
      'swallowed',
    ],
    ['the number 01 is one (section 5.2)', ['甲', '01. ```'], 'paragraph', 'swallowed'],
  ];
  for (const [name, lines, ours, remarks] of cases) {
    it(name, () => {
      assert.equal(headerAfter(...lines), ours);
      assert.equal(remarkHeaderAfter(...lines), remarks);
    });
  }

  it('leaves little out of the generated documents', () => {
    const texts = ['- 甲', '    乙', '> - 丙', '- 丁\n<div>', '-', '甲\n2. 乙', '[甲]: /u'];
    for (const text of texts) assert.equal(isReadDifferently(text.split('\n')), false, text);
  });
});
