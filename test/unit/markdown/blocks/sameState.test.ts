import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  documentStart,
  type MarkdownState,
  sameState,
} from '../../../../server/src/markdown/blocks/markdownState';
import { markdownLines, readLines } from './generatedMarkdown';

const highlight: ReadonlySet<string> = new Set(['highlight']);

describe('sameState', () => {
  const open = (...lines: string[]): MarkdownState =>
    readLines(lines, documentStart, highlight).at(-1)?.state ?? documentStart;

  it('tells apart what reads the next line differently', () => {
    const states = [
      open(),
      open('甲'),
      open('[a]: /u'),
      open('[a]: /u "t"'),
      open('['),
      open('[a'),
      open('[a]:'),
      open('[a]: /u "t'),
      open("[a]: /u 't"),
      open('[a]: /u (t'),
      open('[^1]: 甲'),
      open('- 甲'),
      open('-  甲'),
      open('> 甲'),
      open('-'),
      open('- 甲', ''),
      open('```'),
      open('````'),
      open('~~~'),
      open('<!-- 甲'),
      open('<div>'),
      open('{{< highlight >}}'),
    ];
    for (const [i, a] of states.entries()) {
      for (const [j, b] of states.entries()) assert.equal(sameState(a, b), i === j, `${i}, ${j}`);
    }
  });

  it('holds however deep the containers are', () => {
    const deep = `${'- '.repeat(50)}甲`;
    assert.ok(sameState(open(deep), open('', deep)));
    assert.ok(!sameState(open(deep), open(`- ${deep}`)));
  });

  it('is the same wherever a text is cut and read on', () => {
    fc.assert(
      fc.property(markdownLines, fc.nat(), (lines, at) => {
        const cut = at % (lines.length + 1);
        const whole = readLines(lines);
        const entry = whole[cut - 1]?.state ?? documentStart;
        const rest = readLines(lines.slice(cut), entry);
        const last = rest.at(-1)?.state ?? entry;
        assert.ok(sameState(last, whole.at(-1)?.state ?? documentStart));
      }),
      { numRuns: 200 },
    );
  });
});
