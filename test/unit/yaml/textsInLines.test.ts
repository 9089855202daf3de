import assert from 'node:assert/strict';
import { renameTerm } from '../../../server/src/editing/words/renameTerm';
import { Note } from '../../../server/src/note/note';
import { codesIn, fixedText, tellOne } from '../rules/ruleText';

const body = '# part1: 甲\n(00:00-00:19) ***1.1: 乙***\n- 丙\n';
const yaml = (lines: string) => `---\ntitle: 甲\ndate: 2025-04-20\n${lines}\n---\n${body}`;

describe('a text over several lines in YAML', () => {
  it('keeps the line end behind it when a tag is renamed', () => {
    for (const [before, after] of [
      ['tags:\n  - >-\n    a\n  - b', 'tags:\n  - 新\n  - b'],
      ['tags: >-\n  a', 'tags: 新'],
    ] as const) {
      const note = Note.read(yaml(before));
      assert.equal(renameTerm(note, { taxonomy: 'tags', key: 'a' }, '新').text, yaml(after));
    }
  });

  it('is removed alone where it is in the list twice', () => {
    const item = '  - >-\n    一句很长的话，\n    分两行。\n';
    const before = yaml(`collections:\n${item}${item}  - 另一句`);
    assert.equal(fixedText(before), yaml(`collections:\n${item}  - 另一句`));
    const mixed = yaml('tags:\n  - "a"\n  - >-\n    a\n  - |\n    b\n  - c');
    assert.equal(fixedText(mixed), yaml('tags:\n  - "a"\n  - |\n    b\n  - c'));
  });

  it('leaves the closing fence where its value is replaced', () => {
    const fixed = fixedText(yaml('draft: >-\n  yes'));
    assert.ok(fixed.includes('\n---\n# part1'), fixed);
  });
});

describe('an item of YAML with an anchor', () => {
  it('stays while an alias stands for it', () => {
    const text = yaml('tags:\n  - a\n  - &x a\nfoo: *x');
    assert.equal(fixedText(text), text);
    assert.deepEqual(codesIn(text), ['front-matter-duplicate-item 6']);
  });
});

describe('quotation marks in a highlight', () => {
  it('belong to the sentence', () => {
    for (const sentence of ['“甲”和“乙”', '「甲」与「乙」', '“你好”']) {
      assert.deepEqual(codesIn(yaml(`collections:\n  - ${sentence}`)), [], sentence);
    }
  });
});

describe('a list of YAML with a slip', () => {
  it('has a highlight with a colon put between quotes', () => {
    const text = yaml('collections:\n  - 第一句: 冒号');
    const told = tellOne('yaml-syntax', text);
    assert.equal(told.at, '第一句: 冒号');
    assert.equal(told.fixes[0]?.result, yaml('collections:\n  - "第一句: 冒号"'));
  });

  it('gets the blanks that all of its dashes lack', () => {
    const told = tellOne('yaml-syntax', yaml('tags:\n  -a\n  -b'));
    assert.equal(told.fixes[0]?.result, yaml('tags:\n  - a\n  - b'));
    assert.deepEqual(codesIn(yaml('description: -a')), []);
  });

  it('loses an item that says nothing', () => {
    for (const empty of ['  -', '  - null', '  - ~']) {
      const text = yaml(`tags:\n  - a\n${empty}\n  - b`);
      assert.deepEqual(codesIn(text), ['front-matter-empty-item 6'], empty);
      assert.equal(fixedText(text), yaml('tags:\n  - a\n  - b'), empty);
    }
  });
});
