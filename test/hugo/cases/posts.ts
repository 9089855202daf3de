import { Dice, differentTexts } from './dice';

const blocks = [
  '# 第一章 出发',
  '## part of the plan',
  '### 3.1 版本',
  '今天**“天气”的确**不错，5~10度，后来20~30度。',
  '*注意*：`a_b_c` 与 2 * 3 无关。',
  '- 09:00-09:30 **签到**\n- (10:00-10:30) 茶歇',
  '(1.37-5.07)倍的提升，见 [00:19-00:28](https://example.org)。',
  '(00:19) **BitNet** 是一种模型。',
  '(09:00-09:30) 主持人开场',
  '[00:19-00:28]: https://example.org',
  '【10.1-10.7】国庆放假',
  '1. 第一\n2. 第二\n   - 其中',
  '> 引用\n> 两行',
  '```toml\n+++\ntitle = “x”\n+++\n```',
  '    # part1: 缩进的代码\n    (00:00-00:03) ***1.1: 代码***',
  '```md\n# part1: 代码\n(00:00-00:03) ***1.1: 代码***\n```',
  '| 时间 | 内容 |\n|---|---|\n| (10:00-10:30) | 演讲 |',
  '{{< figure src="a.png" >}}',
  '-字紧跟着横线',
  '小标题\n---',
  '大标题\n===',
  '脚注[^1]。\n\n[^1]: 说明',
  '<div>\n**不看**\n</div>',
  'wan2.1 与 1.58 Bit',
];

/** Blocks that weeklies have besides: signs that come near the findings about bodies. */
const weeklyBlocks = [
  '#前端 #周刊',
  '#话题#',
  '#f60',
  '## 🚀 新闻',
  '- 🔧 工具\n- 📉 数据',
  '✅ 每天提交\n❌ 熬夜 —— 01:30 才睡',
  '👩：能报名吗？\n👨：可以。',
  '忽略 `**/dist/**`，参数 `**kwargs`，日志 `** ERROR **`。',
  '听起来很自然~~ 就是断句有点怪~~',
  '~~原计划周一~~，改到周二。',
  '<!--more-->',
  '<!-- 目录\n由主题生成 -->',
  '<details>\n<summary>附</summary>\n\n- [x] 域名\n\n</details>',
  '09:30-10:00 签到<br>\n10:00-12:00 演讲',
  '```sh\n#!/bin/sh\n#注释\nls\n```',
  '周一 ☀️\n: 修 bug',
  '![封面](/img/101.jpg)',
  '> **注**：`*` 会读出所有列。',
  '1、[新闻](https://example.org/a)\n\n2、**很小**的库',
];

const fields = [
  'date = 2025-03-03',
  'date = "2025-03-03T10:00:00+08:00"',
  'draft = false',
  'tags = ["随笔", ""]',
  'tags = ["随笔", "随笔"]',
  'categories = []',
  'weight = 3',
  '[params]\n  toc = true',
];

/** Posts as a site has them beside its notes: Markdown with TOML front matter. */
export function ordinaryPosts(seed: number, count: number, isWeekly = false): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    const head = ['title = "文章"', ...new Set(dice.several(0, 3, () => dice.pick(fields)))].sort(
      (a, b) => Number(a.startsWith('[')) - Number(b.startsWith('[')),
    );
    const keys = new Set<string>();
    const unique = head.filter((line) => {
      const key = line.split(' ')[0]!;
      return !keys.has(key) && keys.add(key);
    });
    const body = dice
      .several(1, 6, () => dice.pick(isWeekly ? [...blocks, ...weeklyBlocks] : blocks))
      .join('\n\n');
    return `+++\n${unique.join('\n')}\n+++\n\n${body}\n`;
  });
}
