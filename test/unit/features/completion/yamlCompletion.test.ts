import assert from 'node:assert/strict';
import { offered } from './frontMatterOffers';

const within = (content: string) => `---\n${content}\n---\n# part1: 春天\n`;

describe('completion in YAML', () => {
  it('writes keys and values with the quotes and lists that the note has', () => {
    const plain = offered(within('title: 春天\ntags:\n  - 花\n▮'));
    assert.equal(plain.date, within('title: 春天\ntags:\n  - 花\ndate: 2025-04-20'));
    assert.equal(plain.categories, within('title: 春天\ntags:\n  - 花\ncategories:\n  - $1'));
    const quoted = offered(within('title: "春天"\ntags: ["花"]\n▮'));
    assert.equal(quoted.author, within('title: "春天"\ntags: ["花"]\nauthor: "$1"'));
  });

  it('offers the items of a list in lines and between brackets', () => {
    assert.equal(offered(within('tags:\n  - 花\n  - ▮')).园艺, within('tags:\n  - 花\n  - 园艺'));
    assert.equal(offered(within('tags: [花, ▮]')).AI, within('tags: [花, AI]'));
    assert.equal(offered(within('tags: ▮')).AI, within('tags: ["AI"]'));
  });

  it('offers nothing where what it writes would break the YAML', () => {
    for (const content of [
      'tags:\n  - 花\n  -▮',
      'tags: ▮\n  - 花',
      'tags: ▮\n- 花',
      'description: "一句，\n\n▮\n\n  三句"',
      'description: |\n  一句\n\n▮\n  三句',
      'title: 春天 # ▮',
      'params: { ▮ }',
    ]) {
      assert.deepEqual(offered(within(content)), {}, content);
    }
  });
});

describe('completion in JSON', () => {
  it('writes the commas that a new entry needs', () => {
    const before = '{\n  "title": "春天"\n  ▮\n}\n# part1: 春天\n';
    const { draft = '' } = offered(before);
    assert.match(draft, /\n {2}"draft": /);
    const above = '{\n  ▮\n  "title": "春天"\n}\n# part1: 春天\n';
    assert.match(offered(above).weight ?? '', /"weight": \$1,\n/);
  });
});
