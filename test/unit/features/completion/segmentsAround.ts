import { labels } from './completionText';

/** What stands above the third segment of a part. */
export const above = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 大家好。

(00:11-00:28) ***1.2: 预告***
- 今天讲三件事。

`;

/** What stands below it. */
export const below = `

(01:00-01:10) ***1.4: 结束***
- 再见。
`;

/** The labels among those of offers that are times. */
export const times = (offers: Parameters<typeof labels>[0]) =>
  labels(offers).filter((label) => /^[\d:.]+$/.test(label));
