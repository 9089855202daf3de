import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson } from '../../../server/src/json/readJson';
import { processorTime } from '../processorTime';
import { faultsOf, tellJson } from './jsonFixture';

describe('front matter that is hardly JSON', () => {
  const pieces = fc.constantFrom(
    ...['"title"', '"标题"', 'title', '标题', ' ', '\n', '\r\n', '\r', ':', '：', '=', '"', "'"],
    ...['“', '”', '“b”', "'c'", '[', ']', '{', '}', '［', '］', '｛', '｝', ',', '，', '、', '"a"'],
    ...['2025-4-2', '1', '01', '.5', '75:20', '-', 'true', 'True', 'None', '\\', '\\u', '"\\q"'],
    ...['\0', '\t', '\ud800', '\u3000', '//', '/*', '*/', '#', '"k": 1', '"l": ["a", "b"]', '`'],
  );
  const nearJson = fc.array(pieces, { maxLength: 24 }).map((parts) => `{${parts.join('')}}`);

  it('stays inside of the text and offers only repairs that remove the error', () => {
    fc.assert(
      fc.property(nearJson, (source) => {
        for (const { start, end } of faultsOf(source)) {
          assert.ok(start >= 0 && start < end && end <= source.length, 'a place that can be seen');
        }
        const [told] = tellJson(source);
        const [fault] = faultsOf(source);
        for (const mended of told?.mended ?? []) {
          assert.notEqual(mended, source);
          // An equal fault may follow, as in `[,,,]`, but only nearer to the end of the text.
          const left = source.length - fault!.start;
          const next = faultsOf(mended)[0];
          const isGone =
            next === undefined ||
            tellJson(mended)[0]?.says !== told?.says ||
            mended.length - next.start < left;
          assert.ok(isGone, `${JSON.stringify(source)} is not mended: ${JSON.stringify(mended)}`);
        }
      }),
      { numRuns: 5000 },
    );
  });

  const hostile = [
    ['brackets', '['.repeat(20_000)],
    ['closed brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['objects', '{"a":'.repeat(4000)],
    ['blanks', `a${' '.repeat(30_000)}b`],
    ['closing quotation marks', `“${'” '.repeat(15_000)}b`],
    ['quotation marks in pairs', '“x”, '.repeat(6000)],
    ['quotes', `"a" b ${'" '.repeat(15_000)}`],
    ['backslashes', `"${'\\'.repeat(32_001)}"`],
    ['escapes', `"${'\\ud800'.repeat(5000)}"`],
    ['lines in a text', `"a\n${'b\n'.repeat(15_000)}`],
    ['comments', '/*'.repeat(15_000)],
    ['digits', `${'9'.repeat(32_000)}`],
    ['commas', ','.repeat(32_000)],
    ['escaped quotes', `［"${'\\"'.repeat(15_000)}`],
    ['full-width brackets', '［'.repeat(32_000)],
    ['a long text', `"${'x'.repeat(5_000_000)}`],
  ] as const;

  for (const [what, value] of hostile) {
    it(`survives ${what}, in little time`, async () => {
      const took = await processorTime(() =>
        assert.ok(readJson(`{"a": ${value}}`).ok || tellJson(`{"a": ${value}}`).length <= 1),
      );
      assert.ok(took < 1000, `${took} ms`);
    });
  }
});
