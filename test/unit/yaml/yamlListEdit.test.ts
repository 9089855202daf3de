import assert from 'node:assert/strict';
import { readYaml } from '../../../server/src/yaml/readYaml';
import { removalOfYamlItem } from '../../../server/src/yaml/yamlListEdit';

/** The source without the item of its last list at an index. */
function without(source: string, index: number): string {
  const reading = readYaml(source);
  assert.ok(reading.ok);
  const list = reading.entries.findLast(({ value }) => value.kind === 'array')?.value;
  assert.ok(list?.kind === 'array');
  let text = source;
  for (const { start, end } of removalOfYamlItem(source, list.items, index).toReversed()) {
    text = text.slice(0, start) + text.slice(end);
  }
  return text;
}

describe('removing an item from a list of YAML', () => {
  it('takes its line in a list of lines, and leaves comments', () => {
    assert.equal(without('tags:\n- a\n- b\n- c\n', 1), 'tags:\n- a\n- c\n');
    assert.equal(without('tags:\n  - a\n  - b\n', 1), 'tags:\n  - a\n');
    assert.equal(without('tags:\r\n- a\r\n- b\r\n', 0), 'tags:\r\n- b\r\n');
    assert.equal(without('tags:\n- a # 一\n- b\n', 0), 'tags:\n # 一\n- b\n');
    assert.equal(without('tags:\n# 一\n- a\n- b\n', 0), 'tags:\n# 一\n- b\n');
    assert.equal(without('tags:\n- a\n- ""\nx: 1\n', 1), 'tags:\n- a\nx: 1\n');
    assert.equal(without('tags:\n- a\n- b', 1), 'tags:\n- a\n');
  });

  it('takes one comma with it between brackets', () => {
    assert.equal(without('tags: [a, b, c]\n', 0), 'tags: [b, c]\n');
    assert.equal(without('tags: [a, b, c]\n', 2), 'tags: [a, b]\n');
    assert.equal(without('tags: [a]\n', 0), 'tags: []\n');
    assert.equal(without('tags: [\n  a,\n  b,\n  ]\n', 1), 'tags: [\n  a,\n  ]\n');
  });

  it('leaves what can be read', () => {
    const sources = ['x:\n- a\n- b\n', 'x: [a, b]\n', 'x:\n  -\n  - b\n', 'x: ["a" , b]\n'];
    for (const source of sources) {
      for (const index of [0, 1]) assert.ok(readYaml(without(source, index)).ok, source);
    }
  });
});
