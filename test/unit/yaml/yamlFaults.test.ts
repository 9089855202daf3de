import assert from 'node:assert/strict';
import { tellYaml } from './yamlFixture';
import { yamlStructureSlips } from './yamlStructureSlips';
import { yamlTextSlips } from './yamlTextSlips';

describe('faults of YAML', () => {
  for (const [what, examples] of Object.entries({ ...yamlTextSlips, ...yamlStructureSlips })) {
    it(`are named, placed and mended: ${what}`, () => {
      for (const [source, at, says, ...mended] of examples) {
        assert.deepEqual(tellYaml(source), [{ at, says, mended }], source);
      }
    });
  }

  it('are none in YAML that Hugo reads as it is meant', () => {
    for (const source of [
      '',
      '\n# 注释 “引”: [\n',
      'title: 标题\n',
      'title: 重要：第 3 期 # 注\n',
      'title: C# 入门\nauthor: a:b\nlink: https://example.org/a#b\n',
      'title: “慢”一点\n',
      "title: it's\nquote: 'it''s'\n",
      'date: 2025-04-20\nat: 12:30\nversion: 1.10\ndraft: yes\n',
      'tags: [甲, "乙", \'丙\', 2025, ]\n',
      'tags:\n- 甲\n- 乙，丙\n',
      'tags:\n  - 甲 # 一\n  # 二\n  - 乙\n',
      'tags: [\n"甲",\n"乙"\n]\n',
      'tags: [甲, # 一\n乙]# 二\n',
      'collections: [他说，你好, 再见]\n',
      'params:\n  media: a.mp4\n\n  more: {x: 1, y: [2]}\n',
      'resources:\n- src: a.jpg\n  title: A\n- Src: b.jpg\n  src: c.jpg\n',
      'text: |\n  一: 二\n\n  - 三\n',
      'text: >-\n  一\n  二\n',
      'text: "一\n二: 三"\n',
      'text: 一\n  二\n',
      'a: &x 甲\nb: *x\nc: &y {z: 1}\nd:\n  <<: *y\n',
      'a: !!str 3\nb: !<tag:yaml.org,2002:str> 甲\n',
      'draft: true\ntitle: !!str\n# 注\n',
      'title: !!str\n  甲\ndraft: true\n',
      '? 甲\n: 乙\n',
      'a: 1\n...\n# 注\n',
      'title: 标题\r\ntags:\r\n- 甲\r\n',
      '\ufefftitle: 标题\n',
      'description:\n  – 他说\n  – 我说\n',
      'tags:\n- 好,坏\n- 甲\n',
    ]) {
      assert.deepEqual(tellYaml(source), [], source);
    }
  });

  it('are the first one where the parser stops, and all of those on which it does not', () => {
    assert.equal(tellYaml('a: @b\nc: @d\n').length, 1);
    assert.equal(tellYaml('a: b #1\nc: d #2\ntags: [“x”]\n').length, 3);
  });
});
