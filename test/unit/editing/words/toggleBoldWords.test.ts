import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toggleBoldWords } from '../../../../server/src/editing/words/toggleBoldWords';
import { emphasisParagraphs } from '../../../../server/src/markdown/emphasis/emphasisRuns';
import { visibleContent } from '../../../../server/src/markdown/emphasis/publishedText';
import { defaultDialect } from '../../../../server/src/markdown/inline/dialect';
import { maskForMarkdown } from '../../../../server/src/markdown/inline/maskForMarkdown';
import { parseMarkdown } from '../../../../server/src/markdown/inline/parseMarkdown';
import { outcomeText } from '../refactored';

const part = '# part1: 早市\n(00:00-00:10) ***1.1: 开张***\n';

/** The body of a segment after bold is toggled for what stands between each `⟦` and `⟧`. */
function bold(marked: string): string {
  const body = marked.replace(/[⟦⟧]/g, '');
  const selections = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(({ index, 1: words }, nth) => {
    // Two marks of each selection above are not in the text.
    const start = part.length + index - 2 * nth;
    return { start, end: start + (words ?? '').length };
  });
  const text = outcomeText(part + body, (note) => toggleBoldWords(note, ...selections));
  return text.startsWith(part) ? text.slice(part.length) : text;
}

describe('bold', () => {
  for (const [marked, expected, why] of [
    ['- 今天⟦很冷⟧。', '- 今天**很冷**。', 'right around words'],
    ['报⟦“机器人”的错误⟧，', '报 **“机器人”的错误**，', 'with a space before a quotation'],
    ['他说⟦“机器人”⟧的事', '他说“**机器人**”的事', 'inside quotes that enclose it'],
    ['⟦重要的事。⟧然后', '**重要的事**。然后', 'before the punctuation that ends it'],
    ['调用⟦函数（x）⟧的', '调用**函数（x）** 的', 'with a space behind a bracket'],
    ['用⟦`码`⟧吧', '用 **`码`** 吧', 'with spaces around code'],
    ['- 甲⟦ 乙 ⟧丙', '- 甲 **乙** 丙', 'without the blanks that were selected'],
    ['⟦- 甲乙⟧', '- **甲乙**', 'behind the mark of a list'],
    ['⟦甲**乙**丙⟧', '**甲乙丙**', 'around what is partly bold'],
    ['甲**⟦乙**丙⟧丁', '甲**乙丙**丁', 'joined with bold that it overlaps'],
    ['*⟦甲⟧乙*', '***甲**乙*', 'within other emphasis'],
  ] as const) {
    it(`is put ${why}: ${marked}`, () => assert.equal(bold(marked), expected));
  }

  for (const [marked, expected] of [
    ['今天**⟦很冷⟧**。', '今天很冷。'],
    ['今天⟦**很冷**⟧。', '今天很冷。'],
    ['今天**很⟦⟧冷**。', '今天很冷。'],
  ] as const) {
    it(`is taken away from what is bold: ${marked}`, () => assert.equal(bold(marked), expected));
  }

  it('is for the word at the cursor where nothing is selected', () => {
    assert.equal(bold('今天北⟦⟧京很冷'), '今天**北京**很冷');
  });

  it('is put into each selected line, and taken away where all are bold', () => {
    assert.equal(bold('⟦- 甲\n- **乙**\n\n丙⟧\n'), '- **甲**\n- **乙**\n\n**丙**\n');
    assert.equal(bold('⟦- **甲**\n- **乙**⟧\n'), '- 甲\n- 乙\n');
    assert.equal(bold('⟦甲一\n乙二⟧\n'), '**甲一**\n**乙二**\n');
  });

  it('is put around the words at every cursor, and taken away where all of them are bold', () => {
    assert.equal(bold('甲⟦乙⟧丙⟦丁⟧戊\n\n- ⟦己⟧\n'), '甲**乙**丙**丁**戊\n\n- **己**\n');
    assert.equal(bold('甲**⟦乙⟧**丙⟦丁⟧\n'), '甲**乙**丙**丁**\n');
    assert.equal(bold('甲**⟦乙⟧**丙**⟦丁⟧**\n'), '甲乙丙丁\n');
  });

  it('counts a word once that two cursors are in, whichever comes first', () => {
    assert.equal(bold('see plat⟦⟧fo⟦⟧rm here'), 'see **platform** here');
    const note = `${part}甲 see 乙\n`;
    const [see, end] = [note.indexOf('see'), note.indexOf('乙')].map((start) => ({
      start,
      end: start + 1,
    }));
    const text = outcomeText(note, (read) => toggleBoldWords(read, end!, see!));
    assert.equal(text, note.replace('see', '**s**ee').replace('乙', '**乙**'));
  });

  it('is refused where there is nothing to be bold, or no place for it', () => {
    assert.match(bold('甲 ⟦⟧ 乙'), /refused: Select/);
    assert.match(bold('⟦  \n⟧'), /refused: Select/);
    assert.match(bold('```\n⟦码⟧\n```\n'), /refused: There is no place/);
    const front = '+++\ntitle = "春"\n+++\n';
    const place = { start: front.indexOf('春'), end: front.indexOf('春') + 1 };
    assert.match(
      outcomeText(front + part, (note) => toggleBoldWords(note, place)),
      /refused: Front matter is not Markdown/,
    );
  });

  it('leaves a header as it is', () => {
    const start = part.indexOf('开张');
    const text = outcomeText(part, (note) => toggleBoldWords(note, { start, end: start + 2 }));
    assert.match(text, /^refused/);
  });
});

const pieces = [
  '甲',
  '乙丙',
  'ab',
  '1',
  '🚀',
  '，',
  '。',
  '：',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  ' ',
  '℃',
];
const markup = ['**', '*', '`码`', '[链](u)', '~'];

describe('bold in any paragraph', () => {
  const textWith = (choices: readonly string[]) =>
    fc
      .tuple(
        fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 16 }),
        fc.nat(),
        fc.nat(),
      )
      .map(([all, a, b]) => {
        const text = `甲${all.join('')}乙`;
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        return { text, start: from, end: to + 1 };
      })
      .filter(({ text, start, end }) => ![start, end].some((at) => isInPair(text, at)));

  it('publishes the words as bold, wherever there is no other markup', () => {
    fc.assert(
      fc.property(textWith(pieces), ({ text, start, end }) => {
        const words = text.slice(start, end).replace(/[\s\p{P}\p{S}]/gu, '');
        fc.pre(words !== '');
        const after = toggled(text, start, end);
        assert.ok(!after.startsWith('refused'), `${text.slice(start, end)} in ${text}`);
        assert.ok(boldText(after).includes(words), after);
      }),
      { numRuns: 250 },
    );
  });

  it('publishes the same text, whatever markup there is', () => {
    fc.assert(
      fc.property(textWith([...pieces, ...markup]), ({ text, start, end }) => {
        const after = toggled(text, start, end);
        if (!after.startsWith('refused')) assert.equal(published(after), published(text));
      }),
      { numRuns: 250 },
    );
  });
});

function toggled(text: string, start: number, end: number): string {
  const shift = part.length;
  const all = outcomeText(part + text, (note) =>
    toggleBoldWords(note, { start: shift + start, end: shift + end }),
  );
  return all.startsWith('refused') ? all : all.slice(shift);
}

function isInPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

function published(text: string): string {
  return visibleContent(parseMarkdown(maskForMarkdown(text)), defaultDialect);
}

/** The letters of everything that is published bold. */
function boldText(text: string): string {
  const masked = maskForMarkdown(text);
  return emphasisParagraphs(masked, parseMarkdown(masked), defaultDialect)
    .flatMap(({ nodes }) => nodes.filter(({ width }) => width === 2))
    .map(({ start, end }) => text.slice(start, end).replace(/[\s\p{P}\p{S}]/gu, ''))
    .join('');
}
