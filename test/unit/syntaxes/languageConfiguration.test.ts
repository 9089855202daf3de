import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './textMateEngine';

const configuration = JSON.parse(
  readFileSync(join(projectRoot, 'syntaxes/language-configuration.json'), 'utf8'),
);

function words(text: string): string[] {
  const { pattern, flags } = configuration.wordPattern;
  return text.match(new RegExp(pattern, flags)) ?? [];
}

describe('Language configuration', () => {
  it('takes a time for one word', () => {
    assert.deepEqual(words('(1:02:03.5-75:20)'), ['1:02:03.5', '75:20']);
  });

  it('takes a segment number for one word', () => {
    assert.deepEqual(words('***12.10: x***'), ['12.10', 'x']);
  });

  it('parts Chinese from Latin words', () => {
    assert.deepEqual(words('用BitNet的b1_58，和 naïve_x 对比'), [
      '用',
      'BitNet',
      '的',
      'b1_58',
      '和',
      'naïve_x',
      '对比',
    ]);
  });

  it('leaves the marks of emphasis out of a word', () => {
    assert.deepEqual(words('_x_ **粗体**'), ['x', '粗体']);
  });

  it('closes full-width brackets and wraps a selection in them', () => {
    for (const [open, close] of ['（）', '【】', '「」', '《》', '“”']) {
      assert.ok(
        configuration.autoClosingPairs.some(
          (pair: { open: string; close: string }) => pair.open === open && pair.close === close,
        ),
        `${open} is not closed`,
      );
      assert.ok(
        configuration.surroundingPairs.some(
          (pair: [string, string]) => pair[0] === open && pair[1] === close,
        ),
        `${open} does not wrap`,
      );
    }
  });

  it('folds regions as Markdown does', () => {
    const { start, end } = configuration.folding.markers;
    assert.match('<!-- #region 开场 -->', new RegExp(start));
    assert.match('<!-- #endregion -->', new RegExp(end));
  });

  describe('on Enter', () => {
    const rules: { beforeText: string; action: { appendText?: string } }[] =
      configuration.onEnterRules;
    /** What the line begins with that Enter makes behind a text, as VS Code's first rule says. */
    const begun = (before: string) =>
      rules.find(({ beforeText }) => new RegExp(beforeText).test(before))?.action.appendText ?? '';

    it('goes on with a list, whatever its marker', () => {
      for (const marker of ['- ', '* ', '+ ', '-   ', '*   ', '+   ']) {
        assert.equal(begun(`${marker}一`), marker);
        assert.equal(begun(`    ${marker}**二**`), marker);
      }
      assert.equal(begun('-\t一'), '- ');
      assert.equal(begun('1. 一'), '2. ');
      assert.equal(begun('  9. 一'), '10. ');
    });

    it('begins no item behind an empty one, a header or a line that is no list', () => {
      for (const line of [
        ...['- ', '*   ', '1. ', '一', '', '(00:00-00:10) ***1.1: 一***', '***1.1: 一***'],
        ...['**粗体**的', '-一', '1.5 倍', '* * *', '- - -', '---', '# part1: 一', '在 - 处'],
      ]) {
        assert.equal(begun(line), '', line);
      }
    });
  });
});
