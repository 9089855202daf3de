import assert from 'node:assert/strict';
import { frontMatterDuplicateItem } from '../../../server/src/rules/frontMatterDuplicateItem';
import { tell } from '../toml/tomlFixture';
import { fixedText, part, tellOne } from './ruleText';

const places = (content: string) =>
  tell(frontMatterDuplicateItem, content).map(({ at, span }) => `${at} ${span.start}`);

describe('front-matter-duplicate-item', () => {
  it('points at the later item, and at the earlier one beside it', () => {
    const text = `+++\ntitle = "甲"\ndate = 2025-04-20\ntags = ["AI", "乙", "AI"]\n+++\n${part('(00:00-00:30) ***1.1: 一***')}`;
    const told = tellOne('front-matter-duplicate-item', text);
    assert.equal(told.says, '"AI" stands in tags twice');
    assert.deepEqual(told.related, [['"AI"', 'It stands here first']]);
    assert.equal(told.fixes[0]?.result, text.replace(', "乙", "AI"', ', "乙"'));
    assert.deepEqual([told.fixes[0]?.safe, told.fixes[0]?.preferred], [true, true]);
  });

  it('takes tags and categories for the same where Hugo does', () => {
    const [told] = tell(frontMatterDuplicateItem, 'Tags = ["Open Source", "open-source"]\n');
    assert.equal(told?.says, 'Hugo takes "Open Source" and "open-source" for one term');
    assert.equal(places('categories = ["ＡＩ", "ａｉ"]\n').length, 1);
    assert.deepEqual(places('tags = ["AI", " AI", "A I", "A_I", "a--i"]\n'), []);
  });

  it('compares highlights to the letter', () => {
    assert.deepEqual(places('collections = ["一句话", "一句话。", "AI", "ai"]\n'), []);
    assert.equal(places('collections = ["一句话", "一句话"]\n').length, 1);
  });

  it('reads what is meant, not how it is quoted', () => {
    assert.equal(places('tags = ["AI", \'AI\', """AI""", "\\u0041I"]\n').length, 3);
  });

  it('leaves blank items, other values, other lists and other tables alone', () => {
    assert.deepEqual(places('tags = ["", "", " ", " "]\n'), []);
    assert.deepEqual(places('tags = [1, 1, ["a"], ["a"]]\n'), []);
    assert.deepEqual(places('aliases = ["a", "a"]\n[params]\ntags = ["a", "a"]\n'), []);
  });

  it('mends each by itself, and all at once with the empty ones', () => {
    const content = 'tags = [\n  "a", # 一\n  "A",\n  "",\n  "a" # 四\n]\n';
    const told = tell(frontMatterDuplicateItem, content);
    assert.deepEqual(
      told.map(({ fixed }) => fixed[0]),
      [
        'tags = [\n  "a", # 一\n  "",\n  "a" # 四\n]\n',
        'tags = [\n  "a", # 一\n  "A",\n  ""\n  # 四\n]\n',
      ],
    );
    const note = (inner: string) =>
      `+++\ntitle = "甲"\ndate = 2025-04-20\n${inner}+++\n${part('(00:00-00:30) ***1.1: 一***')}`;
    assert.equal(fixedText(note(content)), note('tags = [\n  "a" # 一\n  # 四\n]\n'));
  });
});
