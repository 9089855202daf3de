import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlainlyClean } from '../../../../server/src/markdown/emphasis/emphasisFastPath';
import {
  emphasisParagraphs,
  firstMeantLiteral,
} from '../../../../server/src/markdown/emphasis/emphasisRuns';
import { defaultDialect } from '../../../../server/src/markdown/inline/dialect';
import { maskForMarkdown } from '../../../../server/src/markdown/inline/maskForMarkdown';
import {
  parseMarkdown,
  referenceLabels,
} from '../../../../server/src/markdown/inline/parseMarkdown';

const words = ['甲', '乙丙', 'ab', '1', '🚀', 'a_b', ' '];
const punctuation = [
  '，',
  '。',
  '：',
  '“',
  '”',
  '（',
  '）',
  '"',
  '.',
  '-',
  '℃',
  '~',
  '<',
  '>',
  '[',
];
const marks = ['**', '*', '***', '_', '`', '``', '\\', '\\*', '\\`'];
const whole = ['**甲**', '***乙***', '*x*', '`码`', '`` ` ``', '[链](u)', '[引]', '![图](a_b.png)'];
const breaks = [
  '\n',
  '\n- ',
  '\n    - ',
  '\n\n',
  '\r\n',
  '\n> ',
  '\n# ',
  '\n* ',
  '\n1. ',
  '\n===\n',
];
const rest = [']', '(', ')', '](', ']:', '!', '&#42;', '<b>', '```', '~~', '****', '__'];

function textOf(...pieces: (readonly string[])[]): fc.Arbitrary<string> {
  const piece = fc.oneof(...pieces.map((choices) => fc.constantFrom(...choices)));
  return fc.array(piece, { minLength: 1, maxLength: 16 }).map((all) => all.join(''));
}

const texts = fc.oneof(
  textOf(words, punctuation, marks, whole, whole, whole, breaks),
  textOf(words, marks, whole, whole, breaks, rest),
);

/** Whether Markdown prints a run that was meant, whatever labels are defined elsewhere. */
function printsMarks(masked: string): boolean {
  return [[], referenceLabels(masked)].some((labels) =>
    emphasisParagraphs(masked, parseMarkdown(masked, labels), defaultDialect).some(
      ({ runs }) => firstMeantLiteral(masked, runs) !== undefined,
    ),
  );
}

describe('a text that is taken for clean without being parsed', () => {
  it('prints no mark that was meant as emphasis', () => {
    let proven = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const masked = maskForMarkdown(text);
        if (!isPlainlyClean(masked)) return;
        if (/[*_]/.test(masked)) proven++;
        assert.equal(printsMarks(masked), false);
      }),
      { numRuns: 4000 },
    );
    assert.ok(proven > 400, `only ${proven} texts were proven clean`);
  });

  const clean = {
    'bold and bold italic words': '- 这是**重点**，那是***要点***。',
    'a single star around a word': '一个*词*在这里',
    'emphasis inside of emphasis': '**外面 *里面* 外面**',
    'a link, an image and a reference':
      '看[说明](https://a.org/b)和![图](a_b.png)，见[脚注]。**好**',
    'words with underscores': '变量 max_retry_count 和 `__init__`，**好**',
    'stars in code, with backticks inside': '`**` 和 `` `* `` 都是**代码**',
    'escaped stars': '\\*\\*不是强调\\*\\*，**这是**',
    'stars that multiply': '2 * 3 * 4，**好**',
    'comparisons and arrows': '**甲** < **乙** -> **丙**',
    'a single tilde': '**约** ~10 分钟',
    'a header with any text beneath it': '(00:00-00:10) ***1.1: 标题***\n[[`<b>未完',
  };
  for (const [what, text] of Object.entries(clean)) {
    it(`may hold ${what}`, () => {
      assert.equal(isPlainlyClean(text), true);
    });
  }
});
