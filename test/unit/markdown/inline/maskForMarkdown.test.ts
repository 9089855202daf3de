import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownCost } from '../../../../server/src/markdown/inline/markdownCost';
import { maskForMarkdown } from '../../../../server/src/markdown/inline/maskForMarkdown';

describe('a text made ready for the Markdown parser', () => {
  it('shows symbols outside the basic plane as symbols and letters as letters', () => {
    assert.equal(maskForMarkdown('🚀**𠮷'), '☆☆**文文');
  });

  it('shows a shortcode as letters', () => {
    assert.equal(maskForMarkdown('看{{< a "*" >}}和{{% b %}}'), '看xxxxxxxxxxxxx和xxxxxxxxx');
  });

  it('shows what a pair of shortcodes encloses as letters, line ends kept', () => {
    assert.equal(maskForMarkdown('{{< a >}}*\r\n_{{< /a >}}*'), 'xxxxxxxxxx\r\nxxxxxxxxxxx*');
  });

  it('reads on behind a shortcode that is not closed or has another name', () => {
    assert.equal(maskForMarkdown('{{< a *'), '{{< a *');
    assert.equal(maskForMarkdown('{{< a >}}*{{< /b >}}'), 'xxxxxxxxx*xxxxxxxxxx');
  });

  it('keeps the marks inside of a bare address out of the way', () => {
    assert.equal(maskForMarkdown('看 https://a.org/b_c~d'), '看 https://a.org/b-c-d');
    assert.equal(maskForMarkdown('(www.a.org/_b_c)'), '(www.a.org/-b-c)');
  });

  it('leaves the marks that Hugo does not take for a part of the address', () => {
    for (const text of [
      '_https://a.org/b_',
      'https://a.org/甲，_乙_丙_',
      '见https://a.org/_b_',
      '\u3000\u3000https://a.org/_b_',
      '见\u00a0https://a.org/_b_',
      '[见 https://a.org/_b_ 处](u)',
    ]) {
      assert.equal(maskForMarkdown(text), text);
    }
  });

  it('ends an address that is the target of a link where the link ends', () => {
    const text = '[甲](https://a.org/b_(c_d))_乙_和[丙](https://a.org/)_丁_';
    assert.equal(maskForMarkdown(text), text.replace('b_(c_d', 'b-(c-d'));
    const image = '![图[甲](https://a.org/b)](c_d.png)';
    assert.equal(maskForMarkdown(image), image);
  });

  it('shows the label of a footnote as text, wherever it begins a line', () => {
    assert.equal(maskForMarkdown('[^1]: u\n> [^a]: u'), '[^1]： u\n> [^a]： u');
    assert.equal(maskForMarkdown('[1]: u\n见[^1]: u'), '[1]: u\n见[^1]: u');
  });

  it('keeps every length and every line end', () => {
    const piece = fc.oneof(
      fc.constantFrom('{{<', '>}}', '{{%', '%}}', ' a ', '/a', '\r\n', '\n', '🚀', '\ufeff'),
      fc.constantFrom('http://x_', '\ud800', '\udc00', '**', '𠮷'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const masked = maskForMarkdown(text);
        assert.equal(masked.length, text.length);
        assert.deepEqual(lineEndsOf(masked), lineEndsOf(text));
      }),
    );
  });
});

describe('the cost of a text for the Markdown parser', () => {
  const withinBounds = (text: string) => Number.isFinite(markdownCost(text));

  it('a list item of eight paragraphs with a dozen bold words in each is within bounds', () => {
    assert.ok(withinBounds(`- 甲\n${`  ${'**甲**乙'.repeat(12)}\n\n`.repeat(8)}`));
  });

  it('hundreds of marks in one paragraph are not, over however many lines', () => {
    assert.ok(!withinBounds('**x '.repeat(300)));
    assert.ok(!withinBounds('**x\n'.repeat(300)));
    assert.ok(!withinBounds('甲\n    - **x '.repeat(300)));
  });

  it('deep containers are not', () => {
    assert.ok(!withinBounds(`${'> '.repeat(60)}x`));
    assert.ok(!withinBounds(`${' '.repeat(60)}- x`));
  });
});

function lineEndsOf(text: string): number[] {
  return Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index }) => index);
}
