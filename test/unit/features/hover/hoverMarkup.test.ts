import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { markdown } from '../../../../server/src/features/hover/hoverMarkup';

const { text, bold, lines } = markdown;

describe('the Markdown of a hover', () => {
  it('has no backslash that an editor without Markdown would show in ordinary titles', () => {
    for (const title of [
      '3.6',
      'part3: SkyReels-V2',
      'C++ 与 C#：1.58 Bit (上) – [教程] {1}',
      '价格 < 100 & 2 * 3 = 6',
      'snake_case！真的? "是" | 50% $5',
    ]) {
      assert.equal(text(title), title);
      assert.equal(bold(title), `**${title}**`);
    }
  });

  it('shows a title as it stands, whatever it means in Markdown', () => {
    assert.equal(
      bold('[x](command:quit) <b> `c` $1 www.a.cn &amp; | ~~ http://b.cn a@b.cn'),
      '**[x\\](command:quit) \\<b> \\`c\\` $1 www\\.a.cn \\&amp; | \\~\\~ http\\://b.cn a\\@b.cn**',
    );
    assert.equal(text('# 甲'), '\\# 甲');
    assert.equal(text('1. 甲'), '1\\. 甲');
    assert.equal(text('C:\\*.md'), 'C:\\\\\\*.md');
  });

  it('shows any title as it stands, beside any other', () => {
    const sign = fc.constantFrom(...'\\`*_{}[]()#+-.!<>~|&;:=/@^"\'$ab1 中。'.split(''));
    const word = fc.constantFrom('](', '&lt;', '<b>', '**', '~~', '__', '1. ', '- ', '![');
    const title = fc
      .array(fc.oneof(sign, word), { minLength: 1 })
      .map((signs) => signs.join('').replace(/\s+/g, ' ').trim())
      .filter((whole) => whole !== '');
    fc.assert(
      fc.property(title, title, title, (first, second, third) => {
        const value = lines(bold(first), text(second), `9s · ${text(third)}`);
        const shown = shownBy(value);
        assert.deepEqual(shown, [
          'paragraph',
          'strong',
          first,
          'break',
          second,
          'break',
          `9s · ${third}`,
        ]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The kinds and texts of what Markdown makes of a text, in its order. */
function shownBy(value: string): string[] {
  const root: Root = fromMarkdown(value, {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
  const shown: string[] = [];
  const visit = (node: { type: string; value?: string; children?: unknown[] }) => {
    shown.push(node.type === 'text' ? (node.value ?? '') : node.type);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  for (const child of root.children) visit(child as Parameters<typeof visit>[0]);
  return shown;
}
