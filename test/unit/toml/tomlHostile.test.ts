import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { tomlSyntax } from '../../../server/src/rules/tomlSyntax';
import { frontMatterOf, tell } from './tomlFixture';

describe('front matter that is hardly TOML', () => {
  const pieces = fc.constantFrom(
    ...['title', '标题', ' ', '\n', '\r\n', '\r', '=', ' = ', ':', '：', '"', "'", '“', '”', '"""'],
    ...['[', ']', '{', '}', ',', '，', '、', '.', '#', '"a"', '“b”', '2025-4-2', '1', '75:20', '-'],
    ...[
      'true',
      'True',
      '\\',
      '\\u',
      '\0',
      '\ud800',
      '\u3000',
      '[params]',
      'tags = [',
      '+',
      '_',
      'e',
    ],
  );
  const nearToml = fc.array(pieces, { maxLength: 30 }).map((parts) => `${parts.join('')}\n`);

  it('stays inside of the content and offers only fixes that remove the error', () => {
    fc.assert(
      fc.property(nearToml, (content) => {
        const block = frontMatterOf(content);
        for (const told of tell(tomlSyntax, content)) {
          assert.ok(told.span.start >= block.content.start && told.span.end <= block.content.end);
          assert.ok(told.span.start < told.span.end, 'an empty place cannot be seen');
          for (const fixed of told.fixed) {
            // An equal fault may follow, as in `[,,,]`, but only nearer to the end of the text.
            const left = content.length - told.span.start;
            const isGone = tell(tomlSyntax, fixed).every(
              (other) => other.says !== told.says || fixed.length - other.span.start < left,
            );
            assert.ok(isGone, `${JSON.stringify(content)} is not mended: ${JSON.stringify(fixed)}`);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('survives what no author writes', () => {
    for (const content of [
      `t = ${'['.repeat(10_000)}\n`,
      `t = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
      `t = ${'{a='.repeat(10_000)}\n`,
      `t = a${' '.repeat(30_000)}b\n`,
      `t = “${'” '.repeat(15_000)}b\n`,
      `t = "${'x'.repeat(5_000_000)}"\n`,
    ]) {
      assert.ok(tell(tomlSyntax, content).length <= 1);
    }
  });
});
