import assert from 'node:assert/strict';
import { documentStart } from '../../../../server/src/markdown/blocks/markdownState';
import { header, readLines } from './generatedMarkdown';

const noShortcodes: ReadonlySet<string> = new Set();
const highlight: ReadonlySet<string> = new Set(['highlight']);

function literalLines(lines: readonly string[], paired = noShortcodes): boolean[] {
  return readLines(lines, documentStart, paired).map(({ literal }) => literal);
}

describe('raw shortcodes', () => {
  const literal = (...lines: string[]) => literalLines(lines, highlight);

  it('hides everything from the opening line to the closing line', () => {
    assert.deepEqual(literal('{{< highlight go >}}', '```', header, '{{</ highlight >}}', header), [
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('reads what follows as the same paragraph, as Hugo leaves a placeholder', () => {
    const readings = readLines(
      ['{{< highlight go >}}', '', '{{< /highlight >}}', header],
      documentStart,
      highlight,
    );
    assert.equal(readings[3]?.startsParagraph, false);
  });

  it('opens nothing without a closing tag in the document', () => {
    assert.deepEqual(literalLines(['{{< highlight go >}}', header]), [false, false]);
    assert.deepEqual(literal('{{< figure >}}', header), [false, false]);
  });

  it('opens nothing where tags are escaped, self-closing, of the other kind or closed at once', () => {
    for (const line of [
      '{{</* highlight */>}}',
      '{{< highlight />}}',
      '{{% highlight %}}',
      '{{< highlight >}}甲{{< /highlight >}}',
      '{{< /highlight >}}',
      '{{< highlight',
    ]) {
      assert.deepEqual(literal(line, header), [false, false], line);
    }
  });

  it('opens again behind a closing tag on the same line', () => {
    assert.deepEqual(
      literal(
        '{{<highlight>}}',
        '{{</highlight>}} {{< highlight >}}',
        '',
        '{{< /highlight >}}',
        'a',
      ),
      [true, true, true, true, false],
    );
  });

  it('opens behind text, also where the same kind of line was read before', () => {
    assert.deepEqual(literal('甲', '', '甲 {{< highlight >}}', header), [false, false, true, true]);
    assert.deepEqual(literal('甲 {{< highlight >}}', header), [true, true]);
  });

  it('opens in a list item, but not in code', () => {
    assert.deepEqual(literal('- {{< highlight >}}', header), [true, true]);
    assert.deepEqual(literal('```', '{{< highlight >}}', '```', header), [true, true, true, false]);
  });

  it('goes on with the item that was open before', () => {
    const lines = ['- {{< highlight >}}', '# a', '{{< /highlight >}}', '', '  ```', '  a', header];
    assert.deepEqual(literal(...lines), [true, true, true, false, true, true, false]);
  });
});
